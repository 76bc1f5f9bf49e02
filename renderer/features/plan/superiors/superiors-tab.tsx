import { Landmark } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { unitsBelow } from '#shared/commands/tell-superior.ts';
import { branchAudience, CONTROL } from '#shared/domain/audiences.ts';
import { oversightKind, type Superior, superiorKind } from '#shared/domain/superior.ts';
import { EmptyRegister } from '../empty-register.tsx';
import { NothingFound } from '../nothing-found.tsx';
import { type RegisterColumn, textColumn } from '../register-columns.ts';
import { RegisterList } from '../register-list.tsx';
import { useLocked } from '../use-locked.ts';
import { useTabView } from '../use-plan-view.ts';
import { SuperiorPanel } from './superior-panel.tsx';

/** Bodies above the units, who is below each, and what each may see. */
export function SuperiorsTab() {
  const { t } = useTranslation(['superiors', 'plan']);
  const view = useTable(superiorKind);
  const columns = useSuperiorColumns();
  const locked = useLocked(superiorKind, CONTROL, OPEN);
  const { openId, open } = useTabView('superiors');
  return (
    <RegisterList
      tab="superiors"
      label={t('plan:tabs.superiors')}
      view={view}
      columns={columns}
      addLabel={t('add')}
      locked={locked}
      empty={
        <EmptyRegister
          icon={Landmark}
          title={t('empty')}
          text={t('emptyText')}
          addLabel={t('add')}
          locked={locked}
          onAdd={() => open('new')}
        />
      }
      nothingFound={<NothingFound tab="superiors" />}
      detail={
        openId === null ? null : (
          <SuperiorPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}

function useSuperiorColumns(): readonly RegisterColumn<Superior>[] {
  const { t } = useTranslation(['superiors', 'plan']);
  const state = useExercise(({ visible }) => visible);
  const oversight = useTable(oversightKind);
  return useMemo((): readonly RegisterColumn<Superior>[] => {
    const told = new Map<string, number>();
    for (const { audience } of oversight) told.set(audience, (told.get(audience) ?? 0) + 1);
    const listed = (texts: readonly string[]): string => texts.join(t('plan:rules.separator'));
    return [
      textColumn({
        id: 'name',
        header: t('field.name'),
        width: 220,
        grow: 1,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      textColumn({
        id: 'type',
        header: t('field.type'),
        width: 120,
        text: ({ value }) => t(`type.${value.type}`),
      }),
      {
        id: 'below',
        header: t('field.below'),
        width: 100,
        align: 'end',
        isSortable: true,
        figure: ({ value }) => unitsBelow(state, value).length,
        render: ({ value }) => unitsBelow(state, value).length,
      },
      textColumn({
        id: 'sees',
        header: t('field.sees'),
        width: 260,
        text: ({ value }) => listed(value.sees.map((sight) => t(`sight.${sight}`))),
      }),
      {
        id: 'told',
        header: t('field.told'),
        width: 90,
        align: 'end',
        isSortable: true,
        figure: ({ id }) => told.get(branchAudience(id)) ?? 0,
        render: ({ id }) => told.get(branchAudience(id)) ?? 0,
      },
    ];
  }, [t, state, oversight]);
}
