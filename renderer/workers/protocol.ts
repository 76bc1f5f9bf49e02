/**
 * How a page and its workers talk. A worker answers asks of a few names, one after the other; each may tell its progress
 * and be cancelled. What is large crosses as bytes that change hands, not as copies of objects.
 */

/** The asks of one kind of worker: name → what it takes, tells on the way, and answers. */
export type Asks = Readonly<
  Record<
    string,
    { readonly request: unknown; readonly progress: unknown; readonly answer: unknown }
  >
>;

export type ToWorker =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly request: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  /** The page's answer to a `call`; `failure` is why it threw. */
  | {
      readonly type: 'return';
      readonly call: number;
      readonly value: unknown;
      readonly failure: string | null;
    };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  /** The worker asks the page for something that only the page can reach. */
  | {
      readonly type: 'call';
      readonly id: number;
      readonly call: number;
      readonly name: string;
      readonly value: unknown;
    }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  /** The work threw: a mistake of ours, not a refusal. Refusals are answers. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** Either end of the line. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
