import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useRecord, useTable } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { fileAttack, withdrawFiling } from '#shared/commands/file-attack.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import {
  type Filing,
  FILING_KINDS,
  filingDecisionKind,
  filingKind,
} from '#shared/domain/engagement.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useLocked } from '../use-locked.ts';
import { optionsOf } from '../use-register-lookups.ts';
import { DecideDialog } from './decide-dialog.tsx';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { useRangeText } from './entry-words.ts';
import { ScrollPage } from './scroll-page.tsx';

const SOME_TEAM = teamAudience('-' as RecordId);

/** What teams have filed, and what was decided. A team sees and files its own. */
export function FilingsTab() {
  const { t } = useTranslation(['planning', 'plan', 'terms']);
  const actor = useActor();
  const status = useSessionStatus();
  const isTeam = actor.role === 'attack-team';
  const audience = actor.team !== null ? teamAudience(actor.team) : isTeam ? CONTROL : SOME_TEAM;
  const locked = useLocked(filingKind, audience, OPEN);
  const teams = useTable(teamKind);
  const decisions = useTable(filingDecisionKind);
  const rows = [...useTable(filingKind)].sort((a, b) => b.value.filedAt - a.value.filedAt);
  const [deciding, setDeciding] = useState<Recorded<Filing> | null>(null);
  const columns = useFilingColumns(isTeam);
  const mayDecide =
    status.type === 'open' && (actor.role === 'organiser' || actor.role === 'chief-referee');
  return (
    <ScrollPage>
      <EntryPanel<Filing>
        title={t('plan:tabs.filings')}
        hint={t('filings.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('filings.add')}
        initial={{ ...filingKind.empty, ...(actor.team === null ? {} : { team: actor.team }) }}
        empty={t('filings.empty')}
        locked={locked}
        record={fileAttack}
        remove={withdrawFiling}
        isFixed={({ id }) => decisions.get(id) !== undefined}
        nameOf={({ target }) => target}
        rowActions={(row) =>
          mayDecide && (
            <IconButton
              icon={Gavel}
              size="small"
              label={`${t('filings.decide')} ${row.value.target}`}
              onPress={() => setDeciding(row)}
            />
          )
        }
        form={(f) => (
          <>
            <Columns min={160}>
              {!isTeam &&
                f.choice('team', t('filings.team'), optionsOf(teams), { isRequired: true })}
              {f.select(
                'filing',
                t('filings.kind'),
                FILING_KINDS.map((id) => ({ id, label: t(`terms:filing.${id}`) })),
              )}
            </Columns>
            {f.line('target', t('filings.target'), { isRequired: true })}
            {f.text('reason', t('filings.reason'), { isRequired: true })}
            {f.line('filedBy', t('filings.filedBy'))}
            <Columns min={160}>
              {f.moment('wantedFrom', t('filings.wantedFrom'))}
              {f.moment('wantedUntil', t('filings.wantedUntil'))}
            </Columns>
          </>
        )}
      />
      {deciding !== null && <DecideDialog filing={deciding} onClose={() => setDeciding(null)} />}
    </ScrollPage>
  );
}

function useFilingColumns(isTeam: boolean): readonly EntryColumn<Filing>[] {
  const { t } = useTranslation(['planning', 'terms']);
  const { moment } = useExerciseTime();
  const rangeText = useRangeText();
  const teams = useTable(teamKind);
  const decisions = useTable(filingDecisionKind);
  const all: readonly EntryColumn<Filing>[] = [
    {
      id: 'state',
      header: t('filings.state'),
      width: 150,
      render: ({ id }) => <Decision filing={id} />,
    },
    {
      id: 'team',
      header: t('filings.team'),
      width: 140,
      render: ({ value }) => teams.get(value.team)?.value.name ?? '',
    },
    {
      id: 'kind',
      header: t('filings.kind'),
      width: 120,
      render: ({ value }) => t(`terms:filing.${value.filing}`),
    },
    {
      id: 'target',
      header: t('filings.target'),
      isRowHeader: true,
      render: ({ id, value }) => (
        <Stack gap={1}>
          <Text weight="medium">{value.target}</Text>
          <Text size={13} tone={2}>
            {value.reason}
          </Text>
          {(decisions.get(id)?.value.conditions ?? '') !== '' && (
            <Text size={13}>
              {t('filings.condition', { text: decisions.get(id)?.value.conditions })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      id: 'wanted',
      header: t('filings.wanted'),
      width: 220,
      render: ({ value }) => rangeText(value.wantedFrom, value.wantedUntil),
    },
    {
      id: 'filedAt',
      header: t('filings.filedAt'),
      width: 160,
      render: ({ value }) => (
        <>
          {moment(value.filedAt)}
          {value.filedBy === '' ? '' : ` · ${value.filedBy}`}
        </>
      ),
    },
  ];
  return isTeam ? all.filter(({ id }) => id !== 'team') : all;
}

/** What was decided, and under which number. */
function Decision({ filing }: { readonly filing: string }) {
  const { t } = useTranslation('terms');
  const decision = useRecord(filingDecisionKind, filing)?.value;
  const verdict = decision?.verdict ?? 'pending';
  const tone = verdict === 'approved' ? 'positive' : verdict === 'refused' ? 'danger' : 'caution';
  return (
    <Stack gap={1} align="start">
      <StatusPill tone={tone} label={t(`filingVerdict.${verdict}`)} />
      {decision !== undefined && decision.number !== '' && (
        <Text isMono size={13}>
          {decision.number}
        </Text>
      )}
    </Stack>
  );
}
