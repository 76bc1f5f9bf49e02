import { municipalBook } from '#shared/rule-books/municipal.ts';
import { createScorer } from '#shared/scoring/scorer.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { award, ScoringWorld } from '../support/scoring-world.ts';
import type { Bench } from './bench.ts';

const FINDINGS = 50_000;
const ITEM = municipalBook.items.find(({ worth }) => worth.type === 'points')?.id ?? '';

let world: ScoringWorld | null = null;
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
    floor() {
      let sum = 0;
      const table = (world as ScoringWorld).state.audiences.get(CONTROL)?.tables.get('ruling');
      for (const segment of table?.segments ?? []) {
        for (const row of segment) {
          const ruling = row.values['*'] as {
            readonly awards: readonly { readonly points: number }[];
          };
          for (const { points } of ruling.awards) sum += points;
        }
      }
      if (sum < 0) throw new Error('unreachable');
    },
  },
];
