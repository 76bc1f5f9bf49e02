import { CircleCheck, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import type { PoolRefusal } from '#shared/commands/assignment-pool.ts';
import { JUDGING } from '#shared/commands/phase-guards.ts';
import { type ExplainedProposal, explainProposal } from '#shared/commands/propose-referees.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { personKind } from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import { useAction, useShowError } from '../use-action.ts';
import { useLocked } from '../use-locked.ts';

/** Cases listed; all of them are assigned. */
const LISTED = 100;

/** What the rules would assign now, and why; nothing is assigned before it is asked for. */
export function AssignmentPreview() {
  const { t } = useTranslation('assigning');
  const { reviewers } = useExerciseHead();
  const state = useExercise(({ visible }) => visible);
  const [which, setWhich] = useState<'new' | 'all'>('new');
  const [asked, setAsked] = useState<ExplainedProposal | null>(null);
  const action = useAction();
  const showError = useShowError();
  const locked = useLocked(assignmentKind, CONTROL, JUDGING);
  const titleOf = useTitles();
  const proposals = useMemo(
    () => explainProposal(state, reviewers, which),
    [state, reviewers, which],
  );
  const ready = proposals.filter(({ referees }) => referees.length > 0);
  const apply = async (): Promise<void> => {
    const assignments = ready.map(({ subjectType, subject, referees, required }) => ({
      subjectType,
      subject,
      referees,
      ...(required === undefined ? {} : { required }),
    }));
    const count = assignments.length;
    const done = await action(assignReferees, { assignments }, t('applied', { count }));
    if (!done.ok) showError(done.error);
  };
  return (
    <Panel
      title={t('preview')}
      aside={proposals.length > LISTED ? t('more', { count: LISTED }) : undefined}
      padding="none"
      actions={
        <>
          <SegmentedControl
            label={t('which.label')}
            segments={(['new', 'all'] as const).map((id) => ({ id, label: t(`which.${id}`) }))}
            value={which}
            onChange={setWhich}
          />
          <Button
            variant="primary"
            icon={UsersRound}
            isDisabled={locked !== null || ready.length === 0}
            onPress={() => void apply()}
          >
            {t('apply', { count: ready.length })}
          </Button>
        </>
      }
      footer={
        <Text size={13} tone={2}>
          {locked ?? t('whichHint')}
        </Text>
      }
    >
      <Proposals proposals={proposals.slice(0, LISTED)} titleOf={titleOf} onAsk={setAsked} />
      {asked !== null && (
        <WhyDialog proposal={asked} title={titleOf(asked)} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}

function useTitles(): (proposal: ExplainedProposal) => string {
  const findings = useTable(findingKind);
  const responses = useTable(responseKind);
  return ({ subjectType, subject }) =>
    (subjectType === 'finding' ? findings : responses).get(subject)?.value.title ?? '';
}

interface ProposalsProps {
  readonly proposals: readonly ExplainedProposal[];
  readonly titleOf: (proposal: ExplainedProposal) => string;
  readonly onAsk: (proposal: ExplainedProposal) => void;
}

function Proposals({ proposals, titleOf, onAsk }: ProposalsProps) {
  const { t } = useTranslation(['assigning', 'plan']);
  const people = useTable(personKind);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => people.get(id)?.value.name ?? '').join(t('plan:rules.separator'));
  return (
    <DataTable
      caption={t('preview')}
      rows={proposals}
      rowKey={({ subject }) => subject}
      empty={
        <EmptyState icon={CircleCheck} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      }
      columns={[
        { id: 'case', header: t('case'), isRowHeader: true, render: titleOf },
        { id: 'before', header: t('before'), render: ({ before }) => names(before) },
        { id: 'after', header: t('after'), render: ({ referees }) => names(referees) },
        { id: 'rule', header: t('rule'), render: ({ pool }) => pool.rule?.value.title ?? '' },
        {
          id: 'short',
          header: '',
          render: ({ missing }) =>
            missing === 0 ? null : (
              <StatusPill look="plain" tone="caution" label={t('short', { count: missing })} />
            ),
        },
        {
          id: 'why',
          header: '',
          render: (proposal) => (
            <Button size="small" variant="quiet" onPress={() => onAsk(proposal)}>
              {t('why')}
            </Button>
          ),
        },
      ]}
    />
  );
}

interface WhyDialogProps {
  readonly proposal: ExplainedProposal;
  readonly title: string;
  readonly onClose: () => void;
}

/** Who may judge a case, and of everybody else why not. */
function WhyDialog({ proposal, title, onClose }: WhyDialogProps) {
  const { t } = useTranslation(['assigning', 'plan']);
  const people = useTable(personKind);
  const { eligible, refused } = proposal.pool;
  const reason = (refusal: PoolRefusal): string => {
    switch (refusal.type) {
      case 'conflict':
        return refusal.conflicts
          .map(({ type, party }) => t(`reason.${type}`, { party: party.name }))
          .join(t('plan:rules.separator'));
      case 'rule':
        return t('reason.rule', { rule: refusal.rule });
      case 'capacity':
        return t('reason.capacity', { capacity: refusal.capacity });
    }
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('whyTitle', { title })}>
      <Stack>
        <Stack gap={1}>
          <Text as="h3" weight="medium">
            {t('eligible')}
          </Text>
          <Text as="p" size={13}>
            {eligible.map(({ value }) => value.name).join(t('plan:rules.separator'))}
          </Text>
        </Stack>
        <DataTable
          caption={t('refused')}
          isCaptionHidden={false}
          rows={[...refused]}
          rowKey={([id]) => id}
          columns={[
            {
              id: 'name',
              header: t('load.name'),
              isRowHeader: true,
              render: ([id]) => people.get(id)?.value.name ?? '',
            },
            { id: 'why', header: t('rule'), render: ([, refusal]) => reason(refusal) },
          ]}
        />
      </Stack>
    </Dialog>
  );
}
