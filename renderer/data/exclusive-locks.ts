/** Locks between the windows and tabs of this origin. */
export interface ExclusiveLocks {
  /** Takes a lock if it is free and answers how to let go of it; null when another window holds it. */
  acquire(name: string): Promise<(() => void) | null>;
}

/** Web Locks: let go of by the browser itself when a window goes, however it goes. */
export const webLocks = (): ExclusiveLocks => ({
  acquire: (name) =>
    new Promise((resolve, reject) => {
      const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      });
      held.catch(reject);
    }),
});
