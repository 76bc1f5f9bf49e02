import { CircleCheck, MousePointerClick } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { phaseChangeKind } from '#shared/domain/exercise.ts';
import { injectKind } from '#shared/domain/inject.ts';
import { dueAt, injectTiming, playTime } from '#shared/metrics/inject-timing.ts';
import { ConductClock } from './conduct-clock.tsx';
import { ConductDetail } from './conduct-detail.tsx';
import styles from './injects-tab.module.css';
import type { PlayedInject } from './played-inject.ts';
import { useConductColumns } from './use-conduct-columns.tsx';
import { inOrder } from './use-inject-source.ts';
import { PLAY_KEYS, usePlay } from './use-play.ts';
import { useSecond } from './use-second.ts';

const keyOf = (played: PlayedInject): string => played.id;

/** The injects against the clock: what is next, what is overdue, and one key for each thing that happens. */
export function ConductView() {
  const { t } = useTranslation('injects');
  const now = useSecond();
  const played = usePlayed(now);
  const columns = useConductColumns();
  const [chosen, setChosen] = useState<string | null>(null);
  const noteInput = useRef<HTMLTextAreaElement>(null);
  const next = played.rows.find(({ inject }) => inject.value.state === 'planned');
  const active = played.rows.find(({ id }) => id === chosen) ?? next ?? null;
  const play = usePlay();
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = PLAY_KEYS[event.key.toLowerCase()];
    if (act === undefined || active === null) return;
    event.preventDefault();
    if (act === 'note') noteInput.current?.focus();
    else void play.to(active.inject, act);
  };
  const isOpen = played.rows.some(({ inject }) => OPEN_STATES.has(inject.value.state));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the list and the detail both end here
    <div className={styles['conduct']} onKeyDown={onKey}>
      <ConductClock now={now} play={played.time} rows={played.rows} next={next ?? null} />
      <SplitView
        initialSize={440}
        minSize={340}
        start={
          <VirtualGrid
            label={t('play.list')}
            rows={played.order}
            rowAt={(at) => played.rows[at] as PlayedInject}
            rowKey={keyOf}
            columns={columns}
            activeKey={active?.id ?? null}
            onActiveChange={setChosen}
            density="comfortable"
            empty={
              <EmptyState icon={CircleCheck} title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            }
          />
        }
        end={
          active === null ? (
            <EmptyState
              icon={isOpen || played.rows.length === 0 ? MousePointerClick : CircleCheck}
              title={isOpen || played.rows.length === 0 ? t('play.choose') : t('play.allDone')}
            >
              {isOpen || played.rows.length === 0 ? t('play.chooseText') : t('play.allDoneText')}
            </EmptyState>
          ) : (
            <ConductDetail key={active.id} played={active} play={play} noteInput={noteInput} />
          )
        }
      />
    </div>
  );
}

const OPEN_STATES: ReadonlySet<string> = new Set(['planned', 'delivered']);

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="listbox"]') !== null;

/** All injects in order with their timing. Once a second, so only the timing is worked out anew. */
function usePlayed(now: number) {
  const injects = useTable(injectKind);
  const changes = useTable(phaseChangeKind);
  const { timeZone } = useExerciseHead();
  const session = useSession();
  const ordered = useMemo(() => inOrder(injects), [injects]);
  const order = useMemo(() => ordered.map((_, at) => at), [ordered]);
  // oxlint-disable-next-line react/exhaustive-deps -- the table stands for the state that it is part of
  const time = useMemo(() => playTime(session.store.getState().visible), [session, changes]);
  const rows = ordered.map((inject): PlayedInject => {
    const due = dueAt(inject.value.scheduledAt, time, now, timeZone);
    return { id: inject.id, inject, due, timing: injectTiming(inject.value, due, now) };
  });
  return { rows, order, time };
}
