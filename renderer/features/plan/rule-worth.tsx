import { useTranslation } from 'react-i18next';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Item } from '#shared/scoring/rule-book.ts';
import styles from './rule-worth.module.css';
import type { BookDraft } from './use-book-draft.ts';
import { useBookWords } from './use-book-words.ts';

interface RuleWorthProps {
  readonly item: Item;
  readonly draft: BookDraft;
  readonly isEditing: boolean;
}

/** What one of an item is worth, and a way to change it while the book is a draft. */
export function RuleWorth({ item, draft, isEditing }: RuleWorthProps) {
  const { t } = useTranslation('plan');
  const words = useBookWords(draft.book);
  const { worth } = item;
  const name = words.text(item.name);
  switch (worth.type) {
    case 'points':
      return isEditing ? (
        <Points
          label={t('rules.worthOf', { item: name })}
          units={worth.points}
          draft={draft}
          onUnits={(points) => draft.setPoints(item.id, points)}
        />
      ) : (
        words.points(worth.points)
      );
    case 'percent-of-linked':
      return words.percent(worth.permille / 1000);
    case 'bands':
      return (
        <Stack gap={1}>
          {worth.bands.map((band) => (
            <Inline key={band.id} justify="end" wrap={false}>
              <Text size={13} tone={2}>
                {words.text(band.name)}
              </Text>
              {isEditing ? (
                (['min', 'max'] as const).map((edge) => (
                  <Points
                    key={edge}
                    label={t(`rules.${edge}Of`, { item: `${name} ${words.text(band.name)}` })}
                    units={band[edge]}
                    draft={draft}
                    onUnits={(points) => draft.setBand(item.id, band.id, edge, points)}
                  />
                ))
              ) : (
                <span>{`${words.points(band.min)}–${words.points(band.max)}`}</span>
              )}
            </Inline>
          ))}
        </Stack>
      );
  }
}

interface PointsProps {
  readonly label: string;
  readonly units: number;
  readonly draft: BookDraft;
  readonly onUnits: (units: number) => void;
}

function Points({ label, units, draft, onUnits }: PointsProps) {
  const { unitsPerPoint } = draft.book.arithmetic;
  return (
    <div className={styles['points']}>
      <NumberField
        label={label}
        isLabelHidden
        value={units / unitsPerPoint}
        step={1 / unitsPerPoint}
        onChange={(points) => {
          if (!Number.isNaN(points)) onUnits(Math.round(points * unitsPerPoint));
        }}
      />
    </div>
  );
}
