import type { MadeSample, MakeSampleAsks } from '#renderer/workers/make-sample.ts';
import { openWorker } from '#renderer/workers/open-worker.ts';
import type { Language } from '#shared/text/language.ts';
import type { DataPorts } from './data-ports.ts';

/** The same sample for everybody, so that people can talk about what they see. */
const SAMPLE_SEED = 1;

/** Makes the sample exercise, in a worker. */
export async function makeSample(
  { spawn, appVersion }: Pick<DataPorts, 'spawn' | 'appVersion'>,
  language: Language,
): Promise<MadeSample> {
  const worker = openWorker<MakeSampleAsks>(spawn('make-sample'));
  try {
    return await worker.ask('make', { seed: SAMPLE_SEED, language, app: appVersion });
  } finally {
    worker.close();
  }
}
