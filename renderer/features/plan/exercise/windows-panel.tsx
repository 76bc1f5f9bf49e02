import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { planWindow, removeWindow } from '#shared/commands/plan-window.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { type DailyWindow, dailyWindowKind } from '#shared/domain/daily-window.ts';
import { useLocked } from '../use-locked.ts';
import { EntryDialog } from './entry-dialog.tsx';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { useWindowWords } from './use-window-words.ts';
import { WindowForm } from './window-form.tsx';

/** Hours of the day for attacking and handing in. */
export function WindowsPanel() {
  const { t } = useTranslation(['planning', 'terms']);
  const locked = useLocked(dailyWindowKind, ALL, OPEN);
  const [isAddingException, setAddingException] = useState(false);
  const words = useWindowWords();
  const rows = [...useTable(dailyWindowKind)].sort(
    (a, b) =>
      Number(a.value.isException) - Number(b.value.isException) ||
      a.value.purpose.localeCompare(b.value.purpose) ||
      a.value.firstDay.localeCompare(b.value.firstDay),
  );
  const columns: readonly EntryColumn<DailyWindow>[] = [
    {
      id: 'purpose',
      header: t('windows.purpose'),
      isRowHeader: true,
      render: ({ value }) => t(`terms:window.${value.purpose}`),
    },
    {
      id: 'kind',
      header: t('windows.kind'),
      render: ({ value }) =>
        value.isException ? (
          <Badge tone="caution">{t('windows.exception')}</Badge>
        ) : (
          t('windows.regular')
        ),
    },
    { id: 'days', header: t('windows.days'), render: ({ value }) => words.days(value) },
    { id: 'hours', header: t('windows.hours'), render: ({ value }) => words.hours(value) },
    {
      id: 'phase',
      header: t('windows.phase'),
      render: ({ value }) =>
        value.phase === null ? t('windows.anyPhase') : t(`terms:phase.${value.phase}`),
    },
    { id: 'note', header: t('sources.note'), render: ({ value }) => value.note },
  ];
  return (
    <EntryPanel<DailyWindow>
      title={t('windows.title')}
      hint={t('windows.hint')}
      rows={rows}
      columns={columns}
      addLabel={t('windows.add')}
      initial={dailyWindowKind.empty}
      empty={t('windows.empty')}
      locked={locked}
      record={planWindow}
      remove={removeWindow}
      nameOf={(value) => `${t(`terms:window.${value.purpose}`)} ${words.hours(value)}`}
      form={(fields) => <WindowForm fields={fields} />}
      actions={
        <Button
          size="small"
          icon={CalendarX}
          isDisabled={locked !== null}
          onPress={() => setAddingException(true)}
        >
          {t('windows.addException')}
        </Button>
      }
    >
      {isAddingException && (
        <EntryDialog<DailyWindow>
          title={t('windows.addException')}
          record={null}
          initial={{ ...dailyWindowKind.empty, isException: true }}
          command={planWindow}
          form={(fields) => <WindowForm fields={fields} />}
          onClose={() => setAddingException(false)}
        />
      )}
    </EntryPanel>
  );
}
