import { FileUp, HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
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
        <Button icon={FileUp} onPress={wizard.startOver}>
          {t('result.another')}
        </Button>
      </Inline>
    </Stack>
  );
}
