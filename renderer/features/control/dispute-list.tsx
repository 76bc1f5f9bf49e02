import { PackageSearch, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { discloseHoldings } from '#shared/commands/disclose-holdings.ts';
import { honeypotKind, ownershipDecisionKind, ownershipKind } from '#shared/domain/ownership.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { stopKind } from '#shared/domain/stop.ts';
import { ownershipStanding } from '#shared/journal/ownership.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { DisputeDetail } from './dispute-detail.tsx';
import { HoneypotList } from './honeypot-list.tsx';
import { RecordList } from './record-list.tsx';
import { StandingPill } from './standing-pill.tsx';
import type { StatementRow } from './statement-row.ts';
import { useMayControl } from './use-may-control.ts';

type Shown = 'disputed' | 'all' | 'honeypots';
const keyOf = ({ id }: StatementRow): string => id;

/** What units said of their assets: disputes to decide first, everything else on request. */
export function DisputeList() {
  const { t } = useTranslation('control');
  const act = useAct(useToasts());
  const rows = useStatements();
  const columns = useColumns();
  const mayDisclose = useMayControl(stopKind);
  const [shown, setShown] = useState<Shown>('disputed');
  const [openId, setOpen] = useState<string | null>(null);
  const disputed = useMemo(() => rows.filter(({ standing }) => standing === 'disputed'), [rows]);
  const honeypots = useTable(honeypotKind).size;
  const list = shown === 'disputed' ? disputed : rows;
  const open = list.find(({ id }) => id === openId);
  const disclose = (): void =>
    void act(discloseHoldings, { units: [] }, ({ units, systems }) =>
      t('ownership.disclosed', { units, systems }),
    );
  return (
    <>
      <Inline justify="between">
        <SegmentedControl
          label={t('ownership.show')}
          segments={[
            { id: 'disputed', label: t('ownership.standing.disputed'), count: disputed.length },
            { id: 'all', label: t('ownership.all'), count: rows.length },
            { id: 'honeypots', label: t('honeypot.title'), count: honeypots },
          ]}
          value={shown}
          onChange={setShown}
        />
        <Button icon={Send} isDisabled={!mayDisclose} onPress={disclose}>
          {t('ownership.disclose')}
        </Button>
      </Inline>
      {shown === 'honeypots' ? (
        <HoneypotList />
      ) : (
        <RecordList
          label={t('tabs.ownership')}
          rows={list}
          rowKey={keyOf}
          columns={columns}
          openId={openId}
          onOpen={setOpen}
          detail={open === undefined ? null : <DisputeDetail key={open.id} row={open} />}
          empty={
            <EmptyState icon={PackageSearch} title={t('ownership.noDisputes')}>
              {t('ownership.noDisputesText')}
            </EmptyState>
          }
        />
      )}
    </>
  );
}

function useStatements(): readonly StatementRow[] {
  const statements = useTable(ownershipKind);
  const decisions = useTable(ownershipDecisionKind);
  const assets = useTable(assetKind);
  const systems = useTable(systemKind);
  const organisations = useTable(organisationKind);
  return useMemo(
    () =>
      [...statements]
        .map(({ id, audience, value }): StatementRow => {
          const unit = audience.slice(audience.indexOf(':') + 1) as RecordId;
          const decision = decisions.get(id)?.value ?? null;
          const { subject, reason, proof, statedAt } = value;
          return {
            id,
            subject,
            name: assets.get(subject)?.value.name ?? systems.get(subject)?.value.name ?? subject,
            unit,
            unitName: organisations.get(unit)?.value.name ?? '',
            standing: ownershipStanding(value, decision),
            reason,
            proof,
            statedAt,
            decision: decision?.reason ?? '',
          };
        })
        .sort((a, b) => b.statedAt - a.statedAt),
    [statements, decisions, assets, systems, organisations],
  );
}

function useColumns(): readonly GridColumn<StatementRow>[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  return useMemo(
    (): readonly GridColumn<StatementRow>[] => [
      {
        id: 'name',
        header: t('ownership.name'),
        width: 220,
        grow: 2,
        isAlwaysShown: true,
        render: ({ name }) => name,
      },
      {
        id: 'unit',
        header: t('restriction.subjects.unit'),
        width: 200,
        grow: 1,
        render: ({ unitName }) => unitName,
      },
      {
        id: 'standing',
        header: t('stop.state'),
        width: 130,
        render: ({ standing }) => <StandingPill standing={standing} />,
      },
      {
        id: 'reason',
        header: t('ownership.reason'),
        width: 240,
        grow: 2,
        render: ({ reason }) => reason,
      },
      {
        id: 'statedAt',
        header: t('ownership.statedAt'),
        width: 140,
        render: ({ statedAt }) => time.moment(statedAt),
      },
    ],
    [t, time],
  );
}
