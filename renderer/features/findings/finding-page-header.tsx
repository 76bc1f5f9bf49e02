import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { STATUS_LOOK } from '#renderer/state/status-look.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { useTargetNames } from './use-target-names.ts';

interface FindingPageHeaderProps {
  readonly dossier: FindingDossier;
  /** As it is being typed, where that differs from what is recorded. */
  readonly title?: string;
  readonly actions: ReactNode;
}

/** The way back, whose finding it is, its title and status. */
export function FindingPageHeader({ dossier, title, actions }: FindingPageHeaderProps) {
  const { t } = useTranslation(['findings', 'terms']);
  const { id: exercise } = useSession();
  const names = useTargetNames();
  const { value } = dossier.subject;
  const team = names.team(value.team);
  const shown = title ?? value.title;
  const sequence = dossier.receipt?.value.sequence ?? null;
  return (
    <PageHeader
      eyebrow={
        <Inline gap={2}>
          <TextLink href={addresses.findings(exercise)}>{t('page.backToList')}</TextLink>
          {team !== '' && <span>{t('page.draftOf', { team })}</span>}
          {sequence !== null && (
            <span>
              {t('column.sequence')} {sequence}
            </span>
          )}
        </Inline>
      }
      title={shown === '' ? t('untitled') : shown}
      status={
        <StatusPill {...STATUS_LOOK[dossier.status]} label={t(`terms:status.${dossier.status}`)} />
      }
      actions={actions}
    />
  );
}
