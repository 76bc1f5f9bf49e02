import { CircleCheck, CircleHelp, PackageSearch } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { stateOwnership } from '#shared/commands/state-ownership.ts';
import { holdingKind, ownershipDecisionKind, ownershipKind } from '#shared/domain/ownership.ts';
import { type Owned, readOwnership } from '#shared/journal/ownership.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { DisputeDialog } from './dispute-dialog.tsx';
import { HoneypotPanel } from './honeypot-panel.tsx';
import { StandingPill } from './standing-pill.tsx';

/** A system or asset as its unit sees it. */
interface HoldingRow {
  readonly id: RecordId;
  readonly name: string;
  readonly address: string;
  readonly system: string;
  readonly owned: Owned | undefined;
}

const keyOf = ({ id }: HoldingRow): string => id;

/** What control holds to be the unit's: confirmed or disputed here, many at once. */
export function OwnHoldings({ unit }: { readonly unit: RecordId }) {
  const { t } = useTranslation(['control', 'common']);
  const act = useAct(useToasts());
  const rows = useHoldingRows();
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isDisputing, setDisputing] = useState(false);
  const columns = useColumns();
  const { places, rowAt } = useFound(rows, search);
  const subjects = [...selected] as RecordId[];
  const open = rows.filter(({ owned }) => owned === undefined).length;
  const confirm = (): void =>
    void act(
      stateOwnership,
      { unit, subjects, stance: 'confirmed', reason: '', proof: '' },
      ({ stated }) => t('control:ownership.stated', { count: stated }),
    ).then((isDone) => {
      if (isDone) setSelected(new Set());
    });
  return (
    <>
      <Inline justify="between">
        <Inline>
          <SearchField label={t('common:search')} value={search} onChange={setSearch} />
          <Text size={13} tone={2}>
            {t('control:ownership.openOf', { open, all: rows.length })}
          </Text>
        </Inline>
        <Inline>
          <Button icon={CircleCheck} isDisabled={selected.size === 0} onPress={confirm}>
            {t('control:ownership.confirm', { count: selected.size })}
          </Button>
          <Button
            icon={CircleHelp}
            isDisabled={selected.size === 0}
            onPress={() => setDisputing(true)}
          >
            {t('control:ownership.dispute', { count: selected.size })}
          </Button>
        </Inline>
      </Inline>
      <VirtualGrid
        label={t('control:tabs.ownership')}
        rows={places}
        rowAt={rowAt}
        rowKey={keyOf}
        columns={columns}
        selectionMode="multiple"
        selected={selected}
        onSelectedChange={setSelected}
        empty={
          <EmptyState icon={PackageSearch} title={t('control:ownership.none')}>
            {t('control:ownership.noneText')}
          </EmptyState>
        }
      />
      <HoneypotPanel unit={unit} />
      {isDisputing && (
        <DisputeDialog
          unit={unit}
          subjects={subjects}
          onClose={() => {
            setDisputing(false);
            setSelected(new Set());
          }}
        />
      )}
    </>
  );
}

/** The rows that a search finds, as the grid wants them. */
function useFound(rows: readonly HoldingRow[], search: string) {
  const key = search.trim().toLowerCase();
  return useMemo(() => {
    const shown = rows.filter(({ name, address, system }) =>
      `${name}\n${address}\n${system}`.toLowerCase().includes(key),
    );
    return {
      places: shown.map((_, at) => at),
      rowAt: (at: number) => known(shown[at], 'the grid asks for rows that are there'),
    };
  }, [rows, key]);
}

function useHoldingRows(): readonly HoldingRow[] {
  const { t } = useTranslation('control');
  const holdings = useTable(holdingKind);
  const statements = useTable(ownershipKind);
  const decisions = useTable(ownershipDecisionKind);
  const visible = useExercise((session) => session.visible);
  const owned = useMemo(
    () => readOwnership(visible),
    // oxlint-disable-next-line react/exhaustive-deps -- these tables stand for the state that they are part of
    [statements, decisions],
  );
  return useMemo(() => {
    const rows: HoldingRow[] = [];
    for (const { id, value } of holdings) {
      if (id === value.system) {
        const name = t('ownership.wholeSystem', { name: value.systemName });
        rows.push({ id, name, address: '', system: value.systemName, owned: owned.get(id) });
      }
      for (const asset of value.assets) {
        const { id: assetId, name, address } = asset;
        rows.push({
          id: assetId,
          name,
          address,
          system: value.systemName,
          owned: owned.get(assetId),
        });
      }
    }
    return rows;
  }, [t, holdings, owned]);
}

function useColumns(): readonly GridColumn<HoldingRow>[] {
  const { t } = useTranslation('control');
  return useMemo(
    (): readonly GridColumn<HoldingRow>[] => [
      {
        id: 'name',
        header: t('ownership.name'),
        width: 240,
        grow: 2,
        isAlwaysShown: true,
        render: ({ name }) => name,
      },
      {
        id: 'address',
        header: t('ownership.address'),
        width: 200,
        grow: 1,
        render: ({ address }) => address,
      },
      {
        id: 'system',
        header: t('ownership.system'),
        width: 180,
        grow: 1,
        render: ({ system }) => system,
      },
      {
        id: 'standing',
        header: t('stop.state'),
        width: 130,
        render: ({ owned }) => <StandingPill standing={owned?.standing ?? 'open'} />,
      },
      {
        id: 'reason',
        header: t('ownership.reason'),
        width: 240,
        grow: 2,
        render: ({ owned }) => owned?.decision?.reason ?? owned?.statement.reason ?? '',
      },
    ],
    [t],
  );
}
