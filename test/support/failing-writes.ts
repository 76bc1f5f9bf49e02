/** Makes the n-th write to any store fail as a full disk does; answers how many writes were tried and how to stop. */
export function failWriteNumber(wanted: number): { readonly tried: () => number; restore(): void } {
  const { prototype } = IDBObjectStore;
  const { add, put } = prototype;
  let tried = 0;
  const guarded = <Write extends typeof add>(write: Write) =>
    function guardedWrite(
      this: IDBObjectStore,
      ...args: Parameters<typeof add>
    ): IDBRequest<IDBValidKey> {
      tried++;
      if (tried === wanted) throw new DOMException('The disk is full', 'QuotaExceededError');
      return write.apply(this, args);
    };
  prototype.add = guarded(add);
  prototype.put = guarded(put);
  return {
    tried: () => tried,
    restore() {
      prototype.add = add;
      prototype.put = put;
    },
  };
}
