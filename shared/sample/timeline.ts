/** Something that happens at a moment of the sample. */
interface Happening {
  readonly at: number;
  readonly act: () => Promise<void>;
}

/** What happens in the sample, in order of time; what happens can make more happen later. */
export interface Timeline {
  /** Plans something; of two things at one moment the one planned first comes first. */
  plan(at: number, act: () => Promise<void>): void;
  /** Lets everything up to `until` happen. The rest never does. */
  run(until: number, setClock: (now: number) => void): Promise<void>;
}

/** A timeline on which nothing is planned yet. */
export function emptyTimeline(): Timeline {
  const queue: Happening[] = [];
  return {
    plan(at, act) {
      let place = queue.length;
      while (place > 0 && (queue[place - 1]?.at ?? 0) > at) place--;
      queue.splice(place, 0, { at, act });
    },
    async run(until, setClock) {
      for (let next = queue.shift(); next !== undefined && next.at <= until; next = queue.shift()) {
        setClock(next.at);
        await next.act();
      }
    },
  };
}
