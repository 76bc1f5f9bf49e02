import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { PHASES } from '#shared/domain/exercise.ts';
import { assetKind, personKind, teamKind } from '#shared/domain/register.ts';
import { useWorkCounts } from './use-work-counts.ts';

interface NextStep {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly isDone: boolean;
}

/** What the acting person would do next, in the order of the work. */
export function NextStepsPanel() {
  const { t } = useTranslation('overview');
  const steps = useNextSteps();
  return (
    <Panel title={t('steps.title')}>
      <Stack gap={2}>
        {steps.map((step) => (
          <Inline key={step.id} gap={3} wrap={false}>
            <StatusPill
              look="plain"
              tone={step.isDone ? 'positive' : 'neutral'}
              label={t(step.isDone ? 'steps.done' : 'steps.todo')}
            />
            <TextLink href={step.href}>{step.label}</TextLink>
          </Inline>
        ))}
      </Stack>
    </Panel>
  );
}

function useNextSteps(): readonly NextStep[] {
  const { t } = useTranslation('overview');
  const { id } = useSession();
  const { role } = useActor();
  const organising = useOrganiserSteps();
  const step = (key: 'logFinding' | 'logResponse' | 'judge' | 'board', href: string): NextStep => ({
    id: key,
    label: t(`steps.${key}`),
    href,
    isDone: false,
  });
  switch (role) {
    case 'organiser':
    case 'chief-referee':
      return organising;
    case 'referee':
      return [step('judge', addresses.judging(id))];
    case 'attack-team':
      return [step('logFinding', addresses.finding(id, 'new')), step('board', addresses.board(id))];
    case 'defender':
      return [
        step('logResponse', addresses.response(id, 'new')),
        step('board', addresses.board(id)),
      ];
    case 'superior':
    case 'observer':
      return [step('board', addresses.board(id))];
  }
}

function useOrganiserSteps(): readonly NextStep[] {
  const { t } = useTranslation('overview');
  const { id } = useSession();
  const { authorisation, phase } = useExerciseHead();
  const assets = useTable(assetKind).size;
  const teams = useTable(teamKind).size;
  const people = useTable(personKind).size;
  const work = useWorkCounts();
  const waiting = (status: 'submitted' | 'received' | 'awaiting-ruling'): number =>
    work.get(status) ?? 0;
  const isLive = PHASES.indexOf(phase) >= PHASES.indexOf('live');
  const planning: NextStep[] = [
    {
      id: 'basics',
      label: t('steps.basics'),
      href: addresses.plan(id),
      isDone: authorisation !== '',
    },
    {
      id: 'assets',
      label: t('steps.assets'),
      href: addresses.importAssets(id),
      isDone: assets > 0,
    },
    { id: 'teams', label: t('steps.teams'), href: addresses.plan(id, 'teams'), isDone: teams > 0 },
    {
      id: 'people',
      label: t('steps.people'),
      href: addresses.plan(id, 'people'),
      isDone: people > 1,
    },
    { id: 'live', label: t('steps.live'), href: addresses.overview(id), isDone: isLive },
  ];
  if (!isLive) return planning;
  return [
    ...planning.filter((step) => !step.isDone),
    {
      id: 'findings',
      label: t('steps.findings', { count: waiting('submitted') }),
      href: addresses.findings(id),
      isDone: waiting('submitted') === 0,
    },
    {
      id: 'assign',
      label: t('steps.assign', { count: waiting('received') }),
      href: addresses.judging(id),
      isDone: waiting('received') === 0,
    },
    {
      id: 'rule',
      label: t('steps.rule', { count: waiting('awaiting-ruling') }),
      href: addresses.judging(id),
      isDone: waiting('awaiting-ruling') === 0,
    },
    { id: 'report', label: t('steps.report'), href: addresses.report(id), isDone: false },
  ];
}
