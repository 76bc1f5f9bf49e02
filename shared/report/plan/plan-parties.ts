import { scopeKind } from '#shared/domain/disclosure.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { ROLES } from '#shared/domain/roles.ts';
import { outsideResultKind } from '#shared/domain/standing.ts';
import { readAll } from '#shared/journal/read.ts';
import { ROLE_TERMS } from '#shared/text/domain-terms.ts';
import { LEVEL_TERMS } from '#shared/text/plan-terms.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { cell, count, plain, textCell, wholeText } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, table } from '../section.ts';
import type { PlanContext } from './plan-context.ts';

/** Units, teams and people. */
export const planParties = (context: PlanContext): Block[] => [
  heading(1, 'plan-parties', context.word(PLAN.parties)),
  ...units(context),
  ...teams(context),
  ...people(context),
  ...results(context),
];

function units({ state, word }: PlanContext): Block[] {
  const list = [...readAll(state, organisationKind)];
  const systems = new Map<string, number>();
  let systemCount = 0;
  for (const { value } of readAll(state, systemKind)) {
    systemCount++;
    systems.set(value.organisation, (systems.get(value.organisation) ?? 0) + 1);
  }
  let assets = 0;
  for (const _ of readAll(state, assetKind)) assets++;
  const text = word(PLAN.unitsText, {
    units: wholeText(list.length),
    systems: wholeText(systemCount),
    assets: wholeText(assets),
  });
  const intro = [heading(2, 'plan-units', word(PLAN.units)), paragraph([plain(text)])];
  if (list.length === 0) return intro;
  const columns = [
    column(word(PLAN.unit), 5),
    column(word(PLAN.type), 3),
    column(word(PLAN.sector), 3),
    column(word(PLAN.systems), 2, 'number'),
    column(word(PLAN.contact), 4),
  ];
  const rows = list.map(({ id, value }) =>
    row(
      textCell(value.name),
      textCell(value.type),
      textCell(value.sector),
      cell(count(systems.get(id) ?? 0, 'system')),
      textCell(value.contact),
    ),
  );
  return [...intro, table(word(PLAN.units), columns, rows, { dense: list.length > 40 })];
}

function teams({ state, word }: PlanContext): Block[] {
  const list = [...readAll(state, teamKind)];
  if (list.length === 0) return [];
  const members = new Map<string, number>();
  for (const { value } of readAll(state, personKind)) {
    if (value.team !== null) members.set(value.team, (members.get(value.team) ?? 0) + 1);
  }
  const targets = new Map<string, number>();
  for (const { audience } of readAll(state, scopeKind)) {
    targets.set(audience, (targets.get(audience) ?? 0) + 1);
  }
  const columns = [
    column(word(PLAN.team), 4),
    column(word(PLAN.employer), 4),
    column(word(PLAN.members), 2, 'number'),
    column(word(PLAN.targets), 2, 'number'),
    column(word(PLAN.contact), 4),
  ];
  const rows = list.map(({ id, value }) =>
    row(
      textCell(value.name),
      textCell(value.employer),
      cell(count(members.get(id) ?? 0, 'person')),
      cell(count(targets.get(`team:${id}`) ?? 0, 'scope')),
      textCell(value.contact),
    ),
  );
  return [heading(2, 'plan-teams', word(PLAN.teams)), table(word(PLAN.teams), columns, rows)];
}

function people({ state, word }: PlanContext): Block[] {
  const byRole = new Map<string, number>();
  for (const { value } of readAll(state, personKind)) {
    byRole.set(value.role, (byRole.get(value.role) ?? 0) + 1);
  }
  const columns = [column(word(PLAN.role), 4), column(word(PLAN.number), 2, 'number')];
  const rows = ROLES.filter((role) => byRole.has(role)).map((role) =>
    row(textCell(word(ROLE_TERMS[role])), cell(count(byRole.get(role) ?? 0, 'person'))),
  );
  return rows.length === 0
    ? []
    : [heading(2, 'plan-people', word(PLAN.people)), table(word(PLAN.people), columns, rows)];
}

function results({ state, word }: PlanContext): Block[] {
  const list = [...readAll(state, outsideResultKind)].map(({ value }) => value);
  if (list.length === 0) return [];
  const names = new Map<string, string>();
  for (const { id, value } of readAll(state, organisationKind)) names.set(id, value.name);
  const columns = [
    column(word(PLAN.unit), 4),
    column(word(PLAN.exercise), 5),
    column(word(PLAN.reached), 4),
    column(word(PLAN.source), 4),
  ];
  const rows = list.map((result) =>
    row(
      textCell(names.get(result.unit) ?? ''),
      textCell(
        [
          result.year === null ? '' : String(result.year),
          word(LEVEL_TERMS[result.level]),
          result.exercise,
        ]
          .filter((part) => part !== '')
          .join(' '),
      ),
      textCell(
        [
          result.rank === null ? '' : word(PLAN.place, { rank: String(result.rank) }),
          result.points,
          result.grade,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      textCell(result.source),
    ),
  );
  return [heading(2, 'plan-results', word(PLAN.results)), table(word(PLAN.results), columns, rows)];
}
