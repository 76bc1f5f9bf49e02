import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses, PLAN_GROUPS, type PlanGroup, type PlanTab } from '#renderer/state/addresses.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import { PlanContent } from './plan-content.tsx';
import styles from './plan-page.module.css';
import { usePlanCounts } from './use-plan-counts.ts';

interface PlanPageProps {
  readonly tab: PlanTab;
  /** The plan as one document, which belongs to the reports. */
  readonly document?: ReactNode;
}

/** Everything that is settled before anybody attacks. */
export function PlanPage({ tab, document }: PlanPageProps) {
  const { t, i18n } = useTranslation('plan');
  const { id } = useSession();
  const counts = usePlanCounts();
  const figure = new Intl.NumberFormat(i18n.language);
  const groups = Object.keys(PLAN_GROUPS) as PlanGroup[];
  const group = groups.find((one) => tabsOf(one).includes(tab)) ?? 'exercise';
  return (
    <Page width="full">
      <div className={styles['controls']}>
        <PageHeader title={t('title')} />
        <TabLinks
          label={t('title')}
          current={group}
          items={groups.map((one) => ({
            id: one,
            label: t(`groups.${one}`),
            href: addresses.plan(id, tabsOf(one)[0]),
          }))}
        />
        {tabsOf(group).length > 1 && (
          <TabLinks
            label={t(`groups.${group}`)}
            current={tab}
            level={2}
            items={tabsOf(group).map((one) => {
              const count = counts[one];
              return {
                id: one,
                label: t(`tabs.${one}`),
                href: addresses.plan(id, one),
                count: count === undefined ? undefined : figure.format(count),
              };
            })}
          />
        )}
      </div>
      <PlanContent tab={tab} document={document} />
    </Page>
  );
}

const tabsOf = (group: PlanGroup): readonly PlanTab[] => PLAN_GROUPS[group];
