import { useTranslation } from 'react-i18next';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { base64url } from '#shared/kernel/bytes.ts';
import { AboutPanel } from './about-panel.tsx';
import { HostTable } from './host-table.tsx';
import { StoragePanel } from './storage-panel.tsx';
import { UpdatePanel } from './update-panel.tsx';

/** What a person sets for this device, and what it is. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page width="reading">
      <PageHeader title={t('title')} />
      <Stack gap={4}>
        <InterfacePanel />
        <IdentityPanel />
        <StoragePanel />
        <HostTable />
        <UpdatePanel />
        <AboutPanel />
      </Stack>
    </Page>
  );
}

function InterfacePanel() {
  const { t } = useTranslation('settings');
  const { language, theme, density, set } = usePreferences();
  return (
    <Panel title={t('general')}>
      <Stack>
        <RadioGroup
          label={t('language.label')}
          orientation="horizontal"
          options={[
            { id: 'system', label: t('language.system') },
            { id: 'zh-CN', label: t('language.zh') },
            { id: 'en', label: t('language.en') },
          ]}
          value={language}
          onChange={(chosen) => set({ language: chosen })}
        />
        <RadioGroup
          label={t('theme.label')}
          orientation="horizontal"
          options={[
            { id: 'system', label: t('theme.system') },
            { id: 'light', label: t('theme.light') },
            { id: 'dark', label: t('theme.dark') },
          ]}
          value={theme}
          onChange={(chosen) => set({ theme: chosen })}
        />
        <RadioGroup
          label={t('density.label')}
          orientation="horizontal"
          options={[
            { id: 'compact', label: t('density.compact') },
            { id: 'comfortable', label: t('density.comfortable') },
          ]}
          value={density}
          onChange={(chosen) => set({ density: chosen })}
        />
      </Stack>
    </Panel>
  );
}

function IdentityPanel() {
  const { t } = useTranslation('settings');
  const { device, signer } = useAppData().identity;
  return (
    <Panel title={t('identity.title')}>
      <Stack>
        <Text as="p" tone={2}>
          {t('identity.text')}
        </Text>
        <FactGrid
          labels="beside"
          facts={[
            { id: 'device', label: t('identity.device'), value: <HashText value={device} /> },
            {
              id: 'key',
              label: t('identity.publicKey'),
              value: <HashText value={base64url(signer.publicKey)} />,
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}
