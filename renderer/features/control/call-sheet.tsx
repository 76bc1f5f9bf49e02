import { PhoneCall, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Meter } from '#renderer/ui/meter.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { callSheetReport } from '#shared/report/sheets/call-sheet.ts';
import { stopCallKind } from '#shared/domain/stop.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { KnownStop, TeamStanding } from '#shared/journal/stops.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { CallDialog } from './call-dialog.tsx';
import { SaveSheet } from './save-sheet.tsx';
import { useCallSheet } from './use-call-sheet.ts';
import { useMayControl } from './use-may-control.ts';

/** Who has acknowledged a stop and who has not, the silent ones first, and every call that was made. */
export function CallSheet({ stop }: { readonly stop: KnownStop }) {
  const { t } = useTranslation('control');
  const teams = useTable(teamKind);
  const sheet = useCallSheet(stop);
  const mayCall = useMayControl(stopCallKind);
  const [calling, setCalling] = useState<RecordId | null>(null);
  const heard = sheet.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const nameOf = ({ team }: TeamStanding): string => teams.get(team)?.value.name ?? team;
  return (
    <Stack gap={2}>
      <Inline justify="between">
        <Text as="h3" weight="strong">
          {t('call.title')}
        </Text>
        <SaveSheet
          label={t('call.print')}
          icon={Printer}
          fileName={t('call.fileName', { number: stop.value.number })}
          build={(input) =>
            callSheetReport(input, stop, sheet, (team) => teams.get(team)?.value.name ?? team)
          }
        />
      </Inline>
      <Meter
        label={t('call.heard')}
        value={heard}
        max={Math.max(1, sheet.length)}
        valueText={t('call.heardOf', { heard, all: sheet.length })}
      />
      <DataTable
        caption={t('call.title')}
        rows={sheet}
        rowKey={({ team }) => team}
        columns={[
          { id: 'team', header: t('call.team'), isRowHeader: true, render: nameOf },
          {
            id: 'state',
            header: t('call.state'),
            render: (standing) => <Standing stop={stop} standing={standing} />,
          },
          {
            id: 'calls',
            header: t('call.calls'),
            render: (standing) => <Calls standing={standing} />,
          },
          {
            id: 'action',
            header: <span>{t('call.act')}</span>,
            align: 'end',
            render: (standing) => (
              <Button
                size="small"
                icon={PhoneCall}
                isDisabled={!mayCall}
                aria-label={t('call.record', { team: nameOf(standing) })}
                onPress={() => setCalling(standing.team)}
              >
                {t('call.short')}
              </Button>
            ),
          },
        ]}
        empty={<Text tone={2}>{t('call.none')}</Text>}
      />
      {calling !== null && (
        <CallDialog stop={stop.id} team={calling} onClose={() => setCalling(null)} />
      )}
    </Stack>
  );
}

function Standing({
  stop,
  standing,
}: {
  readonly stop: KnownStop;
  readonly standing: TeamStanding;
}) {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const { acknowledgedAt, calls } = standing;
  if (acknowledgedAt === null) {
    const label = calls.length === 0 ? t('call.silent') : t('call.tried', { count: calls.length });
    return <StatusPill look="plain" tone="danger" label={label} />;
  }
  const minutes = Math.max(0, Math.round((acknowledgedAt - stop.value.stoppedAt) / 60_000));
  return (
    <span title={time.moment(acknowledgedAt)}>
      <StatusPill look="plain" tone="positive" label={t('call.after', { count: minutes })} />
    </span>
  );
}

function Calls({ standing: { calls, answer } }: { readonly standing: TeamStanding }) {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  return (
    <Stack gap={0}>
      {answer !== null && (
        <Text size={13}>
          {t('call.own', { when: time.moment(answer.acknowledgedAt), person: answer.person })}
        </Text>
      )}
      {calls.map((call) => (
        <Text size={13} key={`${call.calledAt} ${call.person}`}>
          {[
            time.moment(call.calledAt),
            call.person,
            call.contact,
            t(`call.answers.${call.answer}`),
            call.note,
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </Text>
      ))}
    </Stack>
  );
}
