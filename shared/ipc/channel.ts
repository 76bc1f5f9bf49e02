import type { z } from 'zod';

/** A question with one argument and one answer, both checked by the host. */
export interface CallShape<In extends z.ZodType, Out extends z.ZodType> {
  readonly kind: 'call';
  readonly input: In;
  readonly output: Out;
}

/** A message from the host to the page. */
export interface SignalShape<Payload extends z.ZodType> {
  readonly kind: 'signal';
  readonly payload: Payload;
}

/** Declares a channel that takes `input` and answers `output`. */
export const call = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): CallShape<In, Out> => ({ kind: 'call', input, output });

/** Declares a channel on which the host tells `payload`. */
export const signal = <Payload extends z.ZodType>(payload: Payload): SignalShape<Payload> => ({
  kind: 'signal',
  payload,
});
