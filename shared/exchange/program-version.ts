/** A version of the program: `major.minor.patch`, with a name after a hyphen while it is being tried out. */
const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:-([0-9A-Za-z.-]{1,40}))?$/;

/** Whether a text is a version that can be compared. */
export const isProgramVersion = (text: string): boolean => VERSION.test(text);

/**
 * Which of two versions is newer: below 0 when `a` is older, above 0 when newer, 0 when neither is. Semantic versioning 2.0.0
 * §11: a version that is being tried out comes before the one it becomes.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [VERSION.exec(a), VERSION.exec(b)];
  if (one === null || other === null) throw new Error('Broken invariant: versions were checked');
  for (const place of [1, 2, 3]) {
    const difference = Number(one[place]) - Number(other[place]);
    if (difference !== 0) return difference;
  }
  return compareTrials(one[4], other[4]);
}

function compareTrials(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined)
    return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  const [ours, theirs] = [a.split('.'), b.split('.')];
  for (const [index, part] of ours.entries()) {
    const against = theirs[index];
    if (against === undefined) return 1;
    const difference = comparePart(part, against);
    if (difference !== 0) return difference;
  }
  return ours.length - theirs.length;
}

/** Numbers by their size and before words; words by their characters. */
function comparePart(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
