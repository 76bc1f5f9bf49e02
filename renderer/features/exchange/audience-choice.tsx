import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { PickList } from '#renderer/ui/pick-list.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';

/** What is to be handed over. */
export type Choice =
  | { readonly type: 'all' }
  | { readonly type: 'some'; readonly audiences: ReadonlySet<string> };

interface AudienceChoiceProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly isDisabled: boolean;
}

/** All that is here, or some audiences: a stream is handed over whole or not at all. */
export function AudienceChoice({ choice, onChange, isDisabled }: AudienceChoiceProps) {
  const { t } = useTranslation('exchange');
  const { state, visible } = useExercise((session) => ({
    state: session.state,
    visible: session.visible,
  }));
  const seesAll = visible.audiences.size === state.audiences.size;
  return (
    <Stack gap={3}>
      <RadioGroup
        label={t('export.what')}
        isDisabled={isDisabled}
        options={[
          {
            id: 'all',
            label: t(seesAll ? 'export.all' : 'export.visible'),
            detail: t('export.allDetail', { count: visible.audiences.size }),
          },
          { id: 'some', label: t('export.some'), detail: t('export.someDetail') },
        ]}
        value={choice.type}
        onChange={(type) =>
          onChange(type === 'all' ? { type } : { type, audiences: new Set([ALL]) })
        }
      />
      {choice.type === 'all' && visible.audiences.has(CONTROL) && (
        <Banner tone="caution">{t('export.allCaution')}</Banner>
      )}
      {choice.type === 'some' && !isDisabled && (
        <SomeAudiences chosen={choice.audiences} onChange={onChange} />
      )}
    </Stack>
  );
}

interface SomeAudiencesProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (choice: Choice) => void;
}

function SomeAudiences({ chosen, onChange }: SomeAudiencesProps) {
  const { t } = useTranslation('exchange');
  const { audience: audienceText } = useRecordWords();
  const visible = useExercise((session) => session.visible);
  const options = useMemo(() => {
    const batches = new Map<string, number>();
    for (const { audience } of visible.batches.values())
      batches.set(audience, (batches.get(audience) ?? 0) + 1);
    return [...visible.audiences.keys()].sort().map((audience) => ({
      id: audience,
      label: audienceText(audience),
      detail: t('export.batches', { count: batches.get(audience) ?? 0 }),
    }));
  }, [visible, audienceText, t]);
  return (
    <Stack gap={2}>
      <PickList
        label={t('export.audiences')}
        options={options}
        chosen={chosen}
        onChange={(audiences) => onChange({ type: 'some', audiences })}
      />
      <Text as="p" size={13} tone={chosen.size === 0 ? 'danger' : 2}>
        {chosen.size === 0 ? t('export.chooseOne') : t('export.chosen', { count: chosen.size })}
      </Text>
    </Stack>
  );
}
