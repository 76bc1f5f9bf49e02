import { RESPONSE_TIMES } from '#shared/domain/response.ts';
import { PRIVILEGE_TERMS, RESPONSE_TIME_TERMS, STATUS_TERMS } from '#shared/text/domain-terms.ts';
import { ATTACK } from '#shared/text/report/attack.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { pathDiagram } from '../charts/path-diagram.ts';
import { elapsed, incidentsOf } from '../facts/incidents.ts';
import type { FindingFact } from '../facts/submissions.ts';
import { count } from '../formatting.ts';
import type { Block, Run } from '../model.ts';
import { fact, heading, paragraph, PICTURE_WIDTH, type SectionContext } from '../section.ts';
import { techniqueLabel } from './attack-figures.ts';

/** Cases told at length, steps drawn, lines quoted; the registers hold the rest. */
const CASES = 3;
const STEPS = 12;
const QUOTED_LINES = 12;
const QUOTED_LETTERS = 900;

/** §9: the findings that cost most, and a defence that worked. */
export function cases(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const costly = [...facts.confirmed]
    .map((finding) => ({ finding, taken: facts.scores.taken(finding.id) }))
    .filter(({ taken }) => taken.value.compare(0) > 0)
    .sort((a, b) => b.taken.value.compare(a.taken.value))
    .slice(0, CASES);
  const good = bestDefence(context);
  if (costly.length === 0 && good.length === 0) return [];
  return [
    heading(1, 'cases', word(HEADINGS.cases)),
    paragraph(say(ATTACK.casesText)),
    ...costly.flatMap(({ finding }) => attackCase(finding, context)),
    ...good,
  ];
}

function attackCase(finding: FindingFact, context: SectionContext): Block[] {
  const { facts, word, say, clock, points } = context;
  const { content } = finding;
  const { register } = facts;
  const taken = facts.scores.taken(finding.id);
  const place = [register.system(content.system), register.asset(content.asset)].filter(
    (name) => name !== '',
  );
  return [
    heading(2, `case-${finding.id}`, word(ATTACK.caseTitle, { finding: content.title })),
    {
      type: 'facts',
      facts: [
        ...fact(word(ATTACK.team), register.team(finding.team)),
        ...fact(word(ATTACK.caseUnit), register.organisation(facts.unitOf(finding))),
        ...fact(word(ATTACK.caseSystem), place.join(' / ')),
        ...fact(
          word(ATTACK.caseAttacked),
          content.attackedAt === null ? '' : clock.moment(content.attackedAt),
        ),
        ...fact(word(ATTACK.caseVulnerability), content.vulnerability),
        ...fact(word(ATTACK.caseEntry), { text: content.entryPoint, sensitive: 'address' }),
        ...fact(word(ATTACK.casePoints), points(taken.value, taken.lines)),
        ...fact(word(ATTACK.caseNumber), finding.sequence === null ? '' : String(finding.sequence)),
      ],
    },
    ...(content.summary === '' ? [] : [paragraph([{ text: content.summary }])]),
    ...path(finding, context),
    ...narrative(finding, context),
    ...(finding.ruling === undefined || finding.ruling.reason === ''
      ? []
      : [
          paragraph([
            { text: `${word(ATTACK.caseReason)}${word(COLON)}`, style: 'strong' },
            { text: finding.ruling.reason },
          ]),
        ]),
    paragraph([
      { text: `${word(ATTACK.caseResponse)}${word(COLON)}`, style: 'strong' },
      ...responseTo(finding, context, say),
    ]),
  ];
}

const COLON = { zh: '：', en: ': ' };

