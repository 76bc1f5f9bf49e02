import { BookOpen, FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '#renderer/data/use-app-info.ts';
import type { AppInfo } from '#renderer/platform/host.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { sizeText } from '#shared/text/size.ts';
import { PartsPanel } from './parts-panel.tsx';
import { useSaveLog } from './use-save-log.ts';

/** Which program this is, what it runs on, where it keeps its data, and whose work is in it. */
export function AboutPage() {
  const { t } = useTranslation('about');
  const info = useAppInfo();
  const saveLog = useSaveLog();
  return (
    <Page width="reading">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton icon={BookOpen} href={addresses.manual()}>
            {t('manual')}
          </LinkButton>
        }
      />
      <Stack gap={4}>
        <Panel title={t('versions')}>
          {info === undefined ? <Skeleton lines={5} /> : <Versions info={info} />}
        </Panel>
        <Panel title={t('storage.title')}>
          {info === undefined ? <Skeleton lines={4} /> : <Storage info={info} />}
        </Panel>
        <Panel title={t('log.title')}>
          <Stack gap={3} align="start">
            <Text as="p" tone={2}>
              {t('log.text')}
            </Text>
            <Inline>
              <Button icon={FileDown} onPress={saveLog}>
                {t('log.save')}
              </Button>
            </Inline>
          </Stack>
        </Panel>
        <PartsPanel isDesktop={info !== undefined && info.electron !== null} />
      </Stack>
    </Page>
  );
}

function Versions({ info }: { readonly info: AppInfo }) {
  const { t } = useTranslation('about');
  const rows = [
    ['version', `Umpire ${info.version}`],
    ['electron', info.electron],
    ['chromium', info.chromium || t('unknown')],
    ['node', info.node],
    ['v8', info.v8],
    ['platform', info.platform],
    ['runsIn', t(info.electron === null ? 'inBrowser' : 'onDesktop')],
    ['licence', 'Apache-2.0'],
  ] as const;
  const facts = rows.flatMap(([id, value]) =>
    value === null ? [] : [{ id, label: t(id), value }],
  );
  return <FactGrid labels="beside" facts={facts} />;
}

function Storage({
  info: { storage, storageBackend, persistent, electron },
}: {
  readonly info: AppInfo;
}) {
  const { t } = useTranslation('about');
  const size = (bytes: number | undefined): string =>
    bytes === undefined ? t('unknown') : sizeText(bytes);
  return (
    <FactGrid
      labels="beside"
      facts={[
        {
          id: 'backend',
          label: t('storage.backend'),
          value: t(
            storageBackend === 'unknown' && electron === null
              ? 'storage.untold'
              : `storage.${storageBackend}`,
          ),
        },
        {
          id: 'persistent',
          label: t('storage.persistent'),
          value: t(persistent ? 'storage.kept' : 'storage.notKept'),
        },
        {
          id: 'total',
          label: t(electron === null ? 'storage.quota' : 'storage.disk'),
          value: size(storage?.totalBytes),
        },
        { id: 'free', label: t('storage.free'), value: size(storage?.freeBytes) },
      ]}
    />
  );
}
