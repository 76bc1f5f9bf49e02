import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Fact, FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { removeImpact } from '#shared/commands/record-impact.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Impact, impactKind } from '#shared/domain/impact.ts';
import { organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ImpactDialog } from './impact-dialog.tsx';
import { clockText, scopeWords } from './stop-words.ts';
import { useMayControl } from './use-may-control.ts';
import { useStops } from './use-stops.ts';

/** One incident with everything that hangs on it. */
export function ImpactDetail({ impact }: { readonly impact: Recorded<Impact> }) {
  const { t } = useTranslation('control');
  const { id: exercise } = useSession();
  const findings = useTable(findingKind);
  const act = useAct(useToasts());
  const mayWrite = useMayControl(impactKind);
  const [isEditing, setEditing] = useState(false);
  const { value } = impact;
  return (
    <Stack gap={4}>
      <Inline justify="between" align="start" wrap={false}>
        <Text as="h2" size={16} weight="strong">
          {value.title}
        </Text>
        {mayWrite && (
          <Inline wrap={false}>
            <Button size="small" icon={Pencil} onPress={() => setEditing(true)}>
              {t('impact.edit')}
            </Button>
            <Button
              size="small"
              icon={Trash2}
              onPress={() => void act(removeImpact, { id: impact.id }, () => t('impact.removed'))}
            >
              {t('impact.remove')}
            </Button>
          </Inline>
        )}
      </Inline>
      <FactGrid facts={useFacts(value)} />
      {value.findings.length > 0 && (
        <Stack gap={1}>
          <Text as="h3" size={13} tone={2}>
            {t('impact.findings')}
          </Text>
          {value.findings.map((id) => (
            <TextLink key={id} href={addresses.finding(exercise, id)}>
              {findings.get(id)?.value.title ?? id}
            </TextLink>
          ))}
        </Stack>
      )}
      {isEditing && <ImpactDialog impact={impact} onClose={() => setEditing(false)} />}
    </Stack>
  );
}

function useFacts(value: Impact): readonly Fact[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  const teams = useTable(teamKind);
  const stop = useStops().find(({ id }) => id === value.stop)?.value;
  const lines: readonly (readonly [string, string, string, boolean?])[] = [
    [
      'organisation',
      t('impact.organisation'),
      organisations.get(value.organisation ?? '')?.value.name ?? '',
    ],
    ['startedAt', t('impact.startedAt'), time.moment(value.startedAt)],
    [
      'endedAt',
      t('impact.endedAt'),
      value.endedAt === null ? t('impact.ongoing') : time.moment(value.endedAt),
    ],
    [
      'lasted',
      t('impact.lasted'),
      value.endedAt === null ? '' : clockText(t, value.endedAt - value.startedAt),
    ],
    [
      'systems',
      t('impact.systems'),
      value.systems.map((id) => systems.get(id)?.value.name ?? id).join(t('order.separator')),
      true,
    ],
    ['reportedBy', t('impact.reportedBy'), value.reportedBy],
    ['channel', t('impact.channel'), t(`channel.${value.channel}`)],
    ['effect', t('impact.effect'), value.effect, true],
    ['cause', t('impact.cause'), value.cause, true],
    [
      'responsibility',
      t('impact.responsibility'),
      t(`impact.responsibilities.${value.responsibility}`),
    ],
    ['team', t('impact.team'), teams.get(value.team ?? '')?.value.name ?? ''],
    ['measures', t('impact.measures'), value.measures, true],
    [
      'stop',
      t('impact.stop'),
      stop === undefined
        ? ''
        : t('stop.banner', { number: stop.number, what: scopeWords(t, stop) }),
      true,
    ],
  ];
  return lines
    .filter(([, , text]) => text !== '')
    .map(([id, label, text, isWide]) => ({ id, label, value: text, isWide: isWide === true }));
}
