/** Runs what it is given one after the other, in the order it was given; a failure does not stop those behind it. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined); // the caller of `mine` sees the failure
    return mine;
  };
}
