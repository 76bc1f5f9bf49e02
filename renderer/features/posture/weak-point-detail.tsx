import { Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EventList } from '#renderer/ui/event-list.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { removeWeakPoint } from '#shared/commands/record-weak-point.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { WeakPoint, WeakPointVerb } from '#shared/domain/weak-point.ts';
import { STEPS_FROM } from '#shared/domain/weak-point-state.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { AttachedFiles } from './attached-files.tsx';
import styles from './posture.module.css';
import { SEVERITY_LOOK, STATE_LOOK, VERB_ORDER } from './posture-look.ts';
import { StepDialog } from './step-dialog.tsx';
import { usePostureAct } from './use-posture-act.ts';
import type { WeakPointIndex } from './use-weak-point-index.ts';
import { WeakPointForm } from './weak-point-form.tsx';

interface WeakPointDetailProps {
  readonly record: Recorded<WeakPoint>;
  readonly index: WeakPointIndex;
  readonly isLocked: boolean;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
}

/** One weak point: what it is, what was done about it, what proves it. */
export function WeakPointDetail(props: WeakPointDetailProps) {
  const { record, index, isLocked, tab, onTab, onClose } = props;
  const { t } = useTranslation(['posture', 'terms', 'common']);
  const { value } = record;
  const { state } = index.standing(record);
  return (
    <section className={styles['detail']} aria-label={value.title}>
      <header className={styles['heading']}>
        <h2 className={styles['title']}>{value.title}</h2>
        <IconButton icon={X} label={t('common:close')} onPress={onClose} />
      </header>
      <Inline>
        <StatusPill {...STATE_LOOK[state]} label={t(`terms:weakPointState.${state}`)} />
        <StatusPill
          {...SEVERITY_LOOK[value.severity]}
          label={t(`terms:severity.${value.severity}`)}
        />
        <Badge>{t(`terms:weakPointCategory.${value.category}`)}</Badge>
        {index.exploitedBy(record.id).length > 0 && (
          <Badge tone="attack">{t('posture:weak.column.exploited')}</Badge>
        )}
      </Inline>
      {!isLocked && <Actions {...props} />}
      <Tabs
        label={value.title}
        selected={tab}
        onSelect={onTab}
        items={[
          { id: 'facts', label: t('posture:weak.tab.facts'), content: <Facts {...props} /> },
          {
            id: 'course',
            label: t('posture:weak.tab.course'),
            count: index.standing(record).steps.length,
            content: <Course record={record} index={index} />,
          },
          {
            id: 'evidence',
            label: t('posture:weak.tab.evidence'),
            content: <AttachedFiles subject={record.id} isLocked={isLocked} />,
          },
        ]}
      />
    </section>
  );
}

