import { ListPlus, Stamp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { engagementChanges, engagementInForce } from '#shared/commands/issue-engagement.ts';
import { loadEngagement } from '#shared/commands/load-engagement.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import {
  recordEngagementRule,
  removeEngagementRule,
} from '#shared/commands/record-engagement-rule.ts';
import { ALL } from '#shared/domain/audiences.ts';
import {
  type EngagementRule,
  engagementRuleKind,
  FILING_KINDS,
  type Stance,
  STANCES,
} from '#shared/domain/engagement.ts';
import type { Language } from '#shared/text/language.ts';
import { useAction, useShowError } from '../use-action.ts';
import { useLocked } from '../use-locked.ts';
import { EngagementVersions } from './engagement-versions.tsx';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ScrollPage } from './scroll-page.tsx';

export const STANCE_TONES: Readonly<Record<Stance, Tone>> = {
  allowed: 'positive',
  forbidden: 'danger',
  'needs-filing': 'caution',
};

/** Rules of engagement: the draft, what holds, and every version that did. */
export function EngagementTab() {
  const { t } = useTranslation(['planning', 'plan', 'terms']);
  const locked = useLocked(engagementRuleKind, ALL, OPEN);
  const rows = [...useTable(engagementRuleKind)].sort((a, b) => a.value.order - b.value.order);
  const columns = useRuleColumns();
  return (
    <ScrollPage>
      <EntryPanel<EngagementRule>
        title={t('engagement.draft')}
        hint={t('engagement.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('engagement.add')}
        initial={engagementRuleKind.empty}
        empty={t('engagement.empty')}
        locked={locked}
        record={recordEngagementRule}
        remove={removeEngagementRule}
        nameOf={({ title }) => title}
        actions={
          <>
            {rows.length === 0 && <LoadExample isDisabled={locked !== null} />}
            <Issue isDisabled={locked !== null} />
          </>
        }
        form={(f) => (
          <>
            {f.line('title', t('engagement.title'), { isRequired: true })}
            {f.text('text', t('engagement.text'))}
            <Columns min={160}>
              {f.select(
                'stance',
                t('engagement.stance'),
                STANCES.map((id) => ({ id, label: t(`terms:stance.${id}`) })),
              )}
              {f.values.stance === 'needs-filing' &&
                f.select('filing', t('engagement.filing'), [
                  { id: '', label: t('engagement.noFiling') },
                  ...FILING_KINDS.map((id) => ({ id, label: t(`terms:filing.${id}`) })),
                ])}
            </Columns>
            {f.line('basis', t('engagement.ruleBasis'))}
          </>
        )}
      >
        <InForce />
      </EntryPanel>
      <EngagementVersions />
    </ScrollPage>
  );
}

function InForce() {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  const visible = useExercise((session) => session.visible);
  const inForce = useMemo(() => engagementInForce(visible)?.value, [visible]);
  const { added, changed, removed } = useMemo(() => engagementChanges(visible), [visible]);
  const isSame = added.length + changed.length + removed.length === 0;
  return (
    <Text as="p" weight="medium">
      {inForce === undefined
        ? t('engagement.notIssued')
        : t('engagement.inForce', { number: inForce.number, when: moment(inForce.issuedAt) })}
      {inForce !== undefined && ' · '}
      {inForce !== undefined &&
        (isSame
          ? t('engagement.same')
          : t('engagement.changedSince', {
              added: added.length,
              changed: changed.length,
              removed: removed.length,
            }))}
    </Text>
  );
}

function Issue({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('planning');
  const visible = useExercise((session) => session.visible);
  const [isAsking, setAsking] = useState(false);
  const number = (engagementInForce(visible)?.value.number ?? 0) + 1;
  const { added, changed, removed } = useMemo(() => engagementChanges(visible), [visible]);
  return (
    <>
      <Button
        size="small"
        variant="primary"
        icon={Stamp}
        isDisabled={isDisabled || added.length + changed.length + removed.length === 0}
        onPress={() => setAsking(true)}
      >
        {t('engagement.issue', { number })}
      </Button>
      {isAsking && <IssueDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function LoadExample({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t, i18n } = useTranslation('planning');
  const action = useAction();
  const showError = useShowError();
  const load = async (): Promise<void> => {
    const input = { language: i18n.language as Language };
    const done = await action(loadEngagement, input, t('engagement.loaded'));
    if (!done.ok) showError(done.error);
  };
  return (
    <Button size="small" icon={ListPlus} isDisabled={isDisabled} onPress={() => void load()}>
      {t('engagement.loadExample')}
    </Button>
  );
}

function useRuleColumns(): readonly EntryColumn<EngagementRule>[] {
  const { t } = useTranslation(['planning', 'terms']);
  return [
    {
      id: 'stance',
      header: t('engagement.stance'),
      width: 100,
      render: ({ value }) => (
        <StatusPill tone={STANCE_TONES[value.stance]} label={t(`terms:stance.${value.stance}`)} />
      ),
    },
    {
      id: 'title',
      header: t('engagement.title'),
      isRowHeader: true,
      render: ({ value }) => (
        <Stack gap={1}>
          <Text weight="medium">{value.title}</Text>
          {value.text !== '' && (
            <Text size={13} tone={2}>
              {value.text}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      id: 'filing',
      header: t('engagement.filing'),
      width: 140,
      render: ({ value }) =>
        value.filing === null ? null : <Badge>{t(`terms:filing.${value.filing}`)}</Badge>,
    },
    {
      id: 'basis',
      header: t('engagement.ruleBasis'),
      width: 140,
      render: ({ value }) => value.basis,
    },
  ];
}
