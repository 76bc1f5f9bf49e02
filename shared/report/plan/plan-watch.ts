import { ALL } from '#shared/domain/audiences.ts';
import { dutyShiftKind, zeroReportDutyKind } from '#shared/domain/assurance.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { cell, plain, textCell } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, table } from '../section.ts';
import type { PlanContext } from './plan-context.ts';

/** The rule book that is judged by. */
export function planRules({ state, exercise, word }: PlanContext): Block[] {
  const intro = heading(1, 'plan-rules', word(PLAN.rules));
  const book = bookOf(state);
  if (book === null) return [intro, paragraph([plain(word(PLAN.noBook))])];
  const text = word(PLAN.book, {
    title: word(book.title),
    version: book.version,
    reviewers: String(exercise.reviewers),
  });
  const rows = book.categories.map(({ name, cap }) =>
    row(textCell(word(name)), textCell(cap === null ? '—' : String(cap))),
  );
  const columns = [column(word(PLAN.category), 5), column(word(PLAN.cap), 2, 'number')];
  return [intro, paragraph([plain(text)]), table(word(PLAN.rules), columns, rows)];
}

/** The newest designation of a rule book for the exercise. */
function bookOf(state: PlanContext['state']): RuleBook | null {
  const [newest] = [...readAll(state, designationKind)]
    .map(({ value }) => value)
    .filter(({ attribute }) => attribute === 'rule-book')
    .sort((a, b) => b.effectiveFrom - a.effectiveFrom);
  const record = newest && readIn(state, ALL, ruleBookKind, newest.value);
  if (record === undefined) return null;
  const parsed = parseRuleBook(record.value.content);
  return parsed.ok ? parsed.value : null;
}

/** Duty roster and zero reports. */
export function planWatch({ state, word, clock, minute }: PlanContext): Block[] {
  const shifts = [...readAll(state, dutyShiftKind)]
    .map(({ value }) => value)
    .sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0));
  const duties = [...readAll(state, zeroReportDutyKind)].map(({ value }) => value);
  if (shifts.length === 0 && duties.length === 0) return [];
  const names = new Map<string, string>();
  for (const { id, value } of readAll(state, organisationKind)) names.set(id, value.name);
  const blocks: Block[] = [heading(1, 'plan-watch', word(PLAN.watch))];
  if (shifts.length > 0) {
    const columns = [
      column(word(PLAN.time), 5),
      column(word(PLAN.unit), 3),
      column(word(PLAN.leader), 2),
      column(word(PLAN.persons), 4),
      column(word(PLAN.phone), 3),
    ];
    const rows = shifts.map((shift) =>
      row(
        textCell(
          word(PLAN.range, {
            from: clock.moment(shift.startsAt ?? 0),
            until: clock.moment(shift.endsAt ?? 0),
          }),
        ),
        textCell(shift.unit === null ? word(PLAN.control) : (names.get(shift.unit) ?? '')),
        cell(plain(shift.leader, 'person')),
        cell(plain(shift.people, 'person')),
        cell(plain(shift.phone, 'person')),
      ),
    );
    blocks.push(table(word(PLAN.duty), columns, rows, { dense: rows.length > 40 }));
  }
  if (duties.length > 0) {
    const columns = [
      column(word(PLAN.name), 4),
      column(word(PLAN.days), 4),
      column(word(PLAN.dueTimes), 4),
      column(word(PLAN.grace), 2),
    ];
    const rows = duties.map((duty) =>
      row(
        textCell(duty.title),
        textCell(word(PLAN.range, { from: duty.firstDay, until: duty.lastDay })),
        textCell(duty.dueMinutes.map((due) => minute(due)).join(' ')),
        textCell(word(PLAN.minutes, { count: String(duty.graceMinutes) })),
      ),
    );
    blocks.push(table(word(PLAN.zeroReports), columns, rows));
  }
  return blocks;
}
