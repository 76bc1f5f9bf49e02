/** Whether this is the long run, `npm run test:deep`. */
export const deep: boolean = (process.env['UMPIRE_DEEP'] ?? process.env['DEEP']) === '1';

/** How often a property is tried: `small` in every `npm test`, `deepCount` in `npm run test:deep`. */
export function runs(small: number, deepCount: number): number {
  return deep ? deepCount : small;
}