function Actions({ record, index, onClose }: WeakPointDetailProps) {
  const { t } = useTranslation(['posture', 'terms', 'common']);
  const act = usePostureAct();
  const [doing, setDoing] = useState<WeakPointVerb | 'edit' | 'remove' | null>(null);
  const { state } = index.standing(record);
  const verbs = VERB_ORDER.filter((verb) => STEPS_FROM[verb].includes(state));
  return (
    <>
      <ActionBar
        moreLabel={t('posture:weak.more')}
        shown={2}
        actions={[
          ...verbs.map((verb) => ({
            id: verb,
            label: t(`terms:weakPointVerb.${verb}`),
            isMinor: MINOR.has(verb),
            onPress: () => setDoing(verb),
          })),
          {
            id: 'edit',
            label: t('posture:weak.edit'),
            icon: Pencil,
            isMinor: true,
            onPress: () => setDoing('edit'),
          },
          ...(record.value.source === 'manual'
            ? [
                {
                  id: 'remove',
                  label: t('posture:weak.remove'),
                  icon: Trash2,
                  tone: 'danger' as const,
                  onPress: () => setDoing('remove'),
                },
              ]
            : []),
        ]}
      />
      {doing === 'edit' && <WeakPointForm record={record} onClose={() => setDoing(null)} />}
      {doing === 'remove' && (
        <ConfirmDialog
          isOpen
          onOpenChange={() => setDoing(null)}
          title={t('posture:weak.removeTitle')}
          confirmLabel={t('posture:weak.remove')}
          cancelLabel={t('common:cancel')}
          tone="danger"
          onConfirm={async () => {
            const isDone = await act(removeWeakPoint, { id: record.id }, () =>
              t('posture:weak.done.removed'),
            );
            if (isDone) onClose();
            return isDone;
          }}
        >
          {t('posture:weak.removeText')}
        </ConfirmDialog>
      )}
      {doing !== null && doing !== 'edit' && doing !== 'remove' && (
        <StepDialog ids={[record.id]} verb={doing} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

const MINOR: ReadonlySet<WeakPointVerb> = new Set([
  'extended',
  'accepted',
  'false-positive',
  'duplicate',
]);

function Facts({ record, index }: WeakPointDetailProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const time = useExerciseTime();
  const { value } = record;
  const { dueAt } = index.standing(record);
  const day = (at: number | null): string => (at === null ? '–' : time.moment(at));
  const facts: readonly (readonly [Parameters<typeof label>[0], string])[] = [
    ['subtype', t(`terms:weakPointSubtype.${value.subtype}`)],
    ['unit', index.unitName(value)],
    ['system', index.systemName(value)],
    ['asset', index.assetName(value)],
    ['host', value.host],
    [
      'port',
      value.port === null
        ? ''
        : `${value.port}${value.protocol === '' ? '' : `/${value.protocol}`} ${value.service}`,
    ],
    ['exposure', t(`terms:exposure.${value.exposure}`)],
    ['owner', value.owner],
    ['dueAt', day(dueAt)],
    ['source', t(`terms:scanSource.${value.source}`)],
    ['rule', value.rule],
    ['cves', value.cves.join(' ')],
    ['firstSeenAt', day(value.firstSeenAt)],
    ['lastSeenAt', day(value.lastSeenAt)],
  ];
  function label(
    id:
      | 'subtype'
      | 'unit'
      | 'system'
      | 'asset'
      | 'host'
      | 'port'
      | 'exposure'
      | 'owner'
      | 'dueAt'
      | 'source'
      | 'rule'
      | 'cves'
      | 'firstSeenAt'
      | 'lastSeenAt',
  ): string {
    return t(`posture:weak.column.${id}`);
  }
  const cvss = value.cvssTenths === null ? '' : (value.cvssTenths / 10).toFixed(1);
  return (
    <Stack gap={4}>
      <FactGrid
        labels="beside"
        facts={[
          ...facts
            .filter(([, text]) => text.trim() !== '')
            .map(([id, text]) => ({ id, label: label(id), value: text })),
          ...(cvss === ''
            ? []
            : [{ id: 'cvss', label: t('posture:weak.field.cvss'), value: cvss }]),
          ...(value.url === ''
            ? []
            : [{ id: 'url', label: t('posture:weak.field.url'), value: value.url }]),
        ]}
      />
      <ExploitedBy ids={index.exploitedBy(record.id)} />
      <LongText title={t('posture:weak.field.description')} text={value.description} />
      <LongText title={t('posture:weak.field.remedy')} text={value.remedy} />
    </Stack>
  );
}

function LongText({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Stack gap={1}>
      <Text as="h3" size={13} tone={2} weight="medium">
        {title}
      </Text>
      <p className={styles['text']}>{text}</p>
    </Stack>
  );
}

function ExploitedBy({ ids }: { readonly ids: readonly RecordId[] }) {
  const { t } = useTranslation('posture');
  if (ids.length === 0) return null;
  return (
    <Stack gap={1}>
      <Text as="h3" size={13} tone={2} weight="medium">
        {t('weak.exploitedBy')}
      </Text>
      {ids.map((id) => (
        <FindingLink key={id} id={id} />
      ))}
    </Stack>
  );
}

function FindingLink({ id }: { readonly id: RecordId }) {
  const { id: exercise } = useSession();
  const finding = useRecord(findingKind, id);
  return <TextLink href={addresses.finding(exercise, id)}>{finding?.value.title ?? id}</TextLink>;
}

function Course({ record, index }: Pick<WeakPointDetailProps, 'record' | 'index'>) {
  const { t } = useTranslation(['posture', 'terms']);
  const time = useExerciseTime();
  const { steps } = index.standing(record);
  if (steps.length === 0) return <Text tone={2}>{t('posture:weak.noCourse')}</Text>;
  return (
    <Stack gap={3}>
      <EventList
        label={t('posture:weak.tab.course')}
        events={steps.toReversed().map(({ id, value }) => ({
          id,
          when: time.moment(value.doneAt),
          title: [t(`terms:weakPointVerb.${value.verb}`), value.doneBy].filter(Boolean).join(' · '),
          detail: [
            value.note,
            value.approvedBy === ''
              ? ''
              : `${t('posture:weak.step.approvedBy')}: ${value.approvedBy}`,
            value.until === null ? '' : `→ ${time.moment(value.until)}`,
          ]
            .filter(Boolean)
            .join('\n'),
        }))}
      />
      {steps
        .filter(({ value }) => value.verb === 'passed')
        .map(({ id }) => (
          <AttachedFiles
            key={id}
            subject={id as RecordId}
            isLocked
            label={t('posture:weak.proof')}
          />
        ))}
    </Stack>
  );
}
