import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, POSTURE_TABS, type PostureTab } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import { IndexTab } from './index-tab.tsx';
import { IndicatorsTab } from './indicators-tab.tsx';
import { RansomwareTab } from './ransomware-tab.tsx';
import { RiskTab } from './risk-tab.tsx';
import { WeakPointsTab } from './weak-points-tab.tsx';

/** What is known of the weaknesses, the risk and the readiness of the units, and the indicators counted from it. */
export function PosturePage({ tab }: { readonly tab: PostureTab }) {
  const { t } = useTranslation('posture');
  const { id } = useSession();
  const isControl = mayRead(useActor(), CONTROL);
  return (
    <Page width="full">
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('title')}
        current={tab}
        items={POSTURE_TABS.map((one) => ({
          id: one,
          label: t(`tabs.${one}`),
          href: addresses.posture(id, one),
        }))}
      />
      {isControl ? <Content tab={tab} /> : <Banner tone="info">{t('controlOnly')}</Banner>}
    </Page>
  );
}

function Content({ tab }: { readonly tab: PostureTab }) {
  switch (tab) {
    case 'weak-points':
      return <WeakPointsTab />;
    case 'risk':
      return <RiskTab />;
    case 'ransomware':
      return <RansomwareTab />;
    case 'indicators':
      return <IndicatorsTab />;
    case 'index':
      return <IndexTab />;
  }
}
