import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData, useExerciseList } from '#renderer/data/app-data-context.tsx';
import { useArrivedPackages } from '#renderer/data/arrived-packages.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { MergePreview } from './merge-preview.tsx';
import { PackageFacts } from './package-facts.tsx';
import { PackageIntake } from './package-intake.tsx';
import type { Checked, IntakeTarget } from './intake-work.ts';
import { type IntakeControl, useIntake } from './use-intake.ts';

/** Opens an exercise that this device does not have from a package. */
export function OpenPackagePage() {
  const { t } = useTranslation('exchange');
  const appData = useAppData();
  const target = useMemo<IntakeTarget<ExerciseSession>>(
    () => ({
      exercise: null,
      preview: (incoming) => incoming.previewNew(),
      async take(incoming, watch) {
        const opened = await appData.openPackage(incoming, watch);
        if (opened.ok) goTo(addresses.overview(opened.value.id));
        return opened;
      },
    }),
    [appData],
  );
  const intake = useIntake(target);
  const here = useExerciseList();
  const listed = (checked: Checked) =>
    here.find(({ id }) => id === checked.incoming.info.manifest.exercise);
  return (
    <Page>
      <PageHeader
        title={t('intake.openTitle')}
        description={t('open.description')}
        actions={<LinkButton href={addresses.home()}>{t('open.back')}</LinkButton>}
      />
      <ArrivedPackages intake={intake} />
      <Panel>
        <PackageIntake
          intake={intake}
          words="open"
          preview={(checked, isTaking) =>
            listed(checked) !== undefined && !isTaking ? (
              <AlreadyHere checked={checked} onReset={intake.reset} />
            ) : (
              <MergePreview
                checked={checked}
                words="open"
                actions={
                  !isTaking && (
                    <Inline>
                      <Button variant="primary" onPress={intake.take}>
                        {t('intake.open')}
                      </Button>
                      <Button onPress={intake.reset}>{t('intake.giveUpOpen')}</Button>
                    </Inline>
                  )
                }
              />
            )
          }
          result={() => null}
        />
      </Panel>
    </Page>
  );
}

/** What was opened with a double click or from the menu: the first is checked at once, the others wait for a word. */
function ArrivedPackages({
  intake: { state, check },
}: {
  readonly intake: IntakeControl<ExerciseSession>;
}) {
  const { t } = useTranslation('exchange');
  const { waiting, take } = useArrivedPackages();
  const isFree = state.type === 'empty' || state.type === 'stopped';
  const [first] = waiting;
  const next = (): void => {
    const file = take();
    if (file !== null) check(file);
  };
  useEffect(() => {
    if (isFree && first !== undefined) next();
  });
  if (isFree || first === undefined || state.type === 'taking') return null;
  return (
    <Banner
      tone="info"
      title={t('open.waiting', { count: waiting.length })}
      actions={<Button onPress={next}>{t('open.next')}</Button>}
    >
      {first.name}
    </Banner>
  );
}

function AlreadyHere({
  checked,
  onReset,
}: {
  readonly checked: Checked;
  readonly onReset: () => void;
}) {
  const { t } = useTranslation('exchange');
  const { manifest, title } = checked.incoming.info;
  return (
    <Stack>
      <Banner tone="info" title={t('open.alreadyHere', { title: title || t('open.untitled') })}>
        {t('open.alreadyHereText')}
      </Banner>
      <PackageFacts checked={checked} />
      <Inline>
        <LinkButton variant="primary" href={addresses.exchange(manifest.exercise)}>
          {t('open.goThere')}
        </LinkButton>
        <Button onPress={onReset}>{t('intake.again')}</Button>
      </Inline>
    </Stack>
  );
}
