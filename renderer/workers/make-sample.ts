import { heldEvidence } from '#shared/exchange/held-evidence.ts';
import { ruleBookTextOf } from '#shared/exchange/rule-book-text-of.ts';
import { streamSources } from '#shared/exchange/stream-sources.ts';
import { writePackage } from '#shared/exchange/write-package.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { sampleExercise, type SampleOptions } from '#shared/sample/sample-exercise.ts';
import { blobSink } from './blob-sink.ts';
import type { Handlers } from './serve.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** The sample exercise as a package like any other. */
export interface MadeSample {
  readonly exercise: ExerciseId;
  readonly blob: Blob;
}

export type MakeSampleAsks = {
  readonly make: {
    readonly request: SampleOptions;
    readonly progress: never;
    readonly answer: MadeSample;
  };
};

export const makeSampleHandlers = ({ crypto, digest }: WorkerPorts): Handlers<MakeSampleAsks> => ({
  async make(options) {
    const sample = await sampleExercise(options, { crypto, digest });
    const sink = blobSink();
    const input = {
      exercise: sample.exercise,
      created: sample.endsAt,
      app: options.app,
      streams: streamSources(sample.batches),
      cards: sample.cards,
      evidence: sample.evidence.keys(),
      ruleBook: ruleBookTextOf(sample.state),
    };
    const ports = { digest, signer: sample.signer, store: heldEvidence(sample.evidence) };
    const written = await writePackage(input, sink, ports);
    if (!written.ok) throw new Error(`The sample could not be packed: ${written.error.type}`);
    return { answer: { exercise: sample.exercise, blob: sink.finish() } };
  },
});
