/** Addresses from `first` to `last`, both included, of one IP version. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
  /** Length of the prefix: 32 or 128 for one address. */
  readonly prefix: number;
}

/** An address or a CIDR block (`203.0.113.0/24`, `2001:db8::/48`), or null. Host bits behind the prefix are let go. */
export function parseIpRange(text: string): IpRange | null {
  const clean = text.trim();
  const match = /^([0-9a-fA-F:.]+)(?:\/(\d{1,3}))?$/.exec(clean);
  if (match === null) return null;
  const [, address = '', size] = match;
  const version = address.includes(':') ? 6 : 4;
  const value = version === 6 ? parseV6(address) : parseV4(address);
  if (value === null) return null;
  const bits = version === 6 ? 128 : 32;
  const prefix = size === undefined ? bits : Number(size);
  if (prefix > bits) return null;
  const hosts = (1n << BigInt(bits - prefix)) - 1n;
  const first = (value | hosts) ^ hosts;
  return { version, first, last: first | hosts, prefix };
}

/** Whether `inner` lies wholly in `outer`. */
export const containsRange = (outer: IpRange, inner: IpRange): boolean =>
  outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;

/** Whether two ranges share an address. */
export const rangesOverlap = (one: IpRange, other: IpRange): boolean =>
  one.version === other.version && one.first <= other.last && other.first <= one.last;

/** The one spelling of a range (RFC 5952 for IPv6); the prefix is left out where it is one address. */
export function ipRangeText({ version, first, prefix }: IpRange): string {
  const address = version === 4 ? v4Text(first) : v6Text(first);
  return prefix === (version === 4 ? 32 : 128) ? address : `${address}/${prefix}`;
}

function parseV4(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  let value = 0n;
  for (const part of parts) {
    // A leading zero is octal to some programs and decimal to others: such an address names nobody for sure.
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return null;
    value = (value << 8n) | BigInt(part);
  }
  return value;
}

function parseV6(text: string): bigint | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head = '', tail] = halves;
  const before = groupsOf(head, tail === undefined);
  const after = tail === undefined ? [] : groupsOf(tail, true);
  if (before === null || after === null) return null;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<number>(missing).fill(0), ...after];
  return groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n);
}

/** Groups of 16 bits; where it ends the address its last part may be an IPv4 address. */
function groupsOf(text: string, endsAddress: boolean): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (part.includes('.')) {
      const v4 = endsAddress && index === parts.length - 1 ? parseV4(part) : null;
      if (v4 === null) return null;
      groups.push(Number(v4 >> 16n), Number(v4 & 0xffffn));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

const v4Text = (value: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');

function v6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((value >> BigInt(112 - 16 * index)) & 0xffffn),
  );
  const zeros = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (zeros.length < 2) return hex.join(':');
  return `${hex.slice(0, zeros.start).join(':')}::${hex.slice(zeros.start + zeros.length).join(':')}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
