import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '#renderer/platform/host-context.tsx';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';

/** What the two hosts do with the same task; the words stand in the texts. */
const TASKS = {
  menu: 'other',
  files: 'missing',
  recents: 'other',
  pdf: 'other',
  evidence: 'other',
  heads: 'other',
  space: 'other',
  place: 'other',
  crash: 'other',
  log: 'other',
  network: 'other',
  zoom: 'same',
} as const;

type Task = keyof typeof TASKS;

const LOOKS = {
  same: { tone: 'positive', shape: 'check' },
  other: { tone: 'info', shape: 'half' },
  missing: { tone: 'caution', shape: 'cross' },
} as const;

/** What the desktop app does and what a browser does instead: nothing that is missing here is hidden. */
export function HostTable() {
  const { t } = useTranslation('settings');
  const { isDesktop } = useHost();
  const columns = useMemo<readonly DataColumn<Task>[]>(
    () => [
      {
        id: 'task',
        header: t('hosts.task'),
        isRowHeader: true,
        render: (task) => t(`hosts.tasks.${task}`),
      },
      { id: 'desktop', header: t('hosts.desktop'), render: (task) => t(`hosts.onDesktop.${task}`) },
      {
        id: 'browser',
        header: t(isDesktop ? 'hosts.browser' : 'hosts.thisBrowser'),
        render: (task) => (
          <Stack gap={1}>
            <StatusPill look="plain" {...LOOKS[TASKS[task]]} label={t(`hosts.${TASKS[task]}`)} />
            <Text as="p">{t(`hosts.inBrowser.${task}`)}</Text>
          </Stack>
        ),
      },
    ],
    [t, isDesktop],
  );
  return (
    <Panel title={t('hosts.title')}>
      <Stack gap={3}>
        <Text as="p" tone={2}>
          {t(isDesktop ? 'hosts.textDesktop' : 'hosts.textBrowser')}
        </Text>
        <DataTable
          caption={t('hosts.title')}
          columns={columns}
          rows={Object.keys(TASKS) as Task[]}
          rowKey={(task) => task}
        />
      </Stack>
    </Panel>
  );
}
