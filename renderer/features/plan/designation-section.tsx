import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { DesignationAttribute } from '#shared/domain/register.ts';
import { DesignationDialog } from './designation-dialog.tsx';
import styles from './designation-section.module.css';
import { useDesignationHistory } from './use-designations.ts';

export interface DesignationSectionProps {
  readonly subject: string;
  readonly attribute: DesignationAttribute;
  /** What holds now, in words. */
  readonly current: ReactNode;
  /** Values to choose from; the empty id is „none“. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly locked: string | null;
}

/** A scoring attribute: what holds now, what held before, and a way to let something else hold from a moment on. */
export function DesignationSection(props: DesignationSectionProps) {
  const { subject, attribute, current, options, locked } = props;
  const { t } = useTranslation(['plan', 'terms', 'common']);
  const history = useDesignationHistory(subject, attribute);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className={styles['section']}>
      <Inline justify="between" wrap={false}>
        <Stack gap={0}>
          <Text as="h3" size={13} tone={2}>
            {t(`terms:designation.${attribute}`)}
          </Text>
          <Text weight="medium">{current}</Text>
        </Stack>
        <Button
          size="small"
          icon={CalendarPlus}
          isDisabled={locked !== null}
          aria-label={t('designation.changeOf', { attribute: t(`terms:designation.${attribute}`) })}
          onPress={() => setChanging(true)}
        >
          {t('designation.change')}
        </Button>
      </Inline>
      <History history={history} options={options} />
      {isChanging && (
        <DesignationDialog
          subject={subject}
          attribute={attribute}
          options={options}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  );
}

function History(props: {
  readonly history: ReturnType<typeof useDesignationHistory>;
  readonly options: DesignationSectionProps['options'];
}) {
  const { t } = useTranslation('plan');
  const time = useExerciseTime();
  if (props.history.length === 0) return null;
  const wordOf = (value: string): string =>
    props.options.find(({ id }) => id === value)?.label ?? t('designation.gone');
  return (
    <ol className={styles['history']}>
      {props.history.map(({ id, value }) => (
        <li key={id}>
          <span className={styles['value']}>{wordOf(value.value)}</span>
          <span className={styles['from']}>
            {value.effectiveFrom === 0
              ? t('designation.fromStart')
              : t('designation.from', { when: time.moment(value.effectiveFrom) })}
          </span>
          {value.basis !== '' && <span className={styles['basis']}>{value.basis}</span>}
        </li>
      ))}
    </ol>
  );
}
