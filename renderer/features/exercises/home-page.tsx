import { FolderKanban, FlaskConical, PackageOpen, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData, useExerciseList } from '#renderer/data/app-data-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { useWish } from '#renderer/state/wishes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { CreateExerciseDialog } from './create-exercise-dialog.tsx';
import { ExerciseYears } from './exercise-years.tsx';
import { useLoadSample } from './use-load-sample.ts';

/** All exercises of this device, and the three ways to begin. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const exercises = useExerciseList();
  const [isCreating, setCreating] = useState(false);
  const [look, setLook] = useState<'cards' | 'plan'>('cards');
  const { refreshList } = useAppData();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    refreshList().catch(setFailure); // what changed in the open exercise shows on its card
  }, [refreshList]);
  if (failure !== null) throw failure;
  useWish('new-exercise', () => setCreating(true));
  const sample = useLoadSample();
  const actions = (
    <Inline>
      <Button
        icon={FlaskConical}
        isPending={sample.stage !== null}
        onPress={() => void sample.load()}
      >
        {t('loadSample')}
      </Button>
      <LinkButton icon={PackageOpen} href={addresses.openPackage()}>
        {t('openPackage')}
      </LinkButton>
      <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
        {t('create')}
      </Button>
    </Inline>
  );
  return (
    <Page>
      <PageHeader
        title={t('title')}
        count={exercises.length === 0 ? undefined : t('common:count', { count: exercises.length })}
        description={t('description')}
        actions={exercises.length === 0 ? undefined : actions}
      />
      {sample.stage !== null && <ProgressBar label={t(`sampleStage.${sample.stage}`)} />}
      {exercises.length === 0 ? (
        <Panel padding="roomy">
          <EmptyState icon={FolderKanban} title={t('empty.title')} actions={actions}>
            {t('empty.text')}
          </EmptyState>
        </Panel>
      ) : (
        <Stack gap={3}>
          <Inline justify="end">
            <SegmentedControl
              label={t('look')}
              segments={[
                { id: 'cards', label: t('cards') },
                { id: 'plan', label: t('annual') },
              ]}
              value={look}
              onChange={setLook}
            />
          </Inline>
          <ExerciseYears items={exercises} look={look} />
        </Stack>
      )}
      {isCreating && <CreateExerciseDialog isOpen onOpenChange={setCreating} />}
    </Page>
  );
}
