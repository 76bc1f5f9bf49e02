import type { FrozenEvidence } from '#shared/domain/finding.ts';
import { ROLES } from '#shared/domain/roles.ts';
import { ROLE_TERMS, STATUS_TERMS } from '#shared/text/domain-terms.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { PROBLEMS } from '#shared/text/report/problems.ts';
import { sizeText } from '#shared/text/size.ts';
import type { FindingFact } from '../facts/submissions.ts';
import { cell, count, plain, textCell } from '../formatting.ts';
import type { Block, ReportMeta, TableRow } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** Appendix: all submitted findings in order of receipt. */
export function findingRegister(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const rows = facts.findings.map((finding) => findingRow(finding, context));
  const columns = [
    column(word(PROBLEMS.number), 1.5, 'number'),
    column(word(PROBLEMS.finding), 5),
    column(word(PROBLEMS.team), 3),
    column(word(PROBLEMS.place), 5),
    column(word(PROBLEMS.techniques), 4),
    column(word(PROBLEMS.status), 2.2),
    column(word(PROBLEMS.points), 2, 'number'),
  ];
  return [
    heading(1, 'appendix-findings', word(HEADINGS.findings)),
    paragraph(say(PROBLEMS.registerText, { drafts: count(facts.findingDrafts, 'finding') })),
    table(word(PROBLEMS.register), columns, rows, { dense: true }),
  ];
}

function findingRow(finding: FindingFact, { facts, word, points }: SectionContext): TableRow {
  const { content } = finding;
  const taken = facts.scores.taken(finding.id);
  const techniques = [
    ...new Set(content.steps.map((step) => step.technique).filter((technique) => technique !== '')),
  ];
  const place = [
    facts.register.organisation(facts.unitOf(finding)),
    facts.register.system(content.system),
  ];
  const path =
    techniques.length > 0
      ? techniques.join(' → ')
      : content.steps.length === 0
        ? '—'
        : word(PROBLEMS.stepsCount, { count: count(content.steps.length, 'finding') });
  return row(
    textCell(finding.sequence === null ? '—' : String(finding.sequence)),
    cell(plain(content.title)),
    textCell(facts.register.team(finding.team)),
    textCell(place.filter((name) => name !== '').join(' / ') || '—'),
    textCell(path),
    textCell(
      word(STATUS_TERMS[finding.status]),
      finding.status === 'confirmed' ? 'good' : undefined,
    ),
    finding.status === 'confirmed' ? cell(points(taken.value, taken.lines)) : textCell('—'),
  );
}

/** Appendix: every piece of evidence with its hash. */
export function evidenceRegister(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const title = heading(1, 'appendix-evidence', word(HEADINGS.evidence));
  const subjects = [...facts.findings, ...facts.responses].filter(
    (subject) => subject.evidence.length > 0,
  );
  const pieces = subjects.reduce((sum, subject) => sum + subject.evidence.length, 0);
  if (pieces === 0) return [title, paragraph(say(PROBLEMS.noEvidence))];
  const rows = subjects.flatMap((subject): TableRow[] => [
    {
      type: 'group',
      runs: [
        { text: `${subject.sequence === null ? '—' : subject.sequence}　${subject.content.title}` },
      ],
    },
    ...subject.evidence.map(evidenceRow),
  ]);
  const columns = [
    column(word(PROBLEMS.file), 5),
    column(word(PROBLEMS.size), 1.6, 'number'),
    column(word(PROBLEMS.hash), 9, 'hash'),
  ];
  return [
    title,
    paragraph(say(PROBLEMS.evidenceText, { count: count(pieces, 'evidence') })),
    table(word(PROBLEMS.evidence), columns, rows, { dense: true }),
  ];
}

const evidenceRow = (evidence: FrozenEvidence): TableRow =>
  row(
    cell(
      evidence.caption === ''
        ? [{ text: evidence.fileName }]
        : [{ text: evidence.fileName }, { text: ` ${evidence.caption}`, style: 'quiet' }],
    ),
    textCell(sizeText(evidence.sizeBytes)),
    cell({ text: evidence.sha256, style: 'code' }),
  );

/** Appendix: people by role. */
export function people({ facts, word, say }: SectionContext): Block[] {
  const title = heading(1, 'appendix-people', word(HEADINGS.people));
  const all = [...facts.register.persons.values()];
  if (all.length === 0) return [title, paragraph(say(PROBLEMS.noPeople))];
  const rows = ROLES.flatMap((role) =>
    all
      .filter((person) => person.value.role === role)
      .map(({ value }) => {
        const body =
          facts.register.team(value.team) ||
          facts.register.organisation(value.unit) ||
          value.employer;
        return row(
          cell(plain(value.name, 'person')),
          textCell(word(ROLE_TERMS[role])),
          textCell(body || '—'),
        );
      }),
  );
  const columns = [
    column(word(PROBLEMS.person), 3),
    column(word(PROBLEMS.role), 3),
    column(word(PROBLEMS.body), 6),
  ];
  return [
    title,
    paragraph(say(PROBLEMS.peopleText)),
    table(word(PROBLEMS.people), columns, rows, { dense: all.length > 40 }),
  ];
}

/** Appendix: a page to sign. */
export function signatures({ word, say }: SectionContext, meta: ReportMeta): Block[] {
  return [
    heading(1, 'appendix-signatures', word(HEADINGS.signatures)),
    paragraph(say(PROBLEMS.signatureText, { hash: { text: meta.stateHash, style: 'code' } })),
    {
      type: 'signatures',
      lines: [word(PROBLEMS.signDirector), word(PROBLEMS.signChief), word(PROBLEMS.signHost)].map(
        (line) => `${line}${word(COLON)}`,
      ),
      dateLabel: `${word(PROBLEMS.signDate)}${word(COLON)}`,
    },
  ];
}

const COLON = { zh: '：', en: ':' };
