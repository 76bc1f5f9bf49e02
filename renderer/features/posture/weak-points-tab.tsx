/** Being written. */
export function WeakPointsTab() {
  return null;
}
