import { useTranslation } from 'react-i18next';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { DAY_MINUTES, type DailyWindow, WINDOW_PURPOSES } from '#shared/domain/daily-window.ts';
import { ClockField, DayField } from './clock-field.tsx';
import { WEEKDAYS } from './weekday.ts';
import type { EntryFields } from './entry-fields.tsx';

const PHASES_WITH_HOURS = ['preparation', 'live', 'adjudication', 'appeal'] as const;

/** Hours of a window: regular ones, or an exception. */
export function WindowForm({ fields }: { readonly fields: EntryFields<DailyWindow> }) {
  const { t } = useTranslation(['planning', 'terms']);
  const { values, set } = fields;
  const hours = (change: { opens?: number; closes?: number }): void => {
    const opens = change.opens ?? values.opens;
    const closes = (change.closes ?? values.closes) % DAY_MINUTES;
    set({ opens, closes: closes <= opens ? closes + DAY_MINUTES : closes });
  };
  return (
    <Stack>
      <Columns min={160}>
        {fields.select(
          'purpose',
          t('windows.purpose'),
          WINDOW_PURPOSES.map((id) => ({ id, label: t(`terms:window.${id}`) })),
        )}
        {fields.select('phase', t('windows.phase'), [
          { id: '', label: t('windows.anyPhase') },
          ...PHASES_WITH_HOURS.map((id) => ({ id, label: t(`terms:phase.${id}`) })),
        ])}
      </Columns>
      <Columns min={160}>
        <DayField
          label={t('windows.firstDay')}
          value={values.firstDay}
          isRequired={values.isException}
          onChange={(firstDay) => set({ firstDay })}
        />
        <DayField
          label={t('windows.lastDay')}
          value={values.lastDay}
          onChange={(lastDay) => set({ lastDay })}
        />
      </Columns>
      {values.isException && fields.check('isClosed', t('windows.isClosed'))}
      {!values.isClosed && (
        <Columns min={160}>
          <ClockField
            label={t('windows.opens')}
            value={values.opens}
            onChange={(opens) => hours({ opens: opens % DAY_MINUTES })}
          />
          <ClockField
            label={t('windows.closes')}
            description={t('windows.closesHint')}
            value={values.closes > DAY_MINUTES ? values.closes - DAY_MINUTES : values.closes}
            onChange={(closes) => hours({ closes })}
          />
        </Columns>
      )}
      {!values.isException && <Weekdays fields={fields} />}
      {fields.line('note', t('sources.note'))}
    </Stack>
  );
}

function Weekdays({ fields: { values, set } }: { readonly fields: EntryFields<DailyWindow> }) {
  const { t } = useTranslation('planning');
  const chosen = new Set(values.weekdays);
  const toggle = (day: number, isOn: boolean): void => {
    const next = new Set(chosen.size === 0 ? WEEKDAYS : chosen);
    if (isOn) next.add(day);
    else next.delete(day);
    // All of them, or none, is every day.
    set({ weekdays: next.size === WEEKDAYS.length ? [] : [...next].sort((a, b) => a - b) });
  };
  return (
    <Stack gap={1}>
      <Text size={13} weight="medium">
        {t('windows.weekdays')}
      </Text>
      <Inline gap={3}>
        {WEEKDAYS.map((day) => (
          <Checkbox
            key={day}
            isSelected={chosen.size === 0 || chosen.has(day)}
            onChange={(isOn) => toggle(day, isOn)}
          >
            {t(`weekday.d${day}`)}
          </Checkbox>
        ))}
      </Inline>
    </Stack>
  );
}
