import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ExportPanel } from './export-panel.tsx';
import { HoldingsPanel } from './holdings-panel.tsx';
import { TakeInPanel } from './take-in-panel.tsx';

/** Hands packages over and takes them in. */
export function ExchangePage() {
  const { t } = useTranslation('exchange');
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <HoldingsPanel />
      <ExportPanel title={t('export.title')} />
      <TakeInPanel title={t('intake.title')} />
    </Page>
  );
}
