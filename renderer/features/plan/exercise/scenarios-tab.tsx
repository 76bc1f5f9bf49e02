import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { recordScenario, removeScenario } from '#shared/commands/record-scenario.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import {
  ATTACK_VERSION,
  type Scenario,
  SCENARIO_MODES,
  scenarioKind,
} from '#shared/domain/scenario.ts';
import type { Language } from '#shared/text/language.ts';
import { techniqueName } from '#shared/text/report/technique-names.ts';
import { useLocked } from '../use-locked.ts';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';
import { TechniquesField } from './techniques-field.tsx';

/** What the exercise is to test. */
export function ScenariosTab() {
  const { t } = useTranslation(['planning', 'plan', 'terms']);
  const locked = useLocked(scenarioKind, CONTROL, OPEN);
  const rows = [...useTable(scenarioKind)].sort((a, b) => a.value.order - b.value.order);
  const columns: readonly EntryColumn<Scenario>[] = [
    {
      id: 'title',
      header: t('scenarios.title'),
      isRowHeader: true,
      render: ({ value }) => value.title,
    },
    {
      id: 'text',
      header: t('scenarios.text'),
      width: 360,
      render: ({ value }) => (
        <Stack gap={1}>
          <Text>{value.text}</Text>
          {value.expected !== '' && (
            <Text size={13} tone={2}>
              {value.expected}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      id: 'mode',
      header: t('scenarios.mode'),
      width: 100,
      render: ({ value }) => t(`terms:scenarioMode.${value.mode}`),
    },
    {
      id: 'techniques',
      header: t('scenarios.techniques'),
      width: 260,
      render: ({ value }) => <Techniques ids={value.techniques} />,
    },
  ];
  return (
    <ScrollPage>
      <EntryPanel<Scenario>
        title={t('plan:tabs.scenarios')}
        hint={t('scenarios.hint', { version: ATTACK_VERSION })}
        rows={rows}
        columns={columns}
        addLabel={t('scenarios.add')}
        initial={scenarioKind.empty}
        empty={t('scenarios.empty')}
        locked={locked}
        record={recordScenario}
        remove={removeScenario}
        nameOf={({ title }) => title}
        form={(f) => (
          <>
            {f.line('title', t('scenarios.title'), { isRequired: true })}
            {f.text('text', t('scenarios.text'))}
            {f.text('expected', t('scenarios.expected'))}
            {f.select(
              'mode',
              t('scenarios.mode'),
              SCENARIO_MODES.map((id) => ({ id, label: t(`terms:scenarioMode.${id}`) })),
            )}
            <TechniquesField
              value={f.values.techniques}
              onChange={(techniques) => f.set({ techniques })}
            />
          </>
        )}
      />
    </ScrollPage>
  );
}

function Techniques({ ids }: { readonly ids: readonly string[] }) {
  const { i18n } = useTranslation();
  return (
    <Inline gap={1}>
      {ids.map((id) => (
        <span key={id} title={techniqueName(id, i18n.language as Language)}>
          <Badge>{id}</Badge>
        </span>
      ))}
    </Inline>
  );
}
