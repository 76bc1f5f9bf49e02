import { PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { sizeText } from '#shared/text/size.ts';
import { RefusedBanner } from './refused-banner.tsx';
import type { Checked, Intake } from './intake-work.ts';
import type { IntakeControl } from './use-intake.ts';

/** The two places a package can go to are spoken of in different words. */
export type IntakeWords = 'merge' | 'open';

interface PackageIntakeProps<Done> {
  readonly intake: IntakeControl<Done>;
  readonly words: IntakeWords;
  /** What is shown of a checked package, with the way on. */
  readonly preview: (checked: Checked, isTaking: boolean) => ReactNode;
  readonly result: (checked: Checked, done: Done) => ReactNode;
}

/** A package on its way in: give a file, watch it being checked, see what it would do, take it. */
export function PackageIntake<Done>({ intake, words, preview, result }: PackageIntakeProps<Done>) {
  const { t } = useTranslation(['exchange', 'packages']);
  const { state, check, stop, reset } = intake;
  const drop = <PackageDrop words={words} onFile={(file) => check(pickedFromFile(file))} />;
  switch (state.type) {
    case 'empty':
      return drop;
    case 'stopped':
      return (
        <Stack>
          <Banner tone="info">{t('intake.stopped')}</Banner>
          {drop}
        </Stack>
      );
    case 'refused':
      return (
        <Stack>
          <RefusedBanner title={t('packages:safe', { name: state.name })} errors={state.errors} />
          {drop}
        </Stack>
      );
    case 'verifying':
    case 'planning':
      return <CheckingProgress state={state} words={words} onStop={stop} />;
    case 'checked':
      return preview(state, false);
    case 'taking':
      return (
        <Stack>
          <ProgressBar
            label={t(words === 'merge' ? 'intake.taking' : 'intake.opening')}
            {...progressProps(state.progress)}
            cancel={{ label: t('intake.stop'), onPress: stop }}
          />
          {preview(state, true)}
        </Stack>
      );
    case 'done':
      return (
        <Stack>
          {result(state.checked, state.done)}
          {words === 'merge' && (
            <Stack align="start">
              <Button onPress={reset}>{t('intake.another')}</Button>
            </Stack>
          )}
        </Stack>
      );
  }
}

function PackageDrop({
  words,
  onFile,
}: {
  readonly words: IntakeWords;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useTranslation('exchange');
  const first = (files: readonly File[]): void => {
    if (files[0] !== undefined) onFile(files[0]);
  };
  return (
    <FileDrop
      label={t('intake.drop')}
      hint={t(words === 'merge' ? 'intake.hint' : 'intake.hintOpen')}
      pickLabel={t('intake.pick')}
      icon={PackageOpen}
      accept={['.umpire', '.zip', '.age']}
      onFiles={first}
      // What it is, the check says better than a name does.
      onRejected={first}
    />
  );
}

interface CheckingProgressProps {
  readonly state: Extract<Intake<never>, { readonly type: 'verifying' | 'planning' }>;
  readonly words: IntakeWords;
  readonly onStop: () => void;
}

function CheckingProgress({ state, words, onStop }: CheckingProgressProps) {
  const { t } = useTranslation('exchange');
  const { name } = state;
  if (state.type === 'planning') {
    return (
      <ProgressBar
        label={t(words === 'merge' ? 'intake.planning' : 'intake.planningNew', { name })}
      />
    );
  }
  const { progress } = state;
  return (
    <ProgressBar
      label={t('intake.verifying', { name })}
      {...progressProps(progress)}
      {...(progress === null
        ? {}
        : {
            valueText: t('intake.verifyingDetail', {
              done: sizeText(progress.doneBytes),
              total: sizeText(progress.totalBytes),
            }),
          })}
      cancel={{ label: t('intake.stop'), onPress: onStop }}
    />
  );
}

const progressProps = (progress: ExchangeProgress | null): { readonly value?: number } =>
  progress === null || progress.totalBytes === 0
    ? {}
    : { value: progress.doneBytes / progress.totalBytes };
