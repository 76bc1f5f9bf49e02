import { ClipboardPaste } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/data/use-now.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor, useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { recordSource, removeSource, sourcesOf } from '#shared/commands/record-source.ts';
import { teamAudience } from '#shared/domain/audiences.ts';
import { type SourceAddress, SOURCE_USES, sourceAddressKind } from '#shared/domain/contact.ts';
import { parseIpRange } from '#shared/domain/ip-range.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useLocked } from '../use-locked.ts';
import { optionsOf } from '../use-register-lookups.ts';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { useRangeText } from './entry-words.ts';
import { PasteSourcesDialog } from './paste-sources-dialog.tsx';
import { ScrollPage } from './scroll-page.tsx';

/** From where teams attack, and whose an address is. */
export function SourcesTab() {
  const { t } = useTranslation(['planning', 'plan', 'terms']);
  const actor = useActor();
  const audience = teamAudience(actor.team ?? ('-' as RecordId));
  const locked = useLocked(sourceAddressKind, audience, OPEN);
  const teams = useTable(teamKind);
  const [isPasting, setPasting] = useState(false);
  const teamName = (id: string): string => teams.get(id)?.value.name ?? '';
  const rows = [...useTable(sourceAddressKind)].sort(
    (a, b) =>
      teamName(a.value.team).localeCompare(teamName(b.value.team)) ||
      a.value.address.localeCompare(b.value.address, 'en', { numeric: true }),
  );
  const columns = useSourceColumns(teamName);
  return (
    <ScrollPage>
      <LookUp teamName={teamName} />
      <EntryPanel<SourceAddress>
        title={t('plan:tabs.sources')}
        hint={t('sources.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('sources.add')}
        initial={sourceAddressKind.empty}
        empty={t('sources.empty')}
        locked={locked}
        record={recordSource}
        remove={removeSource}
        nameOf={({ address }) => address}
        actions={
          <Button
            size="small"
            icon={ClipboardPaste}
            isDisabled={locked !== null}
            onPress={() => setPasting(true)}
          >
            {t('sources.paste')}
          </Button>
        }
        form={(f) => (
          <>
            {f.choice('team', t('sources.team'), optionsOf(teams), { isRequired: true })}
            <Columns min={160}>
              {f.line('address', t('sources.address'), { isRequired: true })}
              {f.select(
                'use',
                t('sources.use'),
                SOURCE_USES.map((id) => ({ id, label: t(`terms:sourceUse.${id}`) })),
              )}
              {f.line('provider', t('sources.provider'))}
            </Columns>
            <Columns min={160}>
              {f.moment('validFrom', t('sources.validFrom'))}
              {f.moment('validUntil', t('sources.validUntil'))}
            </Columns>
            {f.line('note', t('sources.note'))}
          </>
        )}
      />
      {isPasting && <PasteSourcesDialog onClose={() => setPasting(false)} />}
    </ScrollPage>
  );
}

function LookUp({ teamName }: { readonly teamName: (id: string) => string }) {
  const { t } = useTranslation(['planning', 'terms']);
  const visible = useExercise((session) => session.visible);
  const now = useNow();
  const [text, setText] = useState('');
  const address = parseIpRange(text);
  const matches = useMemo(() => {
    const range = parseIpRange(text);
    return range === null ? [] : sourcesOf(visible, range, now);
  }, [visible, text, now]);
  const teams = new Set(
    matches.filter(({ holds }) => holds).map(({ source }) => source.value.team),
  );
  return (
    <Panel title={t('sources.lookup')}>
      <Stack gap={2}>
        <TextField
          label={t('sources.address')}
          description={t('sources.lookupHint')}
          value={text}
          onChange={setText}
          isMono
          error={text.trim() !== '' && address === null ? t('sources.notAddress') : undefined}
        />
        <output>
          {address !== null && matches.length === 0 && (
            <Banner tone="caution">{t('sources.nobody')}</Banner>
          )}
          {teams.size > 1 && <Banner tone="danger">{t('sources.several')}</Banner>}
          {matches.map(({ source, holds }) => (
            <Text key={source.id} as="p" weight={holds ? 'medium' : 'regular'}>
              {t('sources.found', {
                team: teamName(source.value.team),
                address: source.value.address,
                use: t(`terms:sourceUse.${source.value.use}`),
              })}
              {!holds && t('sources.notHolding')}
            </Text>
          ))}
        </output>
      </Stack>
    </Panel>
  );
}

function useSourceColumns(teamName: (id: string) => string): readonly EntryColumn<SourceAddress>[] {
  const { t } = useTranslation(['planning', 'terms']);
  const rangeText = useRangeText();
  return [
    {
      id: 'address',
      header: t('sources.address'),
      isRowHeader: true,
      render: ({ value }) => <Text isMono>{value.address}</Text>,
    },
    {
      id: 'team',
      header: t('sources.team'),
      width: 180,
      render: ({ value }) => teamName(value.team),
    },
    {
      id: 'use',
      header: t('sources.use'),
      width: 100,
      render: ({ value }) => t(`terms:sourceUse.${value.use}`),
    },
    {
      id: 'provider',
      header: t('sources.provider'),
      width: 160,
      render: ({ value }) => value.provider,
    },
    {
      id: 'valid',
      header: t('sources.valid'),
      width: 260,
      render: ({ value }) => rangeText(value.validFrom, value.validUntil),
    },
    { id: 'note', header: t('sources.note'), width: 160, render: ({ value }) => value.note },
  ];
}
