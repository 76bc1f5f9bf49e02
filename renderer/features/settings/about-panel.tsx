import { useTranslation } from 'react-i18next';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useAppInfo } from './use-app-info.ts';

/** Which program this is. */
export function AboutPanel() {
  const { t } = useTranslation('settings');
  const info = useAppInfo();
  return (
    <Panel title={t('about.title')}>
      {info === undefined ? (
        <Skeleton lines={3} />
      ) : (
        <FactGrid
          labels="beside"
          facts={[
            { id: 'version', label: t('about.version'), value: `Umpire ${info.version}` },
            { id: 'chromium', label: t('about.chromium'), value: info.chromium },
            ...(info.electron === null
              ? []
              : [{ id: 'electron', label: t('about.electron'), value: info.electron }]),
            { id: 'platform', label: t('about.platform'), value: info.platform },
            { id: 'licence', label: t('about.licence'), value: 'Apache-2.0' },
          ]}
        />
      )}
    </Panel>
  );
}
