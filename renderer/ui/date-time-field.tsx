import { type CalendarDate, fromAbsolute, now, type ZonedDateTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Popover,
  useLocale,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './date-time-field.module.css';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import overlay from './overlay.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface DateTimeFieldProps extends FieldTexts {
  /** Milliseconds since the epoch, or null while nothing is entered. */
  readonly value: number | null;
  readonly onChange: (epochMs: number | null) => void;
  /** IANA zone in which the time is read and written, such as Asia/Shanghai. */
  readonly timeZone: string;
  readonly granularity?: 'minute' | 'second' | undefined;
  /** Bounds in milliseconds since the epoch; outside of them the field is marked invalid. */
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A moment, typed or picked, in the zone of the exercise, year first and on a 24-hour clock. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { locale } = useLocale();
  return (
    <I18nProvider locale={yearFirst(locale)}>
      <ZonedPicker {...props} />
    </I18nProvider>
  );
}

/** 03/04/2026 is two days, depending on who reads it. Canadian English writes 2026-03-04. */
function yearFirst(locale: string): string {
  return locale === 'en' || locale === 'en-US' ? 'en-CA' : locale;
}

function ZonedPicker(props: DateTimeFieldProps) {
  const { value, onChange, timeZone, granularity = 'minute', minValue, maxValue, onBlur } = props;
  const texts = useUiTexts();
  const isRequired = props.isRequired ?? false;
  return (
    <DatePicker<ZonedDateTime>
      value={value === null ? null : fromAbsolute(value, timeZone)}
      onChange={(moment) => onChange(moment === null ? null : moment.toDate().getTime())}
      placeholderValue={now(timeZone).set({ second: 0, millisecond: 0 })}
      granularity={granularity}
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      isRequired={isRequired}
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.error !== undefined}
      className={field['field'] ?? ''}
      {...(minValue === undefined ? {} : { minValue: fromAbsolute(minValue, timeZone) })}
      {...(maxValue === undefined ? {} : { maxValue: fromAbsolute(maxValue, timeZone) })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <FormField
        label={props.label}
        isLabelHidden={props.isLabelHidden}
        description={props.description}
        error={props.error}
        isRequired={isRequired}
      >
        <Group className={classNames(field['box'], styles['box'])}>
          <DateInput className={styles['input'] ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
          </DateInput>
          <Button className={styles['open'] ?? ''} aria-label={texts.openCalendar}>
            <Icon of={CalendarDays} size={14} />
          </Button>
        </Group>
      </FormField>
      <Popover className={overlay['surface'] ?? ''} offset={4}>
        <Dialog className={styles['dialog'] ?? ''}>
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthCalendar() {
  const texts = useUiTexts();
  return (
    <Calendar>
      <header className={styles['month']}>
        <Button slot="previous" className={styles['turn'] ?? ''} aria-label={texts.previousMonth}>
          <Icon of={ChevronLeft} />
        </Button>
        <Heading className={styles['heading'] ?? ''} />
        <Button slot="next" className={styles['turn'] ?? ''} aria-label={texts.nextMonth}>
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid className={styles['grid'] ?? ''}>
        {(date: CalendarDate) => <CalendarCell date={date} className={styles['day'] ?? ''} />}
      </CalendarGrid>
    </Calendar>
  );
}
