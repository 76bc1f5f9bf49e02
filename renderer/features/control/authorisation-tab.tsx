import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useAuthorisationFacts } from '#renderer/data/use-authorisation.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useViolationWords } from '#renderer/data/use-violation-words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type Attack, checkAuthorisation } from '#shared/commands/authorisation.ts';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { FILING_KINDS, type FilingKind } from '#shared/domain/engagement.ts';
import { parseIpRange } from '#shared/domain/ip-range.ts';
import { assetKind, systemKind, teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { TargetField } from './target-field.tsx';

interface Question {
  readonly team: string | null;
  readonly kind: 'unit' | 'system' | 'asset';
  readonly target: string | null;
  readonly at: number | null;
  readonly source: string;
  readonly method: FilingKind | 'none';
}

/** Answers a caller: may this team attack that, then, from there? Works while one types. */
export function AuthorisationTab() {
  const { t } = useTranslation('control');
  const session = useSession();
  const actor = useActor();
  const { timeZone } = useExerciseHead();
  const isControl = mayRead(actor, CONTROL);
  const [question, setQuestion] = useState<Question>(() => ({
    team: actor.team,
    kind: isControl ? 'asset' : 'system',
    target: null,
    at: session.ports.clock.now(),
    source: '',
    method: 'none',
  }));
  const set = (change: Partial<Question>): void =>
    setQuestion((before) => ({ ...before, ...change }));
  const badSource = question.source.trim() !== '' && parseIpRange(question.source) === null;
  return (
    <Stack gap={4}>
      <Text as="p" tone={2}>
        {t('authorisation.about')}
      </Text>
      <Columns min={480} gap={6}>
        <Panel title={t('authorisation.question')}>
          <Stack gap={3}>
            {isControl && (
              <TargetField
                kind="team"
                label={t('authorisation.team')}
                value={question.team}
                onChange={(team) => set({ team })}
              />
            )}
            {isControl ? (
              <ControlTarget question={question} set={set} />
            ) : (
              <ScopeTarget value={question.target} onChange={(target) => set({ target })} />
            )}
            <Inline align="end">
              <DateTimeField
                label={t('authorisation.at')}
                value={question.at}
                onChange={(at) => set({ at })}
                timeZone={timeZone}
              />
              <Button onPress={() => set({ at: session.ports.clock.now() })}>
                {t('authorisation.now')}
              </Button>
            </Inline>
            <Columns min={240}>
              <TextField
                label={t('authorisation.source')}
                isMono
                placeholder="203.0.113.7"
                value={question.source}
                onChange={(source) => set({ source })}
                error={badSource ? t('authorisation.badSource') : undefined}
              />
              <Select
                label={t('authorisation.method')}
                options={[
                  { id: 'none' as const, label: t('authorisation.noMethod') },
                  ...FILING_KINDS.filter((id) => id !== 'other').map((id) => ({
                    id,
                    label: t(`method.${id}`),
                  })),
                ]}
                value={question.method}
                onChange={(method) => set({ method })}
              />
            </Columns>
          </Stack>
        </Panel>
        <Answer question={question} />
      </Columns>
    </Stack>
  );
}

interface TargetProps {
  readonly question: Question;
  readonly set: (change: Partial<Question>) => void;
}

function ControlTarget({ question: { kind, target }, set }: TargetProps) {
  const { t } = useTranslation('control');
  return (
    <Columns min={160}>
      <Select
        label={t('authorisation.kind')}
        options={(['asset', 'system', 'unit'] as const).map((id) => ({
          id,
          label: t(`restriction.subjects.${id}`),
        }))}
        value={kind}
        onChange={(chosen) => set({ kind: chosen, target: null })}
      />
      <TargetField
        key={kind}
        kind={kind}
        label={t('authorisation.target')}
        value={target}
        onChange={(chosen) => set({ target: chosen })}
      />
    </Columns>
  );
}

interface ScopeTargetProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A team asks about what was disclosed to it. */
function ScopeTarget(props: ScopeTargetProps) {
  const { t } = useTranslation('control');
  const scopes = useTable(scopeKind);
  const options = useMemo(
    () =>
      [...scopes].map(({ id, value }) => ({
        id: id as string,
        label: value.systemName,
        detail: value.organisationName,
      })),
    [scopes],
  );
  return <ComboBox label={t('authorisation.target')} options={options} {...props} />;
}

function Answer({ question }: { readonly question: Question }) {
  const { t } = useTranslation('control');
  const facts = useAuthorisationFacts();
  const attack = useAttack(question);
  const words = useViolationWords();
  const time = useExerciseTime();
  const teams = useTable(teamKind);
  if (attack === null) {
    return (
      <Panel title={t('authorisation.answer')}>
        <Text tone={2}>{t('authorisation.incomplete')}</Text>
      </Panel>
    );
  }
  const violations = checkAuthorisation(facts, attack);
  const team = teams.get(attack.team)?.value.name ?? '';
  const when = question.at === null ? '' : time.moment(question.at);
  return (
    <Panel title={t('authorisation.answer')} aside={[team, when].filter(Boolean).join(' · ')}>
      {violations.length === 0 ? (
        <Banner tone="positive" title={t('authorisation.allowed')}>
          {t('authorisation.allowedText')}
        </Banner>
      ) : (
        <Banner tone="danger" title={t('authorisation.refused', { count: violations.length })}>
          <ul>
            {violations.map((violation) => (
              <li key={JSON.stringify(violation)}>{words(violation)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Checked facts={facts} question={question} />
    </Panel>
  );
}

/** What could not be judged, so that an answer never promises more than was checked. */
function Checked({
  facts,
  question,
}: {
  readonly facts: ReturnType<typeof useAuthorisationFacts>;
  readonly question: Question;
}) {
  const { t } = useTranslation('control');
  const source = parseIpRange(question.source);
  const missing = [
    question.at === null ? t('authorisation.unchecked.time') : null,
    source === null ? t('authorisation.unchecked.source') : null,
    source !== null &&
    question.team !== null &&
    facts.isRegisteredSource(question.team as RecordId, source, question.at ?? 0) === null
      ? t('authorisation.unchecked.register')
      : null,
    question.method === 'none' ? t('authorisation.unchecked.method') : null,
  ].filter((text) => text !== null);
  if (missing.length === 0) return null;
  return (
    <Text as="p" size={13} tone={2}>
      {t('authorisation.unchecked.title', { what: missing })}
    </Text>
  );
}

function useAttack({ team, kind, target, at, source, method }: Question): Attack | null {
  const assets = useTable(assetKind);
  const systems = useTable(systemKind);
  const scopes = useTable(scopeKind);
  return useMemo(() => {
    if (team === null || target === null) return null;
    const asset = kind === 'asset' ? assets.get(target) : undefined;
    const system = kind === 'unit' ? null : (asset?.value.system ?? (target as RecordId));
    const organisation =
      kind === 'unit'
        ? (target as RecordId)
        : ((system === null ? undefined : systems.get(system)?.value.organisation) ??
          (system === null ? undefined : scopes.get(system)?.value.organisation) ??
          null);
    return {
      team: team as RecordId,
      organisation,
      system,
      asset: asset?.id ?? null,
      destination: '',
      at,
      source: source.trim() === '' ? null : source,
      methods: method === 'none' ? [] : [method],
    };
  }, [team, kind, target, at, source, method, assets, systems, scopes]);
}
