import { describe, expect, it } from 'vitest';
import { ALL } from '#shared/domain/audiences.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { bookScheduleOf } from '#shared/scoring/book-schedule.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { isSample, sourceOf } from '#shared/scoring/rule-book-values.ts';
import { score } from '#shared/scoring/scorer.ts';
import { EXERCISE, recordId } from '#test/support/builders.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

const altered = (change: (book: RuleBook) => unknown): string =>
  JSON.stringify(change(structuredClone(municipalBook)));
const reasonOf = (content: string) => {
  const parsed = parseRuleBook(content);
  return parsed.ok ? 'fine' : `${parsed.error.path}: ${parsed.error.reason}`;
};

describe('a rule book', () => {
  it('C30 is refused with the place and the reason', () => {
    expect(reasonOf('{')).toMatch(/^: .+/);
    expect(reasonOf('[]')).toMatch(/^: .+/);
    const item = (change: object) =>
      altered((book) => ({
        ...book,
        items: [{ ...book.items[0], ...change }, ...book.items.slice(1)],
      }));
    expect(reasonOf(item({ category: 'nowhere' }))).toBe(
      'items.0.category: there is no category "nowhere"',
    );
    expect(reasonOf(item({ clause: 'nowhere' }))).toBe(
      'items.0.clause: there is no clause "nowhere"',
    );
    expect(reasonOf(item({ id: 'terminal' }))).toBe('items.2.id: "terminal" stands twice');
    expect(reasonOf(item({ worth: { type: 'points', points: -1 } }))).toMatch(
      /^items\.0\.worth: pen/,
    );
    expect(reasonOf(item({ worth: { type: 'percent-of-linked', permille: 5 } }))).toMatch(
      /^items\.0\.worth: exactly/,
    );
    expect(reasonOf(item({ disqualifies: true }))).toMatch(/^items\.0: only a penalty/);
    expect(reasonOf(item({ worth: { type: 'points', points: 1.5 } }))).toMatch(/^items\.0\.worth/);
    expect(reasonOf(item({ surprise: 1 }))).toMatch(/^items\.0: /);
  });

  it('C30 needs categories and dimensions that add up', () => {
    const category = (at: number, change: object) =>
      altered((book) => ({
        ...book,
        categories: book.categories.map((one, place) =>
          place === at ? { ...one, ...change } : one,
        ),
      }));
    expect(reasonOf(category(0, { parent: 'control' }))).toBe(
      'categories.0.parent: the categories form a ring',
    );
    expect(reasonOf(category(1, { capScope: 'team' }))).toBe(
      'categories.1.capScope: the scope of a parent must not be narrower',
    );
    const dimension = municipalBook.categories.findIndex(({ id }) => id === 'detection');
    expect(reasonOf(category(dimension, { permille: 240 }))).toMatch(/more than the dimension$/);
    expect(reasonOf(category(dimension, { permille: 300 }))).toMatch(/more than 1000 thousandths$/);
    expect(reasonOf(category(dimension, { permille: null }))).toMatch(
      /permille: defence dimensions/,
    );
    expect(
      reasonOf(altered((book) => ({ ...book, defence: { ...book.defence, bonusCap: 0 } }))),
    ).toMatch(/^defence\.bonusCap/);
    const steps = [{ fromMinutes: 5, points: 1 }];
    expect(reasonOf(altered((book) => ({ ...book, drip: { ...book.drip, steps } })))).toMatch(
      /^drip\.steps\.0/,
    );
  });

  it('C30 says of each value where it comes from', () => {
    const { arithmetic, defence } = municipalBook;
    expect(isSample(sourceOf(arithmetic, 'rounding'))).toBe(false);
    expect(isSample(sourceOf(arithmetic, 'roundAt'))).toBe(true);
    expect(sourceOf(defence, 'bonusCap')).toBe('published:S1');
  });
});

describe('the books of an exercise', () => {
  const later: RuleBook = {
    ...municipalBook,
    version: '1.1',
    multipliers: municipalBook.multipliers.map((one) =>
      one.id === 'key-unit' ? { ...one, factor: '1.5' } : one,
    ),
  };

  function world(): ScoringWorld {
    const made = new ScoringWorld();
    made.team('T1');
    made.unit('U1');
    made.designate('U1', 'key-unit', 'yes');
    put(made, 'book-1', municipalBook);
    return made;
  }
  const put = (made: ScoringWorld, id: string, book: RuleBook) =>
    made.put(ALL, ruleBookKind, id, {
      title: book.title.zh,
      version: book.version,
      status: 'published',
      content: JSON.stringify(book),
    });
  const took = (made: ScoringWorld, id: string, attackedAt: number) =>
    made.won(id, 'T1', [award('host-admin', 100)], { organisation: recordId('U1'), attackedAt });

  it('C13 a change of the book leaves what came before as it was', () => {
    const made = world();
    put(made, 'book-2', later);
    made.designate(EXERCISE, 'rule-book', 'book-1', 0);
    made.designate(EXERCISE, 'rule-book', 'book-2', 5000);
    took(made, 'F1', 4999);
    took(made, 'F2', 5000);
    const schedule = bookScheduleOf(made.state);
    if (!schedule.ok) throw new Error(schedule.error.type);
    const lines = score(made.state, schedule.value).ledger.lines();
    expect(
      lines.filter(({ kind }) => kind === 'result').map(({ book, given }) => [book, given]),
    ).toEqual([
      ['municipal 1.0', '140'],
      ['municipal 1.1', '150'],
    ]);
  });

  it('C13 without a designation the only book counts; missing, broken or unlike books are told', () => {
    const made = new ScoringWorld();
    expect(bookScheduleOf(made.state)).toEqual({ ok: false, error: { type: 'no-rule-book' } });
    const one = world();
    expect(bookScheduleOf(one.state)).toEqual({
      ok: true,
      value: [{ from: 0, book: municipalBook }],
    });
    one.designate(EXERCISE, 'rule-book', 'book-9', 10);
    expect(bookScheduleOf(one.state)).toEqual({
      ok: false,
      error: { type: 'rule-book-missing', record: 'book-9' },
    });
    put(one, 'book-9', { ...later, effectiveBy: 'receipt' });
    one.designate(EXERCISE, 'rule-book', 'book-1', 0);
    expect(bookScheduleOf(one.state)).toEqual({
      ok: false,
      error: { type: 'rule-books-differ', field: 'effectiveBy' },
    });
    one.put(ALL, ruleBookKind, 'book-9', { content: '{}' });
    expect(bookScheduleOf(one.state)).toMatchObject({
      ok: false,
      error: { type: 'rule-book-invalid', record: 'book-9' },
    });
  });

  it('C13, C24 the scorer of an exercise follows its books', () => {
    const made = world();
    took(made, 'F1', 5000);
    const scorer = createExerciseScorer();
    const total = () => {
      const outcome = scorer.update(made.state);
      return outcome.ok ? outcome.value.score.attackBoard[0]?.total : outcome.error.type;
    };
    expect(total()).toBe(140);
    put(made, 'book-2', later);
    expect(total()).toBe('no-rule-book');
    made.designate(EXERCISE, 'rule-book', 'book-2', 0);
    expect(total()).toBe(150);
  });
});
