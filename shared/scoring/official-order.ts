/** Place of a result in the official order: by number of the receipt, which no clock of a laptop decides. */
export interface OfficialOrder {
  /** Infinity while there is no receipt. */
  readonly sequence: number;
  /** Moment of receipt: only where two desks gave the same number. */
  readonly at: number;
  readonly id: string;
  /** Place of the award within the ruling. */
  readonly index: number;
}

/** Negative when `a` comes first. Total: two different results never compare equal. */
export function compareOrder(a: OfficialOrder, b: OfficialOrder): number {
  if (a.sequence !== b.sequence) return a.sequence < b.sequence ? -1 : 1;
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || a.index - b.index;
}
