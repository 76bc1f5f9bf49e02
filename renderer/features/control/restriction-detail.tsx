import { CircleOff, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { liftRestriction } from '#shared/commands/restrict.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { RestrictionDialog } from './restriction-dialog.tsx';
import { type KnownRestriction, whenWords } from './restriction-words.ts';
import { useMayControl } from './use-may-control.ts';

/** One restriction, and for control the way to change or lift it. */
export function RestrictionDetail({ restriction }: { readonly restriction: KnownRestriction }) {
  const { t } = useTranslation('control');
  const session = useSession();
  const time = useExerciseTime();
  const now = useNow();
  const act = useAct(useToasts());
  const mayWrite = useMayControl(restrictionKind);
  const [isEditing, setEditing] = useState(false);
  const { id, value } = restriction;
  const isOver = value.endsAt !== null && value.endsAt <= now;
  const facts = [
    { id: 'type', label: t('restriction.type'), value: t(`restriction.types.${value.type}`) },
    {
      id: 'when',
      label: t('restriction.when'),
      value: whenWords(t, time.moment, value),
      isWide: true,
    },
    { id: 'reason', label: t('restriction.reason'), value: value.reason, isWide: true },
    { id: 'basis', label: t('restriction.basis'), value: value.basis, isWide: true },
  ].filter((fact) => fact.value !== '');
  return (
    <Stack gap={4}>
      <Text as="h2" size={16} weight="strong">
        {value.subjectType === 'exercise' ? t('stop.covers.exercise') : value.subjectName}
      </Text>
      <FactGrid facts={facts} />
      {mayWrite && (
        <Inline>
          <Button icon={Pencil} onPress={() => setEditing(true)}>
            {t('restriction.edit')}
          </Button>
          {!isOver && (
            <Button
              icon={CircleOff}
              onPress={() =>
                void act(liftRestriction, { id, endsAt: session.ports.clock.now() }, () =>
                  t('restriction.lifted'),
                )
              }
            >
              {t('restriction.lift')}
            </Button>
          )}
        </Inline>
      )}
      {isEditing && (
        <RestrictionDialog restriction={restriction} onClose={() => setEditing(false)} />
      )}
    </Stack>
  );
}
