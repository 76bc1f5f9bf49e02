import { Eye, Plus, SearchX, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

interface NoResponsesProps {
  /** There are responses, but none that the filters let through. */
  readonly isFiltered: boolean;
  readonly canDraft: boolean;
}

/** An empty list: why, and what to do next. */
export function NoResponses({ isFiltered, canDraft }: NoResponsesProps) {
  const { t } = useTranslation(['responses', 'casework', 'terms']);
  const { id: exercise } = useSession();
  const { phase } = useExerciseHead();
  const { role } = useActor();
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} title={t('casework:list.noMatch.title')}>
        {t('casework:list.noMatch.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ShieldCheck}
      title={t('empty.title')}
      actions={
        canDraft ? (
          <LinkButton href={addresses.response(exercise, 'new')} icon={Plus} variant="primary">
            {t('new')}
          </LinkButton>
        ) : (
          role === 'organiser' && (
            <LinkButton href={addresses.overview(exercise)}>{t('empty.toOverview')}</LinkButton>
          )
        )
      }
    >
      {canDraft
        ? t(role === 'defender' ? 'empty.defender' : 'empty.organiser')
        : t('empty.notLive', { phase: t(`terms:phase.${phase}`) })}
    </EmptyState>
  );
}

/** Roles that see no responses are told where their work is. */
export function Outsider() {
  const { t } = useTranslation('responses');
  const { id: exercise } = useSession();
  const { role } = useActor();
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState
        icon={Eye}
        title={t('outsider.title')}
        actions={
          role === 'referee' && (
            <LinkButton href={addresses.judging(exercise)} variant="primary">
              {t('outsider.toJudging')}
            </LinkButton>
          )
        }
      >
        {t(role === 'referee' ? 'outsider.referee' : 'outsider.other')}
      </EmptyState>
    </Page>
  );
}
