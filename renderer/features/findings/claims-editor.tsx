import { Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { CheckList } from '#renderer/ui/check-list.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { Claim } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { FindingFieldsProps } from './basic-fields.tsx';
import { Worth } from './claims-view.tsx';
import styles from './findings.module.css';
import { isProvided } from './provided-evidence.ts';
import { type ClaimItem, type ClaimItems, useClaimItems } from './use-claim-items.ts';

interface ClaimsEditorProps extends Pick<FindingFieldsProps, 'set'> {
  readonly claims: readonly Claim[];
  readonly hasPath: boolean;
  readonly evidence: readonly Recorded<Evidence>[];
}

/** What the team claims under the rule book, how often, and the evidence that each item demands. */
export const ClaimsEditor = memo(function ClaimsEditor(props: ClaimsEditorProps) {
  const { claims, hasPath, set, evidence } = props;
  const { t } = useTranslation('findings');
  const items = useClaimItems();
  const options = useMemo(
    () =>
      (items?.all ?? [])
        .filter(({ id }) => !claims.some(({ item }) => item === id))
        .map(({ id, name, category }) => ({ id, label: name, detail: category })),
    [items, claims],
  );
  if (items === undefined) return <Text tone="caution">{t('claims.noBook')}</Text>;
  return (
    <Stack gap={2}>
      <div>
        {claims.map((claim) => (
          <ClaimRow
            key={claim.item}
            claim={claim}
            items={items}
            hasPath={hasPath}
            evidence={evidence}
            onQuantity={(quantity) =>
              set({ claims: claims.map((one) => (one === claim ? { ...one, quantity } : one)) })
            }
            onRemove={() => set({ claims: claims.filter((one) => one !== claim) })}
          />
        ))}
      </div>
      {claims.length > 0 && <Total claims={claims} items={items} />}
      <ComboBox
        key={claims.length}
        label={t('claims.add')}
        description={t('claims.hint')}
        placeholder={t('claims.placeholder')}
        options={options}
        value={null}
        onChange={(item) => {
          if (item !== null) set({ claims: [...claims, { item, quantity: 1 }] });
        }}
      />
    </Stack>
  );
});

interface ClaimRowProps {
  readonly claim: Claim;
  readonly items: ClaimItems;
  readonly hasPath: boolean;
  readonly evidence: readonly Recorded<Evidence>[];
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
}

function ClaimRow({ claim, items, hasPath, evidence, onQuantity, onRemove }: ClaimRowProps) {
  const { t } = useTranslation('findings');
  const item = items.get(claim.item);
  const name = item?.name ?? t('claims.unknown', { item: claim.item });
  return (
    <div className={styles['claim']}>
      <Inline justify="between" wrap={false} align="start">
        <Stack gap={1}>
          <Text weight="medium">{name}</Text>
          {item !== undefined && (
            <Inline gap={2}>
              <Text size={13} tone={2}>
                {item.category}
              </Text>
              <Worth item={item} items={items} />
              {item.target !== null && (
                <Badge tone="attack">{t(`claims.target.${item.target}`)}</Badge>
              )}
              {item.isChief && <Badge tone="info">{t('claims.chief')}</Badge>}
            </Inline>
          )}
        </Stack>
        <Inline wrap={false}>
          <div className={styles['quantity']}>
            <NumberField
              label={t('field.quantity')}
              isLabelHidden
              hasSteppers
              minValue={1}
              maxValue={10_000}
              step={1}
              value={claim.quantity}
              onChange={(quantity) => {
                if (Number.isInteger(quantity) && quantity >= 1) onQuantity(quantity);
              }}
            />
          </div>
          <IconButton icon={Trash2} label={t('claims.remove', { item: name })} onPress={onRemove} />
        </Inline>
      </Inline>
      {item !== undefined && <Needs item={item} hasPath={hasPath} evidence={evidence} />}
    </div>
  );
}

interface NeedsProps extends Pick<ClaimRowProps, 'hasPath' | 'evidence'> {
  readonly item: ClaimItem;
}

/** What the item demands: what the files show by themselves is ticked, the rest is for people to check. */
function Needs({ item, hasPath, evidence }: NeedsProps) {
  const { t } = useTranslation('findings');
  if (item.needs.length === 0) return null;
  return (
    <CheckList
      label={t('claims.needs')}
      items={item.needs.map((need) => {
        const isThere = isProvided(need, hasPath, evidence);
        return {
          id: need,
          label: t(`need.${need}`),
          state: isThere ? ('done' as const) : ('open' as const),
          stateText: t(isThere ? 'claims.provided' : 'claims.toCheck'),
        };
      })}
    />
  );
}

function Total({
  claims,
  items,
}: {
  readonly claims: readonly Claim[];
  readonly items: ClaimItems;
}) {
  const { t } = useTranslation('findings');
  let min = 0;
  let max = 0;
  for (const { item, quantity } of claims) {
    min += (items.get(item)?.min ?? 0) * quantity;
    max += (items.get(item)?.max ?? 0) * quantity;
  }
  return (
    <Text size={13} tone={2}>
      {min === max
        ? t('claims.total', { points: items.points(min) })
        : t('claims.totalRange', { min: items.points(min), max: items.points(max) })}
    </Text>
  );
}
