import { useTranslation } from 'react-i18next';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Response } from '#shared/domain/response.ts';
import { useDefenceItems } from './use-defence-items.ts';

/** What the unit says it did under each item. */
export function ClaimsView({ claims }: { readonly claims: Response['claims'] }) {
  const { t } = useTranslation('responses');
  const dimensions = useDefenceItems();
  const items = (dimensions ?? []).flatMap(({ name, items: all }) =>
    all.map((item) => ({ ...item, dimension: name })),
  );
  return (
    <Panel title={t('section.claims')} headingLevel={3}>
      {claims.length === 0 ? (
        <Text tone={3}>{t('claims.none')}</Text>
      ) : (
        <FactGrid
          labels="beside"
          facts={claims.map(({ item, text }) => {
            const known = items.find(({ id }) => id === item);
            const label =
              known === undefined
                ? t('claims.unknown', { item })
                : `${known.dimension} · ${known.name}`;
            return { id: item, label, value: text === '' ? '–' : text, isWide: true };
          })}
        />
      )}
    </Panel>
  );
}
