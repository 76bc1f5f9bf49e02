import { useTranslation } from 'react-i18next';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import styles from './basics-tab.module.css';
import { AuthorisationFields, BelongingPanel, HeadEntry } from './exercise/belonging-panel.tsx';
import { LetterPanel } from './exercise/letter-panel.tsx';
import {
  HeadDesk,
  HeadLine,
  HeadAttackVersion,
  HeadMarking,
  HeadMoment,
  HeadReviewers,
  HeadText,
  HeadTimeZone,
} from './head-fields.tsx';
import { useLocked } from './use-locked.ts';

/** Head and calendar of the exercise. Each field saves itself when it is left. */
export function BasicsTab() {
  const { t } = useTranslation(['plan', 'planning']);
  const locked = useLocked(exerciseKind, ALL, OPEN);
  const isLocked = locked !== null;
  return (
    <div className={styles['basics']}>
      <Stack>
        <Text as="p" tone={2}>
          {locked ?? t('basics.hint')}
        </Text>
        <Panel title={t('basics.about')}>
          <Stack>
            <HeadLine name="title" isRequired isDisabled={isLocked} />
            <HeadLine name="host" isDisabled={isLocked} />
            <HeadText name="purpose" isDisabled={isLocked} />
          </Stack>
        </Panel>
        <BelongingPanel isDisabled={isLocked} />
        <Panel title={t('basics.authority')}>
          <Stack>
            <HeadLine name="basis" isDisabled={isLocked} />
            <Columns>
              <HeadLine name="authorisation" isDisabled={isLocked} />
              <HeadMarking isDisabled={isLocked} />
              <HeadEntry
                name="markingPeriod"
                hint={t('planning:head.markingPeriodHint')}
                isDisabled={isLocked}
              />
            </Columns>
            <AuthorisationFields isDisabled={isLocked} />
          </Stack>
        </Panel>
        <LetterPanel />
        <Panel title={t('basics.times')}>
          <Stack>
            <Columns>
              <HeadMoment name="startsAt" isDisabled={isLocked} />
              <HeadMoment name="endsAt" isDisabled={isLocked} />
              <HeadTimeZone isDisabled={isLocked} />
            </Columns>
          </Stack>
        </Panel>
        <Panel title={t('basics.judging')}>
          <Columns>
            <HeadReviewers isDisabled={isLocked} />
            <HeadDesk isDisabled={isLocked} />
            <HeadAttackVersion isDisabled={isLocked} />
          </Columns>
        </Panel>
      </Stack>
    </div>
  );
}
