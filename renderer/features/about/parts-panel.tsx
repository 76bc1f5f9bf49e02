import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import styles from './about.module.css';
import type { ShippedPart, ShippedParts } from './shipped-parts.ts';

/** Every part that is shipped, its version and the words of its licence. */
export function PartsPanel({ isDesktop }: { readonly isDesktop: boolean }) {
  const { t } = useTranslation('about');
  const shipped = useShippedParts();
  const [shown, setShown] = useState<ShippedPart | null>(null);
  const columns = useMemo<readonly DataColumn<ShippedPart>[]>(
    () => [
      { id: 'name', header: t('parts.name'), isRowHeader: true, render: ({ name }) => name },
      { id: 'version', header: t('parts.version'), render: ({ version }) => version },
      {
        id: 'licence',
        header: t('parts.licence'),
        render: (part) =>
          part.text === null ? (
            part.licence
          ) : (
            <Button
              variant="quiet"
              size="small"
              aria-label={t('parts.read', { name: part.name, licence: part.licence })}
              onPress={() => setShown(part)}
            >
              {part.licence}
            </Button>
          ),
      },
    ],
    [t],
  );
  return (
    <Panel title={t('parts.title')}>
      <Stack gap={3}>
        <Text as="p" tone={2}>
          {t('parts.text')}
        </Text>
        {isDesktop && (
          <Text as="p" tone={2}>
            {t('parts.chromium')}
          </Text>
        )}
        {shipped === null ? (
          <Skeleton shape="rows" lines={8} />
        ) : (
          <DataTable
            caption={t('parts.title')}
            columns={columns}
            rows={shipped.parts}
            rowKey={({ name, version }) => `${name} ${version}`}
          />
        )}
      </Stack>
      <Dialog
        isOpen={shown !== null}
        onOpenChange={() => setShown(null)}
        title={shown === null ? '' : `${shown.name} ${shown.version}`}
        size="large"
        isDismissable
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
        <pre className={styles['licence']} lang="en" tabIndex={0}>
          {shipped?.texts[shown?.text ?? -1]}
        </pre>
      </Dialog>
    </Panel>
  );
}

/** A script of its own: the words of all licences are longer than the rest of the page. */
function useShippedParts(): ShippedParts | null {
  const [shipped, setShipped] = useState<ShippedParts | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('./shipped-parts.ts').then(({ SHIPPED }) => {
      if (isCurrent) setShipped(SHIPPED);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return shipped;
}
