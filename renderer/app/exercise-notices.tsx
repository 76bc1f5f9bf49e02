import { useTranslation } from 'react-i18next';
import { useLowSpace } from '#renderer/data/use-low-space.ts';
import { useSaveStatus, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { StopBanners } from '#renderer/features/control/stop-banner.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { sizeText } from '#shared/text/size.ts';

/** What everyone in this exercise has to know, whatever page they are on. */
export function ExerciseNotices() {
  const { t } = useTranslation('shell');
  const status = useSessionStatus();
  const save = useSaveStatus();
  const freeBytes = useLowSpace();
  return (
    <>
      <StopBanners />
      {status.type === 'read-only' && (
        <Banner tone="caution" title={t(`readOnly.${status.reason}.title`)}>
          {t(`readOnly.${status.reason}.text`)}
        </Banner>
      )}
      {freeBytes !== null && (
        <Banner tone="caution" title={t('lowSpace.title', { size: sizeText(freeBytes) })}>
          {t('lowSpace.text')}
        </Banner>
      )}
      {save.type === 'failed' && (
        <Banner tone="danger" title={t('saveFailed.title')}>
          {t(save.error.type === 'storage-full' ? 'saveFailed.full' : 'saveFailed.other')}
        </Banner>
      )}
      {save.type === 'unguarded' && (
        <Banner tone="caution" title={t('unguarded.title')}>
          {t('unguarded.text')}
        </Banner>
      )}
    </>
  );
}
