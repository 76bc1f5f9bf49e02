import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttackCatalogue } from '#renderer/data/use-attack-catalogue.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { AttackCatalogue } from '#shared/domain/attack-catalogue.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import styles from './attack-matrix.module.css';
import { MatrixGrid } from './matrix-grid.tsx';
import { TechniquePanel } from './technique-panel.tsx';
import { type Counted, type TechniqueCounts, useTechniqueCounts } from './use-technique-counts.ts';

/** Which ATT&CK techniques the drill has seen, by tactic. */
export function AttackMatrixPage() {
  const { t } = useTranslation('attackMatrix');
  const catalogue = useAttackCatalogue();
  const [counted, setCounted] = useState<Counted>('all');
  const [team, setTeam] = useState<RecordId | null>(null);
  const [scope, setScope] = useState<'seen' | 'whole'>('seen');
  const counts = useTechniqueCounts(counted, team);
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Inline>
            <TeamSelect value={team} onChange={setTeam} />
            <SegmentedControl
              label={t('counted')}
              segments={[
                { id: 'all', label: t('all') },
                { id: 'confirmed', label: t('confirmed') },
              ]}
              value={counted}
              onChange={setCounted}
            />
            <SegmentedControl
              label={t('scope')}
              segments={[
                { id: 'seen', label: t('seen') },
                { id: 'whole', label: t('whole') },
              ]}
              value={scope}
              onChange={setScope}
            />
          </Inline>
        }
      />
      {catalogue === null ? (
        <Skeleton lines={8} />
      ) : (
        <Matrix catalogue={catalogue} counts={counts} isWhole={scope === 'whole'} />
      )}
    </Page>
  );
}

interface MatrixProps {
  readonly catalogue: AttackCatalogue;
  readonly counts: TechniqueCounts;
  readonly isWhole: boolean;
}

function Matrix({ catalogue, counts, isWhole }: MatrixProps) {
  const { t } = useTranslation('attackMatrix');
  const [chosen, setChosen] = useState<string | null>(null);
  const technique = chosen === null ? undefined : catalogue.technique(chosen);
  const foreign = [...counts.byId.keys()].filter((id) => catalogue.technique(id) === undefined);
  if (counts.byTechnique.size === 0 && !isWhole) {
    return (
      <EmptyState icon={Grid3x3} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <Inline justify="between">
        <Text tone={2} size={13}>
          {t('used', { used: counts.byTechnique.size, known: techniquesOf(catalogue) })}
        </Text>
        <Text tone={3} size={13} title={catalogue.notice}>
          {t('version', { version: catalogue.version })} · © The MITRE Corporation
        </Text>
      </Inline>
      {foreign.length > 0 && (
        <Banner tone="caution" title={t('foreign')}>
          {foreign.join(', ')}
        </Banner>
      )}
      <SplitView
        initialSize={340}
        sizedPane="end"
        start={
          <div className={styles['scroll']}>
            <MatrixGrid
              catalogue={catalogue}
              counts={counts}
              isWhole={isWhole}
              chosen={chosen}
              onChoose={(id) => setChosen(id === chosen ? null : id)}
            />
          </div>
        }
        end={
          technique !== undefined && (
            <div className={styles['side']}>
              <TechniquePanel technique={technique} catalogue={catalogue} counts={counts} />
            </div>
          )
        }
      />
    </>
  );
}

const techniquesOf = ({ techniques }: AttackCatalogue): number =>
  techniques.filter(({ parent }) => parent === null).length;

interface TeamSelectProps {
  readonly value: RecordId | null;
  readonly onChange: (team: RecordId | null) => void;
}

/** Whose findings count; left out for those who see one team's alone. */
function TeamSelect({ value, onChange }: TeamSelectProps) {
  const { t } = useTranslation('attackMatrix');
  const teams = useTable(teamKind);
  if (teams.size < 2) return null;
  return (
    <Select
      label={t('team')}
      isLabelHidden
      options={[
        { id: ALL_TEAMS, label: t('allTeams') },
        ...Array.from(teams, ({ id, value: { name } }) => ({ id: id as string, label: name })),
      ]}
      value={value ?? ALL_TEAMS}
      onChange={(id) => onChange(id === ALL_TEAMS ? null : (id as RecordId))}
    />
  );
}

const ALL_TEAMS = '*';
