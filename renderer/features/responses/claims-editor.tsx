import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { Response } from '#shared/domain/response.ts';
import type { ResponseFieldsProps } from './basic-fields.tsx';
import styles from './responses.module.css';
import { type DefenceItem, useDefenceItems } from './use-defence-items.ts';

interface ClaimsEditorProps extends Pick<ResponseFieldsProps, 'set'> {
  readonly claims: Response['claims'];
}

/** What was done, item by item of the defence dimensions. */
export const ClaimsEditor = memo(function ClaimsEditor({ claims, set }: ClaimsEditorProps) {
  const { t } = useTranslation('responses');
  const dimensions = useDefenceItems();
  if (dimensions === undefined) return <Text tone="caution">{t('claims.noBook')}</Text>;
  const textOf = (id: string): string | null =>
    claims.find(({ item }) => item === id)?.text ?? null;
  const setText = (id: string, text: string | null): void => {
    const isThere = textOf(id) !== null;
    if (text === null) set({ claims: claims.filter(({ item }) => item !== id) });
    else if (isThere)
      set({ claims: claims.map((one) => (one.item === id ? { item: id, text } : one)) });
    else set({ claims: [...claims, { item: id, text }] });
  };
  return (
    <Stack gap={4}>
      <Text size={13} tone={2}>
        {t('claims.hint')}
      </Text>
      {dimensions.map(({ id, name, percent, items }) => (
        <section key={id} aria-label={name}>
          <Text as="h3" size={14} weight="medium">
            {percent === null ? name : t('claims.dimension', { name, percent })}
          </Text>
          {items.map((item) => (
            <ClaimField
              key={item.id}
              item={item}
              text={textOf(item.id)}
              onText={(text) => setText(item.id, text)}
            />
          ))}
        </section>
      ))}
    </Stack>
  );
});

interface ClaimFieldProps {
  readonly item: DefenceItem;
  /** Null: not claimed. */
  readonly text: string | null;
  readonly onText: (text: string | null) => void;
}

function ClaimField({ item, text, onText }: ClaimFieldProps) {
  const { t } = useTranslation(['responses', 'casework']);
  return (
    <div className={styles['claim']}>
      <Inline justify="between">
        <Checkbox
          isSelected={text !== null}
          onChange={(isClaimed) => onText(isClaimed ? '' : null)}
        >
          {item.name}
        </Checkbox>
        <Inline gap={1}>
          {item.isCloseOnly && <Badge tone="info">{t('claims.closeOnly')}</Badge>}
          <Text size={13} tone={2}>
            {item.percent === null
              ? t('claims.bonus', { points: item.points })
              : t('claims.share', { percent: item.percent })}
          </Text>
          {item.isSample && <Badge>{t('casework:sampleMark')}</Badge>}
        </Inline>
      </Inline>
      {text !== null && (
        <TextArea
          label={item.name}
          isLabelHidden
          placeholder={t('claims.placeholder')}
          rows={2}
          maxLength={1000}
          value={text}
          // One line in the record: a line break would be refused.
          onChange={(typed) => onText(typed.replaceAll(/\s*\n\s*/g, ' '))}
        />
      )}
    </div>
  );
}
