/**
 * Long work cut into short pieces: whoever runs it goes on whenever there is time. The result is that of the whole; work
 * that was begun must be run to its end.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many items make up one piece of work; 200 findings take about 2 ms to score. */
const ITEMS_A_PIECE = 200;

/** Works through items and pauses after every {@link ITEMS_A_PIECE} of them. */
export function* eachInPieces<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % ITEMS_A_PIECE === 0) yield;
  }
}

/** Runs work to its end without a pause. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
