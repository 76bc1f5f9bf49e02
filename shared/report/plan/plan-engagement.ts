import { contactKind, sourceAddressKind } from '#shared/domain/contact.ts';
import {
  type EngagementVersion,
  engagementRuleKind,
  engagementVersionKind,
  filingDecisionKind,
  filingKind,
  STANCES,
} from '#shared/domain/engagement.ts';
import { teamKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import {
  FILING_TERMS,
  FILING_VERDICT_TERMS,
  SOURCE_USE_TERMS,
  STANCE_TERMS,
} from '#shared/text/plan-terms.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { cell, plain, textCell } from '../formatting.ts';
import type { Block, Run } from '../model.ts';
import { column, heading, paragraph, row, table } from '../section.ts';
import type { PlanContext } from './plan-context.ts';

/** Rules of engagement, filings and source addresses. */
export const planEngagement = (context: PlanContext): Block[] => [
  heading(1, 'plan-engagement', context.word(PLAN.engagement)),
  ...rules(context),
  ...filings(context),
  ...sources(context),
];

type Rule = Omit<EngagementVersion['rules'][number], 'rule'>;

function rules({ state, word, clock }: PlanContext): Block[] {
  const [version] = [...readAll(state, engagementVersionKind)]
    .map(({ value }) => value)
    .sort((a, b) => b.number - a.number);
  const draft = [...readAll(state, engagementRuleKind)]
    .map(({ value }) => value)
    .sort((a, b) => a.order - b.order);
  const list: readonly Rule[] = version?.rules ?? draft;
  if (list.length === 0) return [paragraph([plain(word(PLAN.noRules))])];
  const state1 =
    version === undefined
      ? word(PLAN.notIssued)
      : word(PLAN.inForce, {
          number: String(version.number),
          when: clock.moment(version.issuedAt),
          basis: version.basis || word(FRAME.none),
        });
  return [
    paragraph([plain(state1)]),
    ...STANCES.flatMap((stance): Block[] => {
      const own = list.filter((rule) => rule.stance === stance);
      if (own.length === 0) return [];
      return [
        heading(2, `plan-stance-${stance}`, word(STANCE_TERMS[stance])),
        { type: 'list', ordered: true, items: own.map((rule) => ruleRuns(rule)) },
      ];
    }),
  ];
}

const ruleRuns = ({ title, text, basis }: Rule): Run[] => [
  { text: title, style: 'strong' },
  ...(text === '' ? [] : [{ text: ` ${text}` }]),
  ...(basis === '' ? [] : [{ text: ` [${basis}]`, style: 'quiet' as const }]),
];

function teamNames({ state }: PlanContext): ReadonlyMap<string, string> {
  return new Map([...readAll(state, teamKind)].map(({ id, value }) => [id as string, value.name]));
}

function filings(context: PlanContext): Block[] {
  const { state, word, range } = context;
  const list = [...readAll(state, filingKind)].sort((a, b) => a.value.filedAt - b.value.filedAt);
  if (list.length === 0) return [];
  const names = teamNames(context);
  const decisions = new Map(
    [...readAll(state, filingDecisionKind)].map(({ value }) => [value.filing as string, value]),
  );
  const columns = [
    column(word(PLAN.team), 3),
    column(word(PLAN.filing), 3),
    column(word(PLAN.target), 5),
    column(word(PLAN.decision), 4),
    column(word(PLAN.valid), 4),
  ];
  const rows = list.map(({ id, value }) => {
    const decision = decisions.get(id);
    const verdict = word(FILING_VERDICT_TERMS[decision?.verdict ?? 'pending']);
    return row(
      textCell(names.get(value.team) ?? ''),
      textCell(word(FILING_TERMS[value.filing])),
      textCell(value.target),
      textCell([verdict, decision?.number, decision?.conditions].filter(Boolean).join(' ')),
      textCell(decision === undefined ? '' : range(decision.validFrom, decision.validUntil)),
    );
  });
  return [heading(2, 'plan-filings', word(PLAN.filings)), table(word(PLAN.filings), columns, rows)];
}

function sources(context: PlanContext): Block[] {
  const { state, word, range } = context;
  const list = [...readAll(state, sourceAddressKind)].map(({ value }) => value);
  if (list.length === 0) return [];
  const names = teamNames(context);
  const columns = [
    column(word(PLAN.team), 3),
    column(word(PLAN.address), 4),
    column(word(PLAN.use), 2),
    column(word(PLAN.valid), 5),
  ];
  const rows = list
    .map((source) => ({ ...source, name: names.get(source.team) ?? '' }))
    .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1))
    .map((source) =>
      row(
        textCell(source.name),
        cell({ ...plain(source.address, 'address'), style: 'code' }),
        textCell(word(SOURCE_USE_TERMS[source.use])),
        textCell(range(source.validFrom, source.validUntil)),
      ),
    );
  return [
    heading(2, 'plan-sources', word(PLAN.sources)),
    table(word(PLAN.sources), columns, rows, { dense: rows.length > 40 }),
  ];
}

/** Whom to call. */
export function planContacts({ state, word }: PlanContext): Block[] {
  const list = [...readAll(state, contactKind)]
    .map(({ value }) => value)
    .sort((a, b) => a.order - b.order);
  if (list.length === 0) return [];
  const columns = [
    column(word(PLAN.post), 4),
    column(word(PLAN.name), 3),
    column(word(PLAN.phone), 4),
    column(word(PLAN.unit), 4),
    column(word(PLAN.onDuty), 3),
  ];
  const rows = list.map((contact) =>
    row(
      textCell(contact.post),
      cell(plain(contact.name, 'person')),
      cell(plain([contact.phone, contact.backupPhone].filter(Boolean).join(' / '), 'person')),
      textCell(contact.organisation),
      textCell(contact.hours),
    ),
  );
  return [
    heading(1, 'plan-contacts', word(PLAN.contacts)),
    table(word(PLAN.contacts), columns, rows),
  ];
}
