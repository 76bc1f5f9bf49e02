import {
  attackLine,
  givenBy,
  type LineFate,
  type PreparedLine,
  shareTaken,
} from './attack-lines.ts';
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
  /** Fixed points and shares of this result; shares of all gains come on top. */
  readonly penalties: number;
  readonly gains: readonly Gain[];
  readonly violations: number;
  readonly disqualified: boolean;
  /** Since when the unit is out, null while it is in. */
  readonly eliminatedAt: number | null;
  /** What its penalties take of all that the team gained, by category; empty for nearly every finding. */
  sharesOf(teamGains: number): readonly Gain[];
  /** The ledger lines of the finding, formed when first asked for. `teamGains`: all that its team gained. */
  lines(teamGains: number): readonly AttackLine[];
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
  let hasShares = false;
  const gains: Gain[] = [];
  for (const [at, line] of prepared.entries()) {
    const given = givenBy(line, fates[at] as LineFate);
    const category = line.entry?.category;
    if (category?.side === 'penalty') {
      penalties += given;
      violations += line.award.quantity;
      disqualified ||= line.entry?.item.disqualifies === true;
      hasShares ||= (line.entry?.item.percent ?? null) !== null;
    } else if (category?.side === 'bonus') extra += given;
    else taken += given;
    if (given !== 0 && category !== undefined) gains.push({ category: category.id, units: given });
  }
  const ownGains = taken + extra;
  const shares = (of: 'result' | 'gains', base: number): Gain[] =>
    prepared.flatMap((line) =>
      line.entry?.item.percent?.of === of
        ? [{ category: line.entry.category.id, units: -shareTaken(facts.index, line, base) }]
        : [],
    );
  if (hasShares) {
    for (const share of shares('result', ownGains)) {
      penalties += share.units;
      gains.push(share);
    }
  }
  let lines: { readonly of: number; readonly made: readonly AttackLine[] } | undefined;
  return {
    facts,
    taken,
    extra,
    penalties,
    gains,
    violations,
    disqualified,
    eliminatedAt: elimination?.since ?? null,
    sharesOf: (teamGains) => (hasShares ? shares('gains', teamGains) : NO_SHARES),
    lines(teamGains) {
      if (lines === undefined || (hasShares && lines.of !== teamGains)) {
        const made = prepared.map((line, at) =>
          attackLine(
            facts,
            line,
            at,
            fates[at] as LineFate,
            line.entry?.item.percent?.of === 'gains' ? teamGains : ownGains,
          ),
        );
        lines = { of: teamGains, made };
      }
      return lines.made;
    },
  };
}

const NO_SHARES: readonly Gain[] = [];
