import { FileUp, HardDrive, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useCanUndo } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { ImportTally } from './import-tally.tsx';
import { SaveRejected } from './rejected-rows.tsx';
import type { ImportSummary } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

/** The end: what the import did, and where to look at it. */
export function ImportResult({
  wizard,
  summary,
}: {
  readonly wizard: ImportWizard;
  readonly summary: ImportSummary;
}) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { id } = useSession();
  const { assets, rejected } = summary;
  return (
    <Stack>
      <Banner
        tone={rejected === 0 ? 'positive' : 'caution'}
        title={t('result.title', { name: wizard.state.picked?.name ?? '' })}
        actions={rejected > 0 && <SaveRejected wizard={wizard} />}
      >
        {t('result.text', { added: assets.added, changed: assets.changed })}{' '}
        {rejected > 0 && t('result.rejected', { count: rejected })}
      </Banner>
      <ImportTally summary={summary} />
      <Inline>
        <LinkButton variant="primary" icon={HardDrive} href={addresses.plan(id, 'assets')}>
          {t('result.showAssets')}
        </LinkButton>
        {summary.entries > 0 && <UndoImport onUndone={wizard.startOver} />}
        <Button icon={FileUp} onPress={wizard.startOver}>
          {t('result.another')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** Takes the import back, all of it, as one action. */
function UndoImport({ onUndone }: { readonly onUndone: () => void }) {
  const { t } = useTranslation('assetImport');
  const session = useSession();
  const canUndo = useCanUndo();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isUndoing, setUndoing] = useState(false);
  const undo = async (): Promise<void> => {
    setUndoing(true);
    const undone = await session.undo();
    setUndoing(false);
    if (undone.ok) {
      toasts.add({ tone: 'positive', title: t('result.undone') });
      onUndone();
    } else toasts.add({ tone: 'danger', title: errorText(undone.error) });
  };
  return (
    <Button icon={Undo2} isPending={isUndoing} isDisabled={!canUndo} onPress={() => void undo()}>
      {t('result.undo')}
    </Button>
  );
}
