import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Fact, FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import { stopKind } from '#shared/domain/stop.ts';
import type { KnownStop } from '#shared/journal/stops.ts';
import { CallSheet } from './call-sheet.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import { clockText, scopeWords } from './stop-words.ts';
import { useMayControl } from './use-may-control.ts';

/** One stop: its order, its resumption and, for control, who has acknowledged. */
export function StopDetail({ stop }: { readonly stop: KnownStop }) {
  const { t } = useTranslation('control');
  const actor = useActor();
  const mayResume = useMayControl(stopKind);
  const [isResuming, setResuming] = useState(false);
  const { value } = stop;
  return (
    <Stack gap={4}>
      <Inline justify="between" align="start" wrap={false}>
        <Text as="h2" size={16} weight="strong">
          {t('stop.banner', { number: value.number, what: scopeWords(t, value) })}
        </Text>
        {value.resumedAt === null && mayResume && (
          <Button icon={Play} onPress={() => setResuming(true)}>
            {t('resume.open')}
          </Button>
        )}
      </Inline>
      <FactGrid facts={useFacts(stop)} />
      {mayRead(actor, CONTROL) && <CallSheet stop={stop} />}
      {isResuming && <ResumeDialog stop={stop} onClose={() => setResuming(false)} />}
    </Stack>
  );
}

function useFacts({ value }: KnownStop): readonly Fact[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const facts: readonly (readonly [string, string, string, boolean?])[] = [
    ['orderedBy', t('stop.orderedBy'), value.orderedBy],
    ['channel', t('stop.channel'), t(`channel.${value.channel}`)],
    ['stoppedAt', t('stop.stoppedAt'), time.moment(value.stoppedAt)],
    ['reason', t('stop.reason'), value.reason, true],
    ['instruction', t('stop.instruction'), value.instruction, true],
    ['resumedAt', t('resume.at'), value.resumedAt === null ? '' : time.moment(value.resumedAt)],
    ['resumedBy', t('resume.by'), value.resumedBy],
    [
      'lasted',
      t('stop.lasted'),
      value.resumedAt === null ? '' : clockText(t, value.resumedAt - value.stoppedAt),
    ],
    ['basis', t('resume.basis'), value.resumeBasis, true],
    [
      'extra',
      t('resume.extraWindow'),
      value.extraFrom === null || value.extraTo === null
        ? ''
        : t('span', { from: time.moment(value.extraFrom), to: time.moment(value.extraTo) }),
      true,
    ],
  ];
  return facts
    .filter(([, , text]) => text !== '')
    .map(([id, label, text, isWide]) => ({ id, label, value: text, isWide: isWide === true }));
}
