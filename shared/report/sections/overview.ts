import { DESIGNATION_VALUE_TERMS, PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { OVERVIEW } from '#shared/text/report/overview.ts';
import { count, textCell, zoneOf } from '../formatting.ts';
import type { Block, ReportMeta } from '../model.ts';
import { column, fact, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §2: purpose, basis, window, scope, targets, authorisation, rule book. */
export function overview(context: SectionContext, meta: ReportMeta): Block[] {
  const { word } = context;
  return [
    heading(1, 'overview', word(HEADINGS.overview)),
    heading(2, 'overview-facts', word(OVERVIEW.facts)),
    { type: 'facts', facts: basicFacts(context, meta) },
    ...schedule(context),
    heading(2, 'overview-scope', word(OVERVIEW.scope)),
    ...scope(context),
  ];
}

function basicFacts({ facts, word, clock }: SectionContext, meta: ReportMeta) {
  const { exercise, scores } = facts;
  const moment = (ms: number | null): string =>
    ms === null ? word(OVERVIEW.open) : clock.moment(ms);
  const window =
    exercise.startsAt === null && exercise.endsAt === null
      ? ''
      : `${moment(exercise.startsAt)} — ${moment(exercise.endsAt)}`;
  const { id, version, title } = scores.book;
  return [
    ...fact(word(OVERVIEW.name), exercise.title),
    ...fact(word(OVERVIEW.purpose), exercise.purpose),
    ...fact(word(OVERVIEW.basis), exercise.basis),
    ...fact(word(OVERVIEW.authorisation), exercise.authorisation),
    ...fact(word(OVERVIEW.host), exercise.host),
    ...fact(word(OVERVIEW.dates), window),
    ...fact(word(OVERVIEW.timeZone), zoneOf(exercise.timeZone)),
    ...fact(word(OVERVIEW.marking), meta.marking),
    ...fact(word(OVERVIEW.phase), word(PHASE_TERMS[exercise.phase])),
    ...fact(word(OVERVIEW.book), word(OVERVIEW.bookValue, { title: word(title), id, version })),
    ...fact(word(OVERVIEW.stateHash), { text: meta.stateHash, style: 'code' }),
    ...fact(word(OVERVIEW.program), `Umpire ${meta.appVersion}`),
  ];
}

function schedule({ facts, word, clock }: SectionContext): Block[] {
  if (facts.schedule.length === 0) return [];
  const moment = (ms: number | null): string =>
    ms === null ? word(OVERVIEW.open) : clock.moment(ms);
  const rows = facts.schedule.map((planned) =>
    row(
      textCell(word(PHASE_TERMS[planned.phase])),
      textCell(moment(planned.startsAt)),
      textCell(moment(planned.endsAt)),
      textCell(planned.note),
    ),
  );
  const columns = [
    column(word(OVERVIEW.phaseColumn), 2),
    column(word(OVERVIEW.from), 3, 'moment'),
    column(word(OVERVIEW.to), 3, 'moment'),
    column(word(OVERVIEW.note), 4),
  ];
  return [table(word(OVERVIEW.schedule), columns, rows)];
}

function scope({ facts, say, word }: SectionContext): Block[] {
  const { register, targets, scores, designations, confirmed } = facts;
  const units = scores.score.defenceBoard;
  const keyUnits = units.filter(
    ({ unit }) => designations.history(unit, 'key-unit').at(-1)?.value === 'yes',
  );
  const text = paragraph(
    say(OVERVIEW.scopeText, {
      units: count(units.length, 'organisation'),
      systems: count(register.systems.size, 'system'),
      assets: count(register.assetCount, 'asset'),
      keyUnits: count(keyUnits.length, 'designation'),
      main: count(targets.filter(({ value }) => value === 'main').length, 'designation'),
      secondary: count(targets.filter(({ value }) => value === 'secondary').length, 'designation'),
    }),
  );
  if (targets.length === 0) return [text];
  const rows = targets.map(({ system, value }) => {
    const record = register.systems.get(system)?.value;
    const taken = confirmed.filter((finding) => finding.content.system === system).length;
    const level = record?.protectionLevel ?? null;
    return row(
      textCell(register.system(system)),
      textCell(register.organisation(record?.organisation ?? null)),
      textCell(word(DESIGNATION_VALUE_TERMS[value] ?? FRAME.none)),
      textCell(level === null ? '—' : word(OVERVIEW.levelValue, { level: String(level) })),
      taken === 0
        ? textCell(word(OVERVIEW.takenNo), 'good')
        : { runs: say(OVERVIEW.takenYes, { count: count(taken, 'finding') }), tone: 'bad' },
    );
  });
  const columns = [
    column(word(OVERVIEW.system), 4),
    column(word(OVERVIEW.unit), 4),
    column(word(OVERVIEW.target), 2),
    column(word(OVERVIEW.level), 2),
    column(word(OVERVIEW.taken), 4),
  ];
  return [text, table(word(OVERVIEW.targets), columns, rows)];
}
