import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { STATUS_LOOK } from '#renderer/state/status-look.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { useUnitName } from './use-unit-name.ts';

interface ResponsePageHeaderProps {
  readonly dossier: ResponseDossier;
  /** As it is being typed, where that differs from what is recorded. */
  readonly title?: string;
  readonly actions: ReactNode;
}

/** The way back, whose response it is, its title and status. */
export function ResponsePageHeader({ dossier, title, actions }: ResponsePageHeaderProps) {
  const { t } = useTranslation(['responses', 'terms']);
  const { id: exercise } = useSession();
  const { value } = dossier.subject;
  const unit = useUnitName()(value.unit);
  const shown = title ?? value.title;
  const sequence = dossier.receipt?.value.sequence ?? null;
  return (
    <PageHeader
      eyebrow={
        <Inline gap={2}>
          <TextLink href={addresses.responses(exercise)}>{t('page.backToList')}</TextLink>
          {unit !== '' && <span>{t('page.draftOf', { unit })}</span>}
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
