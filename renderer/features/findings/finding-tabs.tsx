import { useTranslation } from 'react-i18next';
import { useEvidenceReading } from '#renderer/data/use-evidence-panel.ts';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { FindingContent } from './finding-content.tsx';
import { HistoryView } from './history-view.tsx';
import { PathView } from './path-view.tsx';
import { ReviewView } from './review-view.tsx';
import { type FindingVersion, useFindingVersion } from './use-finding-version.ts';

const TABS = ['content', 'evidence', 'path', 'review', 'history'] as const;
type Tab = (typeof TABS)[number];

interface FindingTabsProps {
  readonly dossier: Shown<FindingDossier>;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}

/** The sides of a finding, as the draft is now or as any revision was sent. */
export function FindingTabs({ dossier, tab, onTab }: FindingTabsProps) {
  const { t } = useTranslation('casework');
  const { version, versions } = useFindingVersion(dossier);
  const { content, evidence } = version;
  const selected: Tab = TABS.find((one) => one === tab) ?? 'content';
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
        selected={selected}
        onSelect={onTab}
        items={[
          {
            id: 'content',
            label: t('tabs.content'),
            content: <FindingContent finding={content} />,
          },
          {
            id: 'evidence',
            label: t('tabs.evidence'),
            count: evidence.length,
            content: <EvidenceView version={version} />,
          },
          {
            id: 'path',
            label: t('tabs.path'),
            count: content.steps.length,
            content: <PathView version={version} />,
          },
          { id: 'review', label: t('tabs.review'), content: <ReviewView dossier={dossier} /> },
          { id: 'history', label: t('tabs.history'), content: <HistoryView dossier={dossier} /> },
        ]}
      />
    </Stack>
  );
}

function EvidenceView({ version: { content, evidence } }: { readonly version: FindingVersion }) {
  const { t } = useTranslation(['casework', 'findings']);
  const reading = useEvidenceReading(evidence, useToasts());
  const stepName = (place: string): string => {
    const at = content.steps.findIndex(({ id }) => id === place);
    return at < 0 ? '' : t('findings:path.step', { number: at + 1 });
  };
  return (
    <EvidencePanel
      {...reading}
      placeName={stepName}
      empty={<Text tone={2}>{t('evidence.empty')}</Text>}
    />
  );
}
