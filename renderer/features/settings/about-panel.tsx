import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '#renderer/data/use-app-info.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';

/** Which program this is, in short; the rest has a page of its own. */
export function AboutPanel() {
  const { t } = useTranslation('settings');
  const info = useAppInfo();
  return (
    <Panel title={t('about.title')}>
      {info === undefined ? (
        <Skeleton lines={3} />
      ) : (
        <Stack gap={3} align="start">
          <FactGrid
            labels="beside"
            facts={[
              { id: 'version', label: t('about.version'), value: `Umpire ${info.version}` },
              { id: 'chromium', label: t('about.chromium'), value: info.chromium },
              ...(info.electron === null
                ? []
                : [{ id: 'electron', label: t('about.electron'), value: info.electron }]),
            ]}
          />
          <LinkButton icon={Info} href={addresses.about()}>
            {t('about.more')}
          </LinkButton>
        </Stack>
      )}
    </Panel>
  );
}