function path(finding: FindingFact, { facts, word, clock, language }: SectionContext): Block[] {
  const steps = finding.content.steps.slice(0, STEPS);
  if (steps.length === 0) return [];
  const nodes = steps.map((step, at) => ({
    tag: [step.technique, step.at === null ? '' : clock.short(step.at)]
      .filter((part) => part !== '')
      .join('  '),
    title: step.summary || techniqueLabel(step.technique, language),
    detail: [
      facts.register.asset(step.asset) || step.destination,
      step.privilege === 'none' ? '' : word(PRIVILEGE_TERMS[step.privilege]),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    goal: at === steps.length - 1,
  }));
  const list = nodes.map((node) => node.title).join(word(FRAME.separator));
  return [
    {
      type: 'figure',
      number: '',
      caption: word(ATTACK.casePath, { finding: finding.content.title }),
      alt: word(ATTACK.casePathAlt, { steps: String(steps.length), list }),
      drawing: pathDiagram(PICTURE_WIDTH, nodes),
    },
  ];
}

function narrative(finding: FindingFact, { texts, word, facts }: SectionContext): Block[] {
  const hash = finding.content.narrative;
  const text = hash === null ? undefined : texts.get(hash);
  if (text === undefined || text.trim() === '') return [];
  const lines = text
    .slice(0, QUOTED_LETTERS)
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '');
  const source = word(ATTACK.caseNarrative, { team: facts.register.team(finding.team) });
  return [{ type: 'quotation', lines: lines.slice(0, QUOTED_LINES), source }];
}

function responseTo(
  finding: FindingFact,
  { facts, word, clock }: SectionContext,
  say: SectionContext['say'],
): Run[] {
  const unit = facts.register.organisation(facts.unitOf(finding));
  const [response] = facts.responsesTo(finding.id);
  if (response === undefined) return say(ATTACK.caseNoResponse, { unit });
  const from = finding.content.attackedAt ?? response.content.attackedAt;
  const times = RESPONSE_TIMES.flatMap((step) => {
    const at = response.content[step];
    if (step === 'attackedAt' || at === null || from === null || at < from) return [];
    return [
      word(ATTACK.caseTimes, {
        step: word(RESPONSE_TIME_TERMS[step]),
        duration: clock.duration(at - from),
      }),
    ];
  });
  return say(ATTACK.caseResponseText, {
    unit: facts.register.organisation(response.unit),
    response: response.content.title,
    status: word(STATUS_TERMS[response.status]),
    times: times.length === 0 ? '' : `${times.join(word(SEMICOLON))}${word(STOP)}`,
  });
}

const SEMICOLON = { zh: '，', en: '; ' };
const STOP = { zh: '。', en: '.' };

/** The confirmed response that was contained fastest. */
function bestDefence({ facts, word, say, clock }: SectionContext): Block[] {
  const contained = incidentsOf(facts).flatMap((incident) => {
    const detected = elapsed(incident, incident.detectedAt);
    const done = elapsed(incident, incident.containedAt);
    const counts = incident.response.status === 'confirmed' && detected !== null && done !== null;
    return counts ? [{ incident, detected, done }] : [];
  });
  const best = contained.sort((a, b) => a.done - b.done)[0];
  if (best === undefined) return [];
  const unit = facts.register.organisation(best.incident.response.unit);
  const { title, summary } = best.incident.response.content;
  return [
    heading(2, 'case-defence', word(ATTACK.goodCase, { unit, response: title })),
    paragraph(
      say(ATTACK.goodCaseText, {
        unit,
        detected: {
          text: clock.duration(best.detected),
          trace: { type: 'records', kind: 'response' },
        },
        contained: {
          text: clock.duration(best.done),
          trace: { type: 'records', kind: 'response' },
        },
      }),
    ),
    ...(summary === '' ? [] : [paragraph([{ text: summary }])]),
  ];
}

/** §14: what the teams declared as cleaned up. */
export function cleanup({ facts, word, say }: SectionContext): Block[] {
  if (facts.confirmed.length === 0) return [];
  const open = facts.confirmed.filter((finding) => !finding.cleanedUp);
  const cleaned = count(facts.confirmed.length - open.length, 'finding');
  const items = open.map((finding): Run[] => {
    const names = [
      facts.register.team(finding.team),
      facts.register.organisation(facts.unitOf(finding)),
    ];
    return [
      { text: finding.content.title },
      { text: `　${names.filter((name) => name !== '').join(' → ')}`, style: 'quiet' },
    ];
  });
  return [
    heading(1, 'cleanup', word(HEADINGS.cleanup)),
    paragraph(
      open.length === 0
        ? say(ATTACK.cleanupDone, { cleaned })
        : say(ATTACK.cleanupText, { cleaned, left: count(open.length, 'finding') }),
    ),
    ...(items.length === 0 ? [] : [{ type: 'list' as const, ordered: true, items }]),
  ];
}
