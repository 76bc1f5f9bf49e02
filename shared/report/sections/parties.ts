import { ROLES } from '#shared/domain/roles.ts';
import { ROLE_TERMS } from '#shared/text/domain-terms.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { OVERVIEW } from '#shared/text/report/overview.ts';
import { cell, count, plain, textCell } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §3: roles, attack teams, defender units. */
export function parties(context: SectionContext): Block[] {
  const { word } = context;
  return [
    heading(1, 'parties', word(HEADINGS.parties)),
    ...roles(context),
    heading(2, 'parties-teams', word(OVERVIEW.teams)),
    teams(context),
    heading(2, 'parties-units', word(OVERVIEW.units)),
    ...units(context),
  ];
}

function roles({ facts, word, say }: SectionContext): Block[] {
  const people = [...facts.register.persons.values()];
  if (people.length === 0) return [];
  const rows = ROLES.flatMap((role) => {
    const holders = people.filter((person) => person.value.role === role).length;
    return holders === 0
      ? []
      : [row(textCell(word(ROLE_TERMS[role])), cell(count(holders, 'person')))];
  });
  const columns = [column(word(OVERVIEW.role), 4), column(word(OVERVIEW.headcount), 1, 'number')];
  return [
    heading(2, 'parties-roles', word(OVERVIEW.roles)),
    paragraph(say(OVERVIEW.rolesText, { people: count(people.length, 'person') })),
    table(word(OVERVIEW.roles), columns, rows),
  ];
}

function teams({ facts, word }: SectionContext): Block {
  const { register, findings, confirmed } = facts;
  const rows = [...register.teams.values()].map(({ id, value }) => {
    const own = (list: typeof findings): number =>
      list.filter((finding) => finding.team === id).length;
    return row(
      cell(plain(value.name)),
      textCell(value.employer === '' ? '—' : value.employer),
      cell(count(own(findings), 'submission')),
      cell(count(own(confirmed), 'ruling')),
    );
  });
  const columns = [
    column(word(OVERVIEW.team), 4),
    column(word(OVERVIEW.employer), 5),
    column(word(OVERVIEW.submitted), 2, 'number'),
    column(word(OVERVIEW.confirmed), 2, 'number'),
  ];
  return table(word(OVERVIEW.teams), columns, rows);
}

function units({ facts, word, say }: SectionContext): Block[] {
  const { register, scores, designations } = facts;
  const board = new Set<string>(scores.score.defenceBoard.map(({ unit }) => unit));
  const listed = [...register.organisations.values()].filter(({ id }) => board.has(id));
  const others = register.organisations.size - listed.length;
  const rows = listed.map(({ id, value }) => {
    const holding = register.holdings.get(id) ?? { systems: 0, assets: 0 };
    const key = designations.history(id, 'key-unit').at(-1)?.value === 'yes';
    return row(
      textCell(value.name),
      textCell(value.type),
      textCell(value.sector),
      textCell(value.region || value.city),
      cell(count(holding.systems, 'system')),
      cell(count(holding.assets, 'asset')),
      textCell(key ? word(OVERVIEW.yes) : ''),
    );
  });
  const columns = [
    column(word(OVERVIEW.unit), 6),
    column(word(OVERVIEW.type), 3),
    column(word(OVERVIEW.sector), 3),
    column(word(OVERVIEW.region), 3),
    column(word(OVERVIEW.systems), 2, 'number'),
    column(word(OVERVIEW.assets), 2, 'number'),
    column(word(OVERVIEW.keyUnit), 2),
  ];
  const note =
    others > 0
      ? [paragraph(say(OVERVIEW.unitsNote, { others: count(others, 'organisation') }))]
      : [];
  return [table(word(OVERVIEW.units), columns, rows, { dense: listed.length > 30 }), ...note];
}
