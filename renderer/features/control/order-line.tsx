import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DESIGNATION_VALUES } from '#shared/commands/designate.ts';
import { type ListChangeProblem, listChangeProblem } from '#shared/commands/list-order-effects.ts';
import { LIST_CHANGES, type ListChange } from '#shared/domain/list-order.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import styles from './order-line.module.css';
import { TargetField } from './target-field.tsx';

/** A line of an order as it is being drawn up. */
export interface OrderLine {
  readonly key: string;
  readonly type: ListChange;
  /** Whether the subject is looked for among units or among systems. */
  readonly kind: 'unit' | 'system';
  readonly subject: string | null;
  readonly value: string;
  readonly effectiveFrom: number | null;
}

let keys = 0;

export const emptyLine = (effectiveFrom: number): OrderLine => ({
  key: String(++keys),
  type: 'withdraw',
  kind: 'unit',
  subject: null,
  value: '',
  effectiveFrom,
});

/** What prevents each line; null where nothing does. */
export function useLineProblems(
  lines: readonly OrderLine[],
): readonly (ListChangeProblem | null)[] {
  const state = useExercise((session) => session.state);
  return useMemo(() => {
    const designations = readDesignations(state);
    return lines.map(({ type, subject, value, effectiveFrom }) =>
      subject === null || effectiveFrom === null
        ? 'missing'
        : listChangeProblem(state, designations, {
            type,
            subject: subject as RecordId,
            value,
            effectiveFrom,
          }),
    );
  }, [state, lines]);
}

interface OrderLineFieldsProps {
  readonly line: OrderLine;
  readonly problem: ListChangeProblem | null;
  readonly canRemove: boolean;
  readonly onChange: (change: Partial<OrderLine>) => void;
  readonly onRemove: () => void;
}

/** What changes, of whom, into what, from when. */
export function OrderLineFields(props: OrderLineFieldsProps) {
  const { line, problem, canRemove, onChange, onRemove } = props;
  const { t } = useTranslation(['control', 'terms']);
  const { timeZone } = useExerciseHead();
  const { type } = line;
  return (
    <Stack gap={1}>
      <div className={styles['line']}>
        <Columns min={160}>
          <Select
            label={t('control:order.type')}
            options={LIST_CHANGES.map((id) => ({ id, label: t(`control:order.types.${id}`) }))}
            value={type}
            onChange={(chosen) =>
              onChange({
                type: chosen,
                kind: chosen === 'target' ? 'system' : 'unit',
                subject: null,
                value: '',
              })
            }
          />
          <SubjectFields line={line} onChange={onChange} />
          <ValueField line={line} onChange={onChange} />
          <DateTimeField
            label={t('control:order.effectiveFrom')}
            value={line.effectiveFrom}
            onChange={(effectiveFrom) => onChange({ effectiveFrom })}
            timeZone={timeZone}
            isRequired
          />
        </Columns>
        {canRemove && (
          <IconButton icon={Trash2} label={t('control:order.removeLine')} onPress={onRemove} />
        )}
      </div>
      <Text size={13} tone={problem === null ? 2 : 'danger'}>
        {problem === null
          ? t(`control:order.hints.${type}`)
          : t(`control:order.problem.${problem}`)}
      </Text>
    </Stack>
  );
}

type PartProps = Pick<OrderLineFieldsProps, 'line' | 'onChange'>;

/** Changes that may speak of a unit or of a system. */
const OF_EITHER: ReadonlySet<ListChange> = new Set(['exempt', 'tag']);

function SubjectFields({ line, onChange }: PartProps) {
  const { t } = useTranslation('control');
  const { type, kind, subject } = line;
  return (
    <>
      {OF_EITHER.has(type) && (
        <Select
          label={t('restriction.subjectType')}
          options={(['unit', 'system'] as const).map((id) => ({
            id,
            label: t(`restriction.subjects.${id}`),
          }))}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen, subject: null })}
        />
      )}
      <TargetField
        key={kind}
        kind={kind}
        label={t(`restriction.subjects.${kind}`)}
        value={subject}
        onChange={(chosen) => onChange({ subject: chosen })}
      />
    </>
  );
}

function ValueField({ line, onChange }: PartProps) {
  const { t } = useTranslation(['control', 'terms']);
  const { type, value } = line;
  switch (type) {
    case 'join':
    case 'withdraw':
    case 'exempt':
      return null;
    case 'merge':
      return (
        <TargetField
          kind="unit"
          label={t('control:order.mergeInto')}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange({ value: chosen ?? '' })}
        />
      );
    case 'key-unit':
    case 'target':
      return (
        <Select
          label={t('control:order.value')}
          options={DESIGNATION_VALUES[type].map((id) => ({
            id: id as string,
            label: t(`terms:designationValue.${id}`),
          }))}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange({ value: chosen })}
          isRequired
        />
      );
    case 'tag':
      return (
        <TextField
          label={t('control:order.tag')}
          description={t('control:order.tagHint')}
          value={value}
          onChange={(text) => onChange({ value: text })}
          isRequired
        />
      );
  }
}
