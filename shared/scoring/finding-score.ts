import { attackLine, givenBy, type LineFate, type PreparedLine } from './attack-lines.ts';
import type { EliminationOutcome } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { AttackLine } from './ledger.ts';

/** Units given under one category. */
export interface Gain {
  readonly category: string;
  readonly units: number;
}

/** What one finding gives and takes. Numbers are units. */
export interface FindingScore {
  readonly facts: FindingFacts;
  /** Given to the team and taken from the unit, before penalties. */
  readonly taken: number;
  readonly extra: number;
  readonly penalties: number;
  readonly gains: readonly Gain[];
  readonly violations: number;
  readonly disqualified: boolean;
  /** Since when the unit is out, null while it is in. */
  readonly eliminatedAt: number | null;
  /** The ledger lines of the finding, formed when first asked for. */
  lines(): readonly AttackLine[];
}

/** Adds up a finding; `fates` says what the stages decided about each of its lines. */
export function scoreFinding(
  facts: FindingFacts,
  prepared: readonly PreparedLine[],
  fates: readonly LineFate[],
  elimination: EliminationOutcome | undefined,
): FindingScore {
  let [taken, extra, penalties, violations] = [0, 0, 0, 0];
  let disqualified = false;
  const gains: Gain[] = [];
  for (const [at, line] of prepared.entries()) {
    const given = givenBy(line, fates[at] as LineFate);
    const category = line.entry?.category;
    if (category?.side === 'penalty') {
      penalties += given;
      violations += line.award.quantity;
      disqualified ||= line.entry?.item.disqualifies === true;
    } else if (category?.side === 'bonus') extra += given;
    else taken += given;
    if (given !== 0 && category !== undefined) gains.push({ category: category.id, units: given });
  }
  let lines: readonly AttackLine[] | undefined;
  return {
    facts,
    taken,
    extra,
    penalties,
    gains,
    violations,
    disqualified,
    eliminatedAt: elimination?.since ?? null,
    lines: () =>
      (lines ??= prepared.map((line, at) => attackLine(facts, line, at, fates[at] as LineFate))),
  };
}
