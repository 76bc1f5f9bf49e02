import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { ResponseFieldsProps } from './basic-fields.tsx';
import styles from './responses.module.css';
import { addIndicators } from './split-indicators.ts';

/** Addresses, domains, hashes and accounts seen; many can be pasted at once. */
export function IndicatorsField({ values, set }: ResponseFieldsProps) {
  const { t } = useTranslation('responses');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const { indicators } = values;
  const take = (pasted: string): void => {
    if (pasted.trim() === '') return;
    const taken = addIndicators(indicators, pasted);
    setText('');
    setSaid(
      taken.beyond > 0
        ? t('indicators.full')
        : t('indicators.added', { count: taken.added, skipped: taken.skipped }),
    );
    if (taken.added > 0) set({ indicators: [...taken.indicators] });
  };
  return (
    <Stack gap={3}>
      <TextArea
        label={t('field.indicators')}
        description={t('field.indicatorsHint')}
        rows={2}
        value={text}
        onChange={setText}
        onBlur={() => take(text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          take(text);
        }}
      />
      <Inline>
        <Button isDisabled={text.trim() === ''} onPress={() => take(text)}>
          {t('field.indicatorsAdd')}
        </Button>
        <Text size={13} tone={2}>
          <output>{said}</output>
        </Text>
      </Inline>
      {indicators.length > 0 && (
        <ul className={styles['indicators']}>
          {indicators.map((indicator) => (
            <li key={indicator}>
              <Chip
                label={indicator}
                onRemove={() => set({ indicators: indicators.filter((one) => one !== indicator) })}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
