import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordImpact } from '#shared/commands/record-impact.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Impact, impactKind, RESPONSIBILITIES } from '#shared/domain/impact.ts';
import { organisationKind, systemKind } from '#shared/domain/register.ts';
import { CHANNELS } from '#shared/domain/stop.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';
import { scopeWords } from './stop-words.ts';
import { TargetField } from './target-field.tsx';
import { useStops } from './use-stops.ts';

interface ImpactDialogProps {
  /** Null: a new one. */
  readonly impact: Recorded<Impact> | null;
  readonly onClose: () => void;
}

type Change = (change: Partial<Impact>) => void;

/** Enters an incident, or completes it as more becomes known. */
export function ImpactDialog({ impact, onClose }: ImpactDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const [begun] = useState<Impact>(
    () => impact?.value ?? { ...impactKind.empty, startedAt: session.ports.clock.now() },
  );
  const [touched, setTouched] = useState<Partial<Impact>>({});
  const value: Impact = { ...begun, ...touched };
  const [tried, setTried] = useState(false);
  const set: Change = (change) => setTouched((before) => ({ ...before, ...change }));
  const lacksTeam = value.responsibility === 'attack-team' && value.team === null;
  const perform = () => {
    setTried(true);
    if (value.title.trim() === '' || value.startedAt === 0 || lacksTeam) return null;
    // Of a known one only what was touched: what others write meanwhile, or dispute, stays theirs.
    const { number: _, ...fields } = impact === null ? value : touched;
    return session.run(recordImpact, { id: impact?.id ?? null, fields });
  };
  return (
    <ActionDialog
      title={t(impact === null ? 'impact.add' : 'impact.edit')}
      submitLabel={t('impact.save')}
      size="large"
      perform={perform}
      done={t('impact.saved')}
      onClose={onClose}
    >
      <TextField
        label={t('impact.title')}
        value={value.title}
        onChange={(title) => set({ title })}
        isRequired
        error={tried && value.title.trim() === '' ? t('required') : undefined}
      />
      <WhenAndWhere value={value} set={set} />
      <TextArea
        label={t('impact.effect')}
        rows={2}
        value={value.effect}
        onChange={(effect) => set({ effect })}
      />
      <TextArea
        label={t('impact.cause')}
        rows={2}
        value={value.cause}
        onChange={(cause) => set({ cause })}
      />
      <Columns min={240}>
        <Select
          label={t('impact.responsibility')}
          options={RESPONSIBILITIES.map((id) => ({
            id,
            label: t(`impact.responsibilities.${id}`),
          }))}
          value={value.responsibility}
          onChange={(responsibility) =>
            set({ responsibility, ...(responsibility === 'attack-team' ? {} : { team: null }) })
          }
        />
        {value.responsibility === 'attack-team' && (
          <TargetField
            kind="team"
            label={t('impact.team')}
            value={value.team}
            onChange={(team) => set({ team: team as RecordId | null })}
            error={tried && lacksTeam ? t('required') : undefined}
          />
        )}
      </Columns>
      <TextArea
        label={t('impact.measures')}
        rows={2}
        value={value.measures}
        onChange={(measures) => set({ measures })}
      />
      <Links value={value} set={set} />
    </ActionDialog>
  );
}

interface PartProps {
  readonly value: Impact;
  readonly set: Change;
}

function WhenAndWhere({ value, set }: PartProps) {
  const { t } = useTranslation('control');
  const { timeZone } = useExerciseHead();
  const systems = useTable(systemKind);
  const organisations = useTable(organisationKind);
  const options = useMemo(
    () =>
      [...systems].map(({ id, value: system }) => ({
        id: id as string,
        label: system.name,
        detail: organisations.get(system.organisation)?.value.name ?? '',
      })),
    [systems, organisations],
  );
  return (
    <>
      <Columns min={240}>
        <DateTimeField
          label={t('impact.startedAt')}
          value={value.startedAt === 0 ? null : value.startedAt}
          onChange={(at) => set({ startedAt: at ?? 0 })}
          timeZone={timeZone}
          isRequired
        />
        <DateTimeField
          label={t('impact.endedAt')}
          description={t('impact.endedAtHint')}
          value={value.endedAt}
          onChange={(endedAt) => set({ endedAt })}
          timeZone={timeZone}
        />
        <TargetField
          kind="unit"
          label={t('impact.organisation')}
          value={value.organisation}
          onChange={(id) => set({ organisation: id as RecordId | null })}
          isRequired={false}
        />
        <Several
          label={t('impact.addSystem')}
          options={options}
          chosen={value.systems}
          onChange={(chosen) => set({ systems: chosen })}
        />
        <TextField
          label={t('impact.reportedBy')}
          value={value.reportedBy}
          onChange={(reportedBy) => set({ reportedBy })}
        />
        <Select
          label={t('impact.channel')}
          options={CHANNELS.map((id) => ({ id, label: t(`channel.${id}`) }))}
          value={value.channel}
          onChange={(channel) => set({ channel })}
        />
      </Columns>
    </>
  );
}

const NO_STOP = '-';

function Links({ value, set }: PartProps) {
  const { t } = useTranslation('control');
  const stops = useStops();
  const findings = useTable(findingKind);
  const options = useMemo(
    () =>
      [...findings].map(({ id, value: finding }) => ({
        id: id as string,
        label: finding.title,
        detail: '',
      })),
    [findings],
  );
  return (
    <Columns min={240}>
      <Select
        label={t('impact.stop')}
        options={[
          { id: NO_STOP, label: t('impact.noStop') },
          ...stops.map((stop) => ({
            id: stop.id as string,
            label: t('stop.banner', { number: stop.value.number, what: scopeWords(t, stop.value) }),
          })),
        ]}
        value={value.stop ?? NO_STOP}
        onChange={(id) => set({ stop: id === NO_STOP ? null : (id as RecordId) })}
      />
      <Several
        label={t('impact.addFinding')}
        description={t('impact.findingsHint')}
        options={options}
        chosen={value.findings}
        onChange={(chosen) => set({ findings: chosen })}
      />
    </Columns>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly description?: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
  }[];
  readonly chosen: readonly RecordId[];
  readonly onChange: (chosen: RecordId[]) => void;
}

/** Several of many, found by typing, each with a way to take it off again. */
function Several({ label, description, options, chosen, onChange }: SeveralProps) {
  const [round, setRound] = useState(0);
  const names = useMemo(
    () => new Map(options.map((option) => [option.id, option.label])),
    [options],
  );
  const free = useMemo(
    () => options.filter(({ id }) => !chosen.includes(id as RecordId)),
    [options, chosen],
  );
  return (
    <Stack gap={1}>
      <ComboBox
        key={round}
        label={label}
        description={description}
        options={free}
        value={null}
        onChange={(id) => {
          if (id === null) return;
          onChange([...chosen, id as RecordId]);
          setRound((before) => before + 1);
        }}
      />
      <Inline gap={1}>
        {chosen.map((id) => (
          <Chip
            key={id}
            label={names.get(id) ?? id}
            onRemove={() => onChange(chosen.filter((one) => one !== id))}
          />
        ))}
      </Inline>
    </Stack>
  );
}
