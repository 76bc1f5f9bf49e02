import { z } from 'zod';

/** Versions of MITRE ATT&CK Enterprise that come with the program; an exercise is pinned to one. */
export const ATTACK_VERSIONS = ['18.1', '19.1'] as const;
export type AttackVersion = (typeof ATTACK_VERSIONS)[number];

/** An id as ATT&CK writes it: `T1190`, `T1059.001`. */
export const TECHNIQUE_ID = /^T\d{4}(?:\.\d{3})?$/;

/** Shape of an extract in `assets/attack`: places in `tactics` and `platforms` stand for them. */
export const attackExtractSchema = z.strictObject({
  version: z.enum(ATTACK_VERSIONS),
  domain: z.literal('enterprise-attack'),
  notice: z.string(),
  tactics: z.array(z.strictObject({ shortname: z.string(), id: z.string(), name: z.string() })),
  platforms: z.array(z.string()),
  techniques: z.array(
    z.tuple([
      z.string().regex(TECHNIQUE_ID),
      z.string(),
      z.array(z.int().min(0)),
      z.array(z.int().min(0)),
    ]),
  ),
});
export type AttackExtract = z.infer<typeof attackExtractSchema>;

/** A column of the matrix. */
export interface Tactic {
  readonly shortname: string;
  /** `TA0001`. */
  readonly id: string;
  /** MITRE's name. */
  readonly name: string;
}

/** A technique or sub-technique. */
export interface Technique {
  readonly id: string;
  /** MITRE's name; of a sub-technique without that of its technique. */
  readonly name: string;
  /** Shortnames, in the order of the matrix. */
  readonly tactics: readonly string[];
  readonly platforms: readonly string[];
  /** Id of the technique that it is part of; null for a technique. */
  readonly parent: string | null;
}

/** One version of ATT&CK, ready to be looked up. */
export interface AttackCatalogue {
  readonly version: AttackVersion;
  /** MITRE's notice, to stand wherever its names are shown or exported. */
  readonly notice: string;
  readonly tactics: readonly Tactic[];
  /** In the order of ids: a sub-technique after its technique. */
  readonly techniques: readonly Technique[];
  technique(id: string): Technique | undefined;
  /** `Technique: Sub-technique`, as ATT&CK Navigator titles it; undefined for an id that this version does not have. */
  fullName(id: string): string | undefined;
}

/** Makes a catalogue of an extract. Throws where the extract does not fit together: it comes with the program. */
export function attackCatalogue(extract: AttackExtract): AttackCatalogue {
  const at = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[place];
    if (item === undefined) throw new Error(`extract ${extract.version}: no item ${place}`);
    return item;
  };
  const techniques = extract.techniques
    .map(([id, name, tactics, platforms]) => ({
      id,
      name,
      tactics: tactics
        .toSorted((a, b) => a - b)
        .map((place) => at(extract.tactics, place).shortname),
      platforms: platforms.map((place) => at(extract.platforms, place)),
      parent: id.includes('.') ? id.slice(0, id.indexOf('.')) : null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  return {
    version: extract.version,
    notice: extract.notice,
    tactics: extract.tactics,
    techniques,
    technique: (id) => byId.get(id),
    fullName(id) {
      const technique = byId.get(id);
      if (technique === undefined || technique.parent === null) return technique?.name;
      const parent = byId.get(technique.parent);
      return parent === undefined ? technique.name : `${parent.name}: ${technique.name}`;
    },
  };
}

/**
 * Ids of v18.1 that v19.1 has under another id, by exact name. What else v19.1 no longer has, has no successor of the same
 * name: {@link idInVersion} says null and a person decides.
 */
const RENAMED_IN_19: ReadonlyMap<string, string> = new Map([
  ['T1562.001', 'T1685'],
  ['T1562.004', 'T1686'],
  ['T1562.009', 'T1688'],
  ['T1562.010', 'T1689'],
  ['T1070.001', 'T1685.005'],
  ['T1070.002', 'T1685.006'],
  ['T1656', 'T1684.001'],
  ['T1672', 'T1684.002'],
]);

/** The id of a technique in another version: itself where it is still there, its successor of the same name, else null. */
export function idInVersion(id: string, to: AttackCatalogue): string | null {
  if (to.technique(id) !== undefined) return id;
  const renamed =
    to.version === '19.1'
      ? RENAMED_IN_19.get(id)
      : [...RENAMED_IN_19].find(([, newer]) => newer === id)?.[0];
  return renamed !== undefined && to.technique(renamed) !== undefined ? renamed : null;
}
