import { Clapperboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { REFEREE_ROOM } from '#shared/domain/audiences.ts';
import { injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { injectSheet } from '#shared/report/sheets/inject-sheet.ts';
import { EmptyRegister } from '../empty-register.tsx';
import { ListMenu } from '../lists/list-menu.tsx';
import { PrintMenu } from '../lists/print-menu.tsx';
import { NothingFound } from '../nothing-found.tsx';
import { RegisterList } from '../register-list.tsx';
import { useLocked } from '../use-locked.ts';
import { useTabView } from '../use-plan-view.ts';
import { ConductView } from './conduct-view.tsx';
import { InjectPanel } from './inject-panel.tsx';
import styles from './injects-tab.module.css';
import { useInjectColumns } from './use-inject-columns.tsx';
import { inOrder, useInjectSource } from './use-inject-source.ts';

type View = 'plan' | 'play';

/** The master scenario events list: planned as a register, played against the clock. */
export function InjectsTab() {
  const { t } = useTranslation('injects');
  const { role } = useActor();
  const mayPlan = role === 'organiser' || role === 'chief-referee';
  const [view, setView] = useState<View>(mayPlan ? 'plan' : 'play');
  return (
    <div className={styles['tab']}>
      {mayPlan && (
        <Inline>
          <SegmentedControl
            label={t('views.label')}
            segments={(['plan', 'play'] as const).map((id) => ({ id, label: t(`views.${id}`) }))}
            value={view}
            onChange={setView}
          />
        </Inline>
      )}
      {view === 'play' ? <ConductView /> : <PlanView />}
    </div>
  );
}

function PlanView() {
  const { t } = useTranslation(['injects', 'lists']);
  const view = useTable(injectKind);
  const people = useTable(personKind);
  const columns = useInjectColumns();
  const source = useInjectSource();
  const locked = useLocked(injectKind, REFEREE_ROOM, OPEN);
  const { openId, open } = useTabView('injects');
  const menu = <ListMenu source={source} locked={locked} />;
  return (
    <RegisterList
      tab="injects"
      label={t('tab')}
      view={view}
      columns={columns}
      addLabel={t('add')}
      locked={locked}
      actions={
        <>
          <PrintMenu
            fileName={t('list.name')}
            build={(input) =>
              injectSheet(
                input,
                inOrder(view).map(({ value }) => value),
                (person) => people.get(person)?.value.name ?? '',
              )
            }
          />
          {menu}
        </>
      }
      empty={
        <EmptyRegister
          icon={Clapperboard}
          title={t('empty')}
          text={t('emptyText')}
          addLabel={t('add')}
          locked={locked}
          onAdd={() => open('new')}
          better={menu}
        />
      }
      nothingFound={<NothingFound tab="injects" />}
      detail={
        openId === null ? null : (
          <InjectPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}
