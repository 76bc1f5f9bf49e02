import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taken } from '#renderer/data/incoming-package.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { bringsAnything, MergePreview } from './merge-preview.tsx';
import { PackageIntake } from './package-intake.tsx';
import { TakenResult } from './taken-result.tsx';
import type { IntakeTarget } from './intake-work.ts';
import { useIntake } from './use-intake.ts';

/** Takes a package into the open exercise; also in recovery, where it brings back what is missing. */
export function TakeInPanel({ title }: { readonly title: string }) {
  const { t } = useTranslation('exchange');
  const status = useSessionStatus();
  return (
    <Panel title={title}>
      {status.type === 'read-only' ? (
        <Banner tone="caution">{t('intake.readOnly')}</Banner>
      ) : (
        <TakeIn />
      )}
    </Panel>
  );
}

function TakeIn() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const { timeZone } = useExerciseHead();
  const target = useMemo<IntakeTarget<Taken>>(
    () => ({
      exercise: session.id,
      preview: (incoming) => incoming.preview(session),
      take: (incoming, watch) => incoming.takeInto(session, watch),
    }),
    [session],
  );
  const intake = useIntake(target);
  return (
    <PackageIntake
      intake={intake}
      words="merge"
      preview={(checked, isTaking) => (
        <MergePreview
          checked={checked}
          words="merge"
          timeZone={timeZone}
          actions={
            !isTaking && (
              <Inline>
                {bringsAnything(checked.preview) && (
                  <Button variant="primary" onPress={intake.take}>
                    {t('intake.take')}
                  </Button>
                )}
                <Button onPress={intake.reset}>
                  {t(bringsAnything(checked.preview) ? 'intake.giveUp' : 'intake.again')}
                </Button>
              </Inline>
            )
          }
        />
      )}
      result={(checked, taken) => <TakenResult checked={checked} taken={taken} />}
    />
  );
}
