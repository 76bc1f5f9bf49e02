import { useTranslation } from 'react-i18next';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { useEvidenceReading } from '#renderer/data/use-evidence-panel.ts';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { HistoryView } from './history-view.tsx';
import { ResponseContent } from './response-content.tsx';
import { ReviewView } from './review-view.tsx';
import { TimesView } from './times-view.tsx';
import { type ResponseVersion, useResponseVersion } from './use-response-version.ts';

const TABS = ['content', 'times', 'evidence', 'review', 'history'] as const;
type Tab = (typeof TABS)[number];

interface ResponseTabsProps {
  readonly dossier: Shown<ResponseDossier>;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}

/** The sides of a response, as the draft is now or as any revision was sent. */
export function ResponseTabs({ dossier, tab, onTab }: ResponseTabsProps) {
  const { t } = useTranslation('casework');
  const { version, versions } = useResponseVersion(dossier);
  const { content, evidence } = version;
  return (
    <Stack gap={3}>
      {versions.choices.length > 1 && (
        <Select
          label={t('revisionChoice')}
          options={versions.choices}
          value={versions.shown}
          onChange={versions.choose}
        />
      )}
      <Text as="p" size={13} tone={3}>
        {versions.notice}
      </Text>
      <Tabs<Tab>
        label={t('tabs.content')}
        selected={TABS.find((one) => one === tab) ?? 'content'}
        onSelect={onTab}
        items={[
          {
            id: 'content',
            label: t('tabs.content'),
            content: <ResponseContent response={content} />,
          },
          { id: 'times', label: t('tabs.times'), content: <TimesView response={content} /> },
          {
            id: 'evidence',
            label: t('tabs.evidence'),
            count: evidence.length,
            content: <EvidenceView version={version} />,
          },
          { id: 'review', label: t('tabs.review'), content: <ReviewView dossier={dossier} /> },
          { id: 'history', label: t('tabs.history'), content: <HistoryView dossier={dossier} /> },
        ]}
      />
    </Stack>
  );
}

function EvidenceView({ version }: { readonly version: ResponseVersion }) {
  const { t } = useTranslation('casework');
  const reading = useEvidenceReading(version.evidence, useToasts());
  return <EvidencePanel {...reading} empty={<Text tone={2}>{t('evidence.empty')}</Text>} />;
}
