import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Columns } from '#renderer/ui/layout.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import {
  recordZeroReportDuty,
  removeZeroReportDuty,
} from '#shared/commands/record-zero-report-duty.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { type ZeroReportDuty, zeroReportDutyKind } from '#shared/domain/assurance.ts';
import { useLocked } from '../use-locked.ts';
import { DayField } from './clock-field.tsx';
import { clockText } from './clock-text.ts';
import { DueTimesField } from './due-times-field.tsx';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';
import { ZeroReportBoard } from './zero-report-board.tsx';

/** When units report even that nothing happened, and who did. */
export function ZeroReportsTab() {
  const { t } = useTranslation('planning');
  const locked = useLocked(zeroReportDutyKind, ALL, OPEN);
  const rows = [...useTable(zeroReportDutyKind)].sort((a, b) =>
    a.value.firstDay.localeCompare(b.value.firstDay),
  );
  const columns: readonly EntryColumn<ZeroReportDuty>[] = [
    {
      id: 'title',
      header: t('zero.title'),
      isRowHeader: true,
      render: ({ value }) => value.title,
    },
    {
      id: 'period',
      header: t('zero.period'),
      render: ({ value }) => t('range', { from: value.firstDay, until: value.lastDay }),
    },
    {
      id: 'times',
      header: t('zero.times'),
      render: ({ value }) => value.dueMinutes.map((minute) => clockText(minute)).join('  '),
    },
    {
      id: 'grace',
      header: t('zero.grace'),
      align: 'end',
      render: ({ value }) => value.graceMinutes,
    },
  ];
  return (
    <ScrollPage>
      {rows.length > 0 && <ZeroReportBoard duties={rows} />}
      <EntryPanel<ZeroReportDuty>
        title={t('zero.dutyTitle')}
        hint={t('zero.dutyHint')}
        rows={rows}
        columns={columns}
        addLabel={t('zero.dutyAdd')}
        initial={zeroReportDutyKind.empty}
        empty={t('zero.empty')}
        locked={locked}
        record={recordZeroReportDuty}
        remove={removeZeroReportDuty}
        nameOf={({ title }) => title}
        form={(f) => (
          <>
            {f.line('title', t('zero.title'), { isRequired: true })}
            <Columns min={160}>
              <DayField
                label={t('windows.firstDay')}
                value={f.values.firstDay}
                isRequired
                onChange={(firstDay) => f.set({ firstDay })}
              />
              <DayField
                label={t('windows.lastDay')}
                value={f.values.lastDay}
                isRequired
                onChange={(lastDay) => f.set({ lastDay })}
              />
            </Columns>
            <Columns min={160}>
              <DueTimesField
                value={f.values.dueMinutes}
                onChange={(dueMinutes) => f.set({ dueMinutes })}
              />
              {f.number('graceMinutes', t('zero.grace'))}
            </Columns>
          </>
        )}
      />
    </ScrollPage>
  );
}
