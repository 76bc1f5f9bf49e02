import { CONTROL } from '#shared/domain/audiences.ts';
import type { Finding, PathStep } from '#shared/domain/finding.ts';
import { containsRange, type IpRange, parseIpRange } from '#shared/domain/ip-range.ts';
import { assetKind, systemKind } from '#shared/domain/register.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { methodsOfClaims, methodsOfTechnique } from './attack-methods.ts';
import {
  type Attack,
  type AuthorisationFacts,
  checkAuthorisation,
  type Violation,
} from './authorisation.ts';

/** Something that stands against a finding: as a whole, or in one step of its path. */
export interface FindingFlag {
  readonly violation: Violation;
  /** Moment that it is about; null where the time is not known or does not matter. */
  readonly at: number | null;
  /** Number of the path step from 1; 0 for the finding as a whole. */
  readonly step: number;
}

/**
 * What stands against a finding, each thing once: where it comes first. The finding as a whole is judged at the time of attack, every
 * step at its own time (or that of the finding) against the asset that it reached.
 */
export function findingFlags(
  state: ExerciseState,
  facts: AuthorisationFacts,
  finding: Finding,
): FindingFlag[] {
  const whole: Attack = {
    team: finding.team,
    organisation: finding.organisation,
    system: finding.system,
    asset: finding.asset,
    destination: '',
    at: finding.attackedAt,
    source: null,
    methods: methodsOfClaims(finding),
  };
  const flags = new Map<string, FindingFlag>();
  const note = (attack: Attack, step: number): void => {
    for (const violation of checkAuthorisation(facts, attack)) {
      const key = keyOf(violation);
      if (!flags.has(key)) flags.set(key, { violation, at: attack.at, step });
    }
  };
  note(whole, 0);
  finding.steps.forEach((step, index) => note(attackOfStep(state, whole, step, index), index + 1));
  return [...flags.values()];
}

function attackOfStep(state: ExerciseState, whole: Attack, step: PathStep, index: number): Attack {
  return {
    ...whole,
    ...targetOfStep(state, whole, step),
    destination: step.destination,
    at: step.at ?? whole.at,
    source: sourceOfStep(step, index),
    methods: methodsOfTechnique(step.technique),
  };
}

/** A step that names an asset of the register hit that one; any other is taken to have hit what the finding says. */
function targetOfStep(
  state: ExerciseState,
  whole: Attack,
  { asset }: PathStep,
): Pick<Attack, 'asset' | 'system' | 'organisation'> {
  if (asset === null || asset === whole.asset) return whole;
  const system = readIn(state, CONTROL, assetKind, asset)?.value.system;
  if (system === undefined) return { ...whole, asset };
  const organisation = readIn(state, CONTROL, systemKind, system)?.value.organisation;
  return { asset, system, organisation: organisation ?? whole.organisation };
}

/**
 * The address that a team came from: that of its first step, and of any later one that is a public address. Private addresses
 * of later steps are those of hosts that it took.
 */
function sourceOfStep({ source }: PathStep, index: number): string | null {
  const range = parseIpRange(source);
  if (range === null) return null;
  return index === 0 || !PRIVATE.some((block) => containsRange(block, range)) ? source : null;
}

const PRIVATE: readonly IpRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
  'fe80::/10',
  '::1',
]
  .map(parseIpRange)
  .filter((range): range is IpRange => range !== null);

/** What makes two violations the same one. */
function keyOf(violation: Violation): string {
  switch (violation.type) {
    case 'stopped':
      return `stopped ${violation.stop}`;
    case 'do-not-touch':
    case 'blackout':
      return `${violation.type} ${violation.restriction}`;
    case 'source':
      return `source ${violation.address}`;
    case 'forbidden-method':
    case 'filing-missing':
      return `${violation.type} ${violation.method} ${violation.title}`;
    case 'outside-scope':
    case 'outside-exercise':
    case 'phase':
    case 'outside-window':
    case 'not-participating':
      return violation.type;
  }
}
