import { useTranslation } from 'react-i18next';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useActor, useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { findingKind } from '#shared/domain/finding.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import { NextStepsPanel } from './next-steps-panel.tsx';
import { PhasePanel } from './phase-panel.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import { StandingsPanel } from './standings-panel.tsx';

/** Where the exercise stands and what to do next. */
export function OverviewPage() {
  const { title, purpose, host } = useExerciseHead();
  const { role } = useActor();
  const isControl = role === 'organiser' || role === 'chief-referee';
  return (
    <Page>
      <PageHeader
        title={title}
        eyebrow={host === '' ? undefined : host}
        description={purpose === '' ? undefined : purpose}
      />
      <Stack gap={4}>
        <PhasePanel />
        <Columns min={480}>
          <Stack gap={4}>
            <ReadinessCard />
            <NextStepsPanel />
            {isControl && <StandingsPanel />}
          </Stack>
          <Stack gap={4}>
            <CountsPanel />
            <JournalPanel />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function CountsPanel() {
  const { t, i18n } = useTranslation('overview');
  const figure = (value: number) => (
    <Text size={20} weight="medium">
      {new Intl.NumberFormat(i18n.language).format(value)}
    </Text>
  );
  const facts = [
    { id: 'organisations', size: useTable(organisationKind).size },
    { id: 'systems', size: useTable(systemKind).size },
    { id: 'assets', size: useTable(assetKind).size },
    { id: 'teams', size: useTable(teamKind).size },
    { id: 'people', size: useTable(personKind).size },
    { id: 'findings', size: useTable(findingKind).size },
    { id: 'responses', size: useTable(responseKind).size },
  ] as const;
  return (
    <Panel title={t('counts.title')}>
      <FactGrid
        facts={facts.map(({ id, size }) => ({ id, label: t(`counts.${id}`), value: figure(size) }))}
      />
    </Panel>
  );
}

function JournalPanel() {
  const { t, i18n } = useTranslation('overview');
  const state = useExercise((session) => session.state);
  const count = (value: number): string => new Intl.NumberFormat(i18n.language).format(value);
  return (
    <Panel title={t('journal.title')}>
      <Stack>
        <FactGrid
          facts={[
            { id: 'batches', label: t('journal.batches'), value: count(state.batches.size) },
            { id: 'streams', label: t('journal.streams'), value: count(state.streams.size) },
            { id: 'waiting', label: t('journal.waiting'), value: count(state.waiting.size) },
            { id: 'aside', label: t('journal.aside'), value: count(state.aside.length) },
            { id: 'forks', label: t('journal.forks'), value: count(state.forks.length) },
          ]}
        />
        {state.forks.length > 0 && <Banner tone="caution">{t('journal.forksHint')}</Banner>}
      </Stack>
    </Panel>
  );
}
