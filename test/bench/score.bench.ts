import { municipalBook } from '#shared/rule-books/municipal.ts';
import { createScorer } from '#shared/scoring/scorer.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { achieved, award, ScoringWorld } from '../support/scoring-world.ts';
import type { Bench } from './bench.ts';

const FINDINGS = 50_000;
const RESPONSES = 20_000;
const ITEM = municipalBook.items.find(({ worth }) => worth.type === 'points')?.id ?? '';

const SHARES = municipalBook.items
  .filter(({ worth }) => worth.type === 'percent-of-linked')
  .map(({ id }) => id);

let world: ScoringWorld | null = null;
let full: ScoringWorld | null = null;
let scorer: ReturnType<typeof createScorer> | null = null;
let changed = 0;

/** A city: 40 teams, 520 units, 50,000 confirmed findings. */
function city(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (let team = 0; team < 40; team++) made.team(`team-${team}`);
  for (let unit = 0; unit < 520; unit++) {
    made.unit(`unit-${unit}`);
    for (let system = 0; system < 4; system++)
      made.system(`system-${unit}-${system}`, `unit-${unit}`);
  }
  for (let at = 0; at < FINDINGS; at++) {
    const unit = at % 520;
    made.won(`finding-${at}`, `team-${at % 40}`, [award(ITEM, 1000)], {
      organisation: `unit-${unit}` as RecordId,
      system: `system-${unit}-${at % 4}` as RecordId,
      vulnerability: `V-${at % 9000}`,
    });
  }
  return made;
}

/** The same city, and each of its units answers what was done to it: 20,000 confirmed responses with four items each. */
function answeringCity(): ScoringWorld {
  const made = city();
  for (let at = 0; at < RESPONSES; at++) {
    made.response(`response-${at}`, `unit-${at % 520}`, { detectedAt: 2000 });
    made.ruleResponse(
      `response-${at}`,
      `finding-${at}`,
      [0, 1, 2, 3].map((n) => achieved(SHARES[(at + n) % SHARES.length] ?? '', 900)),
    );
  }
  return made;
}

/** Reads every ruling once and adds up: the least that any scoring has to do. */
function passOverRulings(made: ScoringWorld): void {
  let sum = 0;
  const table = made.state.audiences.get(CONTROL)?.tables.get('ruling');
  for (const segment of table?.segments ?? []) {
    for (const row of segment) {
      const ruling = row.values['*'] as {
        readonly awards: readonly { readonly points: number; readonly permille: number }[];
      };
      for (const { points, permille } of ruling.awards) sum += points + permille;
    }
  }
  if (sum < 0) throw new Error('unreachable');
}

export const benches: readonly Bench[] = [
  {
    name: 'one ruling to both boards with 50,000 findings (floor: the aim, 16 ms)',
    rounds: 20,
    prepare() {
      world ??= city();
      if (scorer === null) {
        scorer = createScorer(municipalBook);
        scorer.update(world.state);
      }
      const subject = `finding-${changed++ % FINDINGS}`;
      world.rule(subject, [award(ITEM, 1 + (changed % 1000))], { ruledAt: 1_000_000 + changed });
    },
    ours: () => void scorer?.update((world as ScoringWorld).state),
    floor: 16,
  },
  {
    name: 'both boards of 50,000 findings from nothing (floor: one pass over the rulings)',
    rounds: 3,
    prepare() {
      world ??= city();
    },
    ours: () => void createScorer(municipalBook).update((world as ScoringWorld).state),
    floor: () => passOverRulings(world as ScoringWorld),
  },
  {
    name: 'both boards of 50,000 findings and 20,000 responses from nothing (floor: one pass over the rulings)',
    rounds: 3,
    prepare() {
      full ??= answeringCity();
    },
    ours: () => void createScorer(municipalBook).update((full as ScoringWorld).state),
    floor: () => passOverRulings(full as ScoringWorld),
  },
];
