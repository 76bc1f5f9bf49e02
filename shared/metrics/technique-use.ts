/** What of a finding the matrix counts. */
export interface TechniqueSource<Id extends string = string> {
  readonly id: Id;
  readonly steps: readonly { readonly technique: string }[];
}

/** Findings by the ATT&CK id that their steps name: each finding once per id, however many of its steps do. */
export function techniqueUse<Id extends string>(
  findings: Iterable<TechniqueSource<Id>>,
): ReadonlyMap<string, readonly Id[]> {
  const use = new Map<string, Id[]>();
  for (const { id, steps } of findings) {
    for (const technique of new Set(steps.map((step) => step.technique))) {
      if (technique === '') continue;
      const found = use.get(technique);
      if (found === undefined) use.set(technique, [id]);
      else found.push(id);
    }
  }
  return use;
}

/** Findings by technique, those of its sub-techniques among them: each finding once per technique. */
export function rolledUp<Id extends string>(
  use: ReadonlyMap<string, readonly Id[]>,
): ReadonlyMap<string, readonly Id[]> {
  const sums = new Map<string, Set<Id>>();
  for (const [technique, ids] of use) {
    const parent = technique.split('.')[0] ?? technique;
    const sum = sums.get(parent) ?? new Set();
    for (const id of ids) sum.add(id);
    sums.set(parent, sum);
  }
  return new Map(Array.from(sums, ([technique, ids]) => [technique, [...ids]]));
}
