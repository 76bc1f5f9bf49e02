const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes as people read it: `512 B`, `3.4 MB`. In steps of 1024, never rounded down to less than it is. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const shown = unit === 0 || value >= 100 ? Math.ceil(value) : Math.ceil(value * 10) / 10;
  return `${shown} ${UNITS[unit] ?? 'B'}`;
}
