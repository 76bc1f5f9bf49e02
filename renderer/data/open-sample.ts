import type { PickedFile } from '#renderer/platform/host.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { AppData } from './app-data.ts';
import type { ExchangeError } from './package-error-text.ts';

/** What takes its time. */
export type SampleStage = 'making' | 'checking' | 'opening';

type SampleHost = Pick<
  AppData,
  'store' | 'makeSample' | 'verifyPackage' | 'openPackage' | 'readSetting' | 'writeSetting'
>;

/** The sample exercise on this device: the one that is here, or else made and opened like any package. Answers its id. */
export async function openSample(
  appData: SampleHost,
  language: Language,
  onStage: (stage: SampleStage) => void = () => undefined,
): Promise<Result<ExerciseId, ExchangeError>> {
  const setting = `sample.${language}`;
  const isHere = (id: unknown): id is ExerciseId =>
    appData.store.getState().exercises.some((exercise) => exercise.id === id);
  const before = await appData.readSetting(setting);
  if (isHere(before)) return ok(before);
  onStage('making');
  const { exercise, blob } = await appData.makeSample(language);
  if (!isHere(exercise)) {
    const opened = await openMade(appData, blob, onStage);
    if (!opened.ok) return opened;
  }
  await appData.writeSetting(setting, exercise);
  return ok(exercise);
}

async function openMade(
  appData: SampleHost,
  blob: Blob,
  onStage: (stage: SampleStage) => void,
): Promise<Result<null, ExchangeError>> {
  onStage('checking');
  const verified = await appData.verifyPackage(madeFile(blob), null);
  if (!verified.ok) {
    const [first] =
      verified.error.type === 'package-refused' ? verified.error.problems : [verified.error];
    throw new Error(`The sample is not a sound package: ${first?.type ?? 'no reason'}`);
  }
  onStage('opening');
  const opened = await appData.openPackage(verified.value);
  verified.value.close();
  return opened.ok ? ok(null) : opened;
}

const madeFile = (blob: Blob): PickedFile => ({
  name: 'sample.umpire',
  sizeBytes: blob.size,
  read: async (offset, length) =>
    ok(new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())),
  blob: () => Promise.resolve(ok(blob)),
  close: () => Promise.resolve(),
});
