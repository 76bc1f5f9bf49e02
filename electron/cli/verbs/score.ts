import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import { type Bilingual, inLanguage } from '#shared/text/language.ts';
import { type LoadedPackage, withPackages } from '../package-file.ts';
import { textTable } from '../text-table.ts';
import type { Verb } from '../verb.ts';

const HEADS = {
  rank: { zh: '名次', en: 'rank' },
  team: { zh: '攻击队', en: 'attack team' },
  unit: { zh: '防守单位', en: 'defender unit' },
  points: { zh: '得分', en: 'points' },
  confirmed: { zh: '认定成果', en: 'confirmed' },
  pending: { zh: '待定', en: 'pending' },
  value: { zh: '防护值', en: 'protection value' },
  deduction: { zh: '失分', en: 'points lost' },
  base: { zh: '基础分', en: 'won back' },
  bonus: { zh: '附加分', en: 'bonus' },
  provisional: { zh: '暂定成绩', en: 'Provisional' },
  final: { zh: '最终成绩', en: 'Final' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const scoreVerb: Verb = {
  name: 'score',
  usage: 'F.umpire',
  summary: {
    zh: '按包内规则书计分：攻防两榜；--json 另给出逐条分录。',
    en: 'Score by the rule books in the package: both boards; --json adds the ledger, line by line.',
  },
  arguments: [1, 1],
  options: {},
  run: ({ arguments: paths, language }, io) =>
    withPackages(io, paths, async (packages) => {
      const [{ state }] = packages as readonly [LoadedPackage];
      const scored = createExerciseScorer().update(state);
      if (!scored.ok) return err([{ type: 'not-scorable', reason: scored.error.type }]);
      const { score, schedule } = scored.value;
      const attack = score.attackBoard.map((row) => ({
        name: read(state, teamKind, row.team)?.value.name ?? row.team,
        ...row,
      }));
      const defence = score.defenceBoard.map((row) => ({
        name: read(state, organisationKind, row.unit)?.value.name ?? row.unit,
        ...row,
      }));
      const head = (name: keyof typeof HEADS): string => inLanguage(HEADS[name], language);
      return ok({
        ok: true,
        json: {
          ok: true,
          exercise: state.exercise,
          provisional: score.provisional,
          reasons: score.reasons,
          books: schedule.map(({ from, book }) => ({ from, id: book.id, version: book.version })),
          attackBoard: attack,
          defenceBoard: defence,
          ledger: score.ledger.lines(),
        },
        lines: [
          head(score.provisional ? 'provisional' : 'final'),
          '',
          ...textTable(
            [head('rank'), head('team'), head('points'), head('confirmed'), head('pending')],
            attack.map((row) => [row.rank, row.name, row.total, row.confirmed, row.pending]),
          ),
          '',
          ...textTable(
            [
              head('rank'),
              head('unit'),
              head('value'),
              head('deduction'),
              head('base'),
              head('bonus'),
            ],
            defence.map((row) => [
              row.rank,
              row.name,
              row.value,
              row.deduction,
              row.base,
              row.bonus,
            ]),
          ),
        ],
      });
    }),
};
