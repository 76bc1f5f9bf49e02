import { exact, sumOf } from '#shared/kernel/decimal.ts';
import { PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { SUMMARY } from '#shared/text/report/summary.ts';
import { weaknessesOf } from '../facts/weaknesses.ts';
import { count, exactText, points, shareText } from '../formatting.ts';
import type { Block, Run } from '../model.ts';
import { heading, paragraph, type SectionContext } from '../section.ts';
import { tally } from './attack.ts';
import { weaknessName } from './problems.ts';

/** §1: what somebody who reads one page has to know. */
export function summary(context: SectionContext): Block[] {
  const { word, facts, say } = context;
  const provisional = facts.scores.score.provisional;
  return [
    heading(1, 'summary', word(HEADINGS.summary)),
    ...(facts.exercise.sample
      ? [callout(word(SUMMARY.sampleTitle), 'caution', say(SUMMARY.sample))]
      : []),
    paragraph(opening(context)),
    paragraph(outcome(context)),
    ...standings(context),
    ...topics(context),
    ...(provisional
      ? [callout(word(SUMMARY.provisionalTitle), 'caution', provisionalRuns(context))]
      : []),
    callout(word(SUMMARY.excludedTitle), 'neutral', say(SUMMARY.excluded)),
  ];
}

const callout = (title: string, tone: 'caution' | 'neutral', runs: readonly Run[]): Block => ({
  type: 'callout',
  tone,
  title,
  runs,
});

function opening({ facts, say, clock }: SectionContext): Run[] {
  const { exercise, register, scores } = facts;
  const { host, title, startsAt, endsAt } = exercise;
  const name = { host, title: title || say(FRAME.unnamed) };
  const first =
    host === ''
      ? say(SUMMARY.openingBare, { title: name.title })
      : startsAt === null || endsAt === null
        ? say(SUMMARY.opening, name)
        : say(SUMMARY.openingDated, {
            ...name,
            from: clock.longDay(startsAt),
            to: clock.longDay(endsAt),
          });
  const referees = [...register.persons.values()].filter(
    (person) => person.value.role === 'referee',
  ).length;
  return [
    ...first,
    ...(exercise.basis === '' ? [] : say(SUMMARY.basis, { basis: exercise.basis })),
    ...say(SUMMARY.parties, {
      teams: count(scores.score.attackBoard.length, 'team'),
      units: count(scores.score.defenceBoard.length, 'organisation'),
      systems: count(register.systems.size, 'system'),
      referees: count(referees, 'person'),
    }),
  ];
}

function outcome(context: SectionContext): Run[] {
  const { facts, say } = context;
  const [
    submitted = 0,
    received = 0,
    confirmed = 0,
    rejected = 0,
    duplicate = 0,
    outOfScope = 0,
    pending = 0,
  ] = tally(facts.findings);
  const of = (value: number): Run => count(value, 'finding');
  const runs = say(SUMMARY.findings, {
    submitted: of(submitted),
    received: of(received),
    confirmed: of(confirmed),
    rejected: of(rejected),
    duplicate: of(duplicate),
    outOfScope: of(outOfScope),
    pending: of(pending),
  });
  if (confirmed > 0) runs.push({ text: ' ' }, ...evidenceRuns(context));
  return tidy(runs, context);
}

function evidenceRuns({ facts, say }: SectionContext): Run[] {
  const units = new Set(facts.confirmed.map((finding) => facts.unitOf(finding)));
  const systems = new Set(
    facts.confirmed.map((finding) => finding.content.system).filter((system) => system !== null),
  );
  const evidence = facts.findings.reduce((sum, finding) => sum + finding.evidence.length, 0);
  return say(SUMMARY.evidence, {
    units: count(units.size, 'organisation'),
    systems: count(systems.size, 'system'),
    evidence: count(evidence, 'evidence'),
  });
}

/** Chinese sentences follow each other without a space. */
const tidy = (runs: readonly Run[], { language }: SectionContext): Run[] =>
  language === 'zh-CN' ? runs.filter((run) => run.text !== ' ') : [...runs];

function standings(context: SectionContext): Block[] {
  const { facts, say } = context;
  const { scores, register } = facts;
  const { attackBoard, defenceBoard } = scores.score;
  const [leader] = attackBoard;
  const loser = [...defenceBoard].sort((a, b) => b.deduction - a.deduction)[0];
  const [safest] = defenceBoard;
  const runs: Run[] = [];
  if (leader !== undefined && leader.total > 0) {
    const amount = scores.teamAmount(leader.team);
    const total = points(scores.inPoints(leader.total), { type: 'ledger', lines: amount.lines });
    runs.push(...say(SUMMARY.leader, { team: register.team(leader.team), points: total }));
  }
  if (loser !== undefined && loser.deduction > 0) {
    const all = defenceBoard.map((unit) => scores.unitLoss(unit.unit));
    const lost = scores.unitLoss(loser.unit);
    runs.push(
      ...say(SUMMARY.losses, {
        total: points(sumOf(all.map((one) => one.value)), {
          type: 'ledger',
          lines: all.flatMap((one) => one.lines),
        }),
        unit: register.organisation(loser.unit),
        points: points(lost.value, { type: 'ledger', lines: lost.lines }),
      }),
    );
    if (safest !== undefined) {
      const value: Run = {
        text: exactText(exact(safest.value)),
        trace: { type: 'ledger', lines: [`${safest.unit}#protection`] },
      };
      runs.push(...say(SUMMARY.safest, { unit: register.organisation(safest.unit), value }));
    }
    const untouched = defenceBoard.filter((unit) => unit.findings === 0).length;
    if (untouched > 0)
      runs.push(...say(SUMMARY.untouched, { count: count(untouched, 'organisation') }));
  }
  const responded = respondedRuns(context);
  return [
    ...(runs.length === 0 ? [] : [paragraph(runs)]),
    ...(responded.length === 0 ? [] : [paragraph(responded)]),
  ];
}

function respondedRuns({ facts, say, clock }: SectionContext): Run[] {
  if (facts.responses.length === 0 && facts.confirmed.length === 0) return [];
  const confirmed = facts.responses.filter((response) => response.status === 'confirmed').length;
  const runs = say(SUMMARY.responses, {
    submitted: count(facts.responses.length, 'response'),
    confirmed: count(confirmed, 'ruling'),
  });
  const { detect } = facts.metrics.overall;
  if (detect.meanMs !== null && detect.medianMs !== null) {
    const trace = { type: 'metric', metric: 'detect' } as const;
    runs.push(
      ...say(SUMMARY.timed, {
        mean: { text: clock.duration(detect.meanMs), trace },
        median: { text: clock.duration(detect.medianMs), trace },
        missing: { ...count(detect.missing, 'finding'), trace },
      }),
    );
  }
  const uncovered = facts.confirmed.filter(
    (finding) => facts.responsesTo(finding.id).length === 0,
  ).length;
  if (uncovered > 0) runs.push(...say(SUMMARY.uncovered, { count: count(uncovered, 'finding') }));
  return runs;
}

/** Classes of weakness named on the first page. */
const TOPICS = 4;

function topics(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  if (facts.confirmed.length === 0) return [paragraph(say(SUMMARY.noFindings))];
  const items: Run[][] = weaknessesOf(facts)
    .slice(0, TOPICS)
    .map((weakness) =>
      say(SUMMARY.topicClass, {
        name: { text: weaknessName(weakness, context), style: 'strong' },
        count: count(weakness.findings.length, 'finding'),
        units: count(weakness.units.length, 'organisation'),
        points: points(weakness.lost.value, { type: 'ledger', lines: weakness.lost.lines }),
      }),
    );
  const taken = facts.targets.filter(({ system }) =>
    facts.confirmed.some((finding) => finding.content.system === system),
  );
  if (taken.length > 0)
    items.push(say(SUMMARY.topicTarget, { count: count(taken.length, 'designation') }));
  const uncovered = facts.confirmed.filter(
    (finding) => facts.responsesTo(finding.id).length === 0,
  ).length;
  if (uncovered > 0)
    items.push(
      say(SUMMARY.topicUncovered, { share: shareText(uncovered, facts.confirmed.length) }),
    );
  return [
    heading(2, 'summary-topics', word(SUMMARY.topics)),
    paragraph(say(SUMMARY.topicsText)),
    { type: 'list', ordered: true, items },
  ];
}

function provisionalRuns({ facts, say, word }: SectionContext): Run[] {
  const pendingOf = (type: 'findings-pending' | 'responses-pending'): number =>
    facts.scores.score.reasons.reduce(
      (sum, reason) => (reason.type === type ? sum + reason.count : sum),
      0,
    );
  return say(SUMMARY.provisional, {
    phase: word(PHASE_TERMS[facts.exercise.phase]),
    findings: count(pendingOf('findings-pending'), 'finding'),
    responses: count(pendingOf('responses-pending'), 'response'),
  });
}
