import { Ban, CornerUpLeft, MessageSquareReply, NotebookPen, Send } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EventList } from '#renderer/ui/event-list.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { LOGGING } from '#shared/commands/phase-guards.ts';
import { noteInject, observeInject } from '#shared/commands/play-inject.ts';
import { REFEREE_ROOM } from '#shared/domain/audiences.ts';
import {
  INJECT_RATINGS,
  type InjectState,
  injectKind,
  injectNoteKind,
} from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { useAction, useShowError } from '../use-action.ts';
import { useLocked } from '../use-locked.ts';
import type { PlayedInject } from './played-inject.ts';
import styles from './injects-tab.module.css';
import { STATE_TONES } from './use-inject-columns.tsx';
import { timingTone, useInjectWords } from './use-inject-words.ts';
import type { Play } from './use-play.ts';

interface ConductDetailProps {
  readonly played: PlayedInject;
  readonly play: Play;
  readonly noteInput: RefObject<HTMLTextAreaElement | null>;
}

/** The state before, by the state that an inject is in. */
const BACK: Readonly<Partial<Record<InjectState, InjectState>>> = {
  delivered: 'planned',
  answered: 'delivered',
  skipped: 'planned',
};

/** One inject while it is played: what to say to whom, what ought to follow, what did. */
export function ConductDetail({ played, play, noteInput }: ConductDetailProps) {
  const { t } = useTranslation('injects');
  const words = useInjectWords();
  const time = useExerciseTime();
  const people = useTable(personKind);
  const locked = useLocked(injectKind, REFEREE_ROOM, LOGGING);
  const { inject, timing, due } = played;
  const { value } = inject;
  const moment = (at: number | null): string => (at === null ? '' : time.moment(at));
  const facts = [
    ['from', value.from],
    ['to', value.to],
    ['channel', value.channel],
    ['evaluator', people.get(value.evaluator ?? '')?.value.name ?? ''],
    ['due', moment(due)],
    ['deliveredAt', moment(value.deliveredAt)],
    ['answeredAt', moment(value.answeredAt)],
    ['objective', value.objective],
  ] as const;
  return (
    <section className={styles['detail']} aria-label={`${value.number} ${value.title}`}>
      <Stack>
        <Inline justify="between">
          <Text as="h2" size={16} weight="medium">{`${value.number} ${value.title}`}</Text>
          <Inline>
            <StatusPill tone={STATE_TONES[value.state]} label={t(`state.${value.state}`)} />
            {timing.type !== 'unscheduled' && (
              <StatusPill look="plain" tone={timingTone(timing)} label={words.timing(timing)} />
            )}
          </Inline>
        </Inline>
        <PlayButtons inject={inject} play={play} isLocked={locked !== null} />
        <Text as="p" size={13} tone={2}>
          {locked ?? t('play.keys')}
        </Text>
        {value.text !== '' && <Text as="p">{value.text}</Text>}
        <FactGrid
          facts={facts
            .filter(([, text]) => text !== '')
            .map(([id, text]) => ({ id, label: t(`field.${id}`), value: text }))}
        />
        {value.expected !== '' && (
          <FactGrid
            facts={[
              { id: 'expected', label: t('field.expected'), value: value.expected, isWide: true },
            ]}
          />
        )}
        <Notes played={played} isLocked={locked !== null} noteInput={noteInput} />
        <Evaluation played={played} isLocked={locked !== null} />
      </Stack>
    </section>
  );
}

interface PlayButtonsProps {
  readonly inject: PlayedInject['inject'];
  readonly play: Play;
  readonly isLocked: boolean;
}

