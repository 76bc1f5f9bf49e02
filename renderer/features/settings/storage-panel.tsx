import { useTranslation } from 'react-i18next';
import { useAppInfo } from '#renderer/data/use-app-info.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';

/** Where the data lies, how much room is left, and what this host can't promise. */
export function StoragePanel() {
  const { t, i18n } = useTranslation('settings');
  const { isDesktop } = useHost();
  const info = useAppInfo();
  if (info === undefined) {
    return (
      <Panel title={t('storage.title')}>
        <Skeleton lines={3} />
      </Panel>
    );
  }
  const size = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: bytes < 1e9 ? 'megabyte' : 'gigabyte',
      maximumFractionDigits: 1,
    }).format(bytes / (bytes < 1e9 ? 1e6 : 1e9));
  const { storage, persistent } = info;
  return (
    <Panel title={t('storage.title')}>
      <Stack>
        <FactGrid
          labels="beside"
          facts={[
            {
              id: 'where',
              label: t('storage.where'),
              value: t(isDesktop ? 'storage.whereDesktop' : 'storage.whereBrowser'),
            },
            {
              id: 'used',
              label: t('storage.used'),
              value:
                storage === null
                  ? t('storage.unknown')
                  : size(storage.totalBytes - storage.freeBytes),
            },
            {
              id: 'free',
              label: t('storage.free'),
              value: storage === null ? t('storage.unknown') : size(storage.freeBytes),
            },
          ]}
        />
        {!isDesktop && (
          <Banner tone={persistent ? 'positive' : 'caution'}>
            {t(persistent ? 'storage.persistent' : 'storage.notPersistent')}
          </Banner>
        )}
      </Stack>
    </Panel>
  );
}