/** What can happen to an inject now; the most likely stands out. */
function PlayButtons({ inject, play, isLocked }: PlayButtonsProps) {
  const { t } = useTranslation('injects');
  const { value } = inject;
  const back = BACK[value.state];
  return (
    <Inline>
      <Button
        variant={value.state === 'planned' ? 'primary' : 'secondary'}
        icon={Send}
        isDisabled={isLocked || (value.state !== 'planned' && value.state !== 'skipped')}
        onPress={() => void play.to(inject, 'delivered')}
      >
        {t('play.deliver')}
      </Button>
      <Button
        variant={value.state === 'delivered' ? 'primary' : 'secondary'}
        icon={MessageSquareReply}
        isDisabled={isLocked || value.state !== 'delivered'}
        onPress={() => void play.to(inject, 'answered')}
      >
        {t('play.answer')}
      </Button>
      <Button
        icon={Ban}
        isDisabled={isLocked || (value.state !== 'planned' && value.state !== 'delivered')}
        onPress={() => void play.to(inject, 'skipped')}
      >
        {t('play.skip')}
      </Button>
      {back !== undefined && (
        <Button
          icon={CornerUpLeft}
          isDisabled={isLocked}
          onPress={() => void play.to(inject, back)}
        >
          {t('play.back')}
        </Button>
      )}
    </Inline>
  );
}

interface PartProps {
  readonly played: PlayedInject;
  readonly isLocked: boolean;
}

function Notes({ played, isLocked, noteInput }: PartProps & Pick<ConductDetailProps, 'noteInput'>) {
  const { t } = useTranslation('injects');
  const notes = useTable(injectNoteKind);
  const people = useTable(personKind);
  const time = useExerciseTime();
  const action = useAction();
  const showError = useShowError();
  const [text, setText] = useState('');
  const own = [...notes]
    .filter(({ value }) => value.inject === played.id)
    .sort((a, b) => a.value.notedAt - b.value.notedAt);
  const note = async (): Promise<void> => {
    if (text.trim() === '') return;
    const noted = await action(noteInject, { id: played.inject.id, text }, t('play.noted'));
    if (noted.ok) setText('');
    else showError(noted.error);
  };
  return (
    <Stack gap={2}>
      <Text as="h3" weight="medium">
        {t('play.notes')}
      </Text>
      {own.length === 0 ? (
        <Text as="p" size={13} tone={2}>
          {t('play.noNotes')}
        </Text>
      ) : (
        <EventList
          label={t('play.notes')}
          events={own.map(({ id, value }) => ({
            id,
            when: time.moment(value.notedAt),
            title: value.text,
            detail: people.get(value.by)?.value.name ?? '',
          }))}
        />
      )}
      <Form gap={2} onSubmit={() => void note()}>
        <TextArea
          label={t('play.noteLabel')}
          description={t('play.noteHint')}
          rows={2}
          value={text}
          isDisabled={isLocked}
          onChange={setText}
          inputRef={noteInput}
        />
      </Form>
      <Inline>
        <Button
          size="small"
          icon={NotebookPen}
          isDisabled={isLocked || text.trim() === ''}
          onPress={() => void note()}
        >
          {t('play.note')}
        </Button>
      </Inline>
    </Stack>
  );
}

function Evaluation({ played, isLocked }: PartProps) {
  const { t } = useTranslation('injects');
  const actor = useActor();
  const action = useAction();
  const showError = useShowError();
  const { id, value } = played.inject;
  const [rating, setRating] = useState(value.rating);
  const [observation, setObservation] = useState(value.observation);
  const mayEvaluate = actor.role !== 'referee' || value.evaluator === actor.person;
  const isDirty = rating !== value.rating || observation !== value.observation;
  const save = async (): Promise<void> => {
    const saved = await action(observeInject, { id, rating, observation }, t('play.observed'));
    if (!saved.ok) showError(saved.error);
  };
  return (
    <Stack gap={2}>
      <Text as="h3" weight="medium">
        {t('play.observe')}
      </Text>
      {!mayEvaluate && (
        <Text as="p" size={13} tone={2}>
          {t('play.onlyEvaluator')}
        </Text>
      )}
      <Form gap={2} onSubmit={() => void save()}>
        <Select
          label={t('field.rating')}
          options={INJECT_RATINGS.map((one) => ({ id: one, label: t(`rating.${one}`) }))}
          value={rating}
          isDisabled={isLocked || !mayEvaluate}
          onChange={setRating}
        />
        <TextArea
          label={t('field.observation')}
          rows={3}
          value={observation}
          isDisabled={isLocked || !mayEvaluate}
          onChange={setObservation}
        />
      </Form>
      <Inline>
        <Button
          size="small"
          isDisabled={isLocked || !mayEvaluate || !isDirty}
          onPress={() => void save()}
        >
          {t('play.saveObservation')}
        </Button>
      </Inline>
    </Stack>
  );
}
