import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectName } from '#shared/commands/subject.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import type { FindingDossier, ResponseDossier } from '#shared/journal/dossier.ts';
import type { Announcer } from './use-act.ts';
import { type AppError, useErrorText } from './use-error-text.ts';
import { type SubjectAction, useOfferedActions } from './use-offered-actions.ts';
import { useExerciseHead, useRecord } from './use-records.ts';
import { useActor } from './use-session-state.ts';
import { useSubjectSteps } from './use-subject-steps.ts';

/** Steps that ask something before they are done. */
export type AskingAction = 'submit' | 'return' | 'withdraw' | 'assign' | 'disclose';

/** Something that can be done with a finding or response; with a refusal, why not now. */
export interface CaseAction {
  readonly id: SubjectAction | 'rule';
  readonly label: string;
  readonly refusal?: string;
  readonly tone?: 'danger';
  /** Done already; doing it again is rarely wanted. */
  readonly isMinor?: boolean;
  readonly href?: string;
  readonly onPress?: () => void;
}

export interface CaseActionsOptions {
  readonly name: SubjectName;
  readonly dossier: FindingDossier | ResponseDossier;
  readonly announcer: Announcer;
  /** Address of the editor; left out in the editor itself. */
  readonly editHref?: string | undefined;
  /** Address of the desk where the newest revision is ruled on. */
  readonly rulingHref?: string | undefined;
  /** Records what is typed before it is sent. */
  readonly beforeSubmit?: (() => Promise<boolean>) | undefined;
}

/** What the role may do with a finding or response where it stands, the next step first, and what is being asked. */
export function useCaseActions(options: CaseActionsOptions) {
  const { name, dossier, announcer, editHref, rulingHref, beforeSubmit } = options;
  const { t } = useTranslation('casework');
  const refusalText = useRefusalText();
  const { role } = useActor();
  const { reviewers } = useExerciseHead();
  const isNotified = useRecord(noticeKind, name.subject) !== undefined;
  const offered = useOfferedActions(name, dossier);
  const steps = useSubjectSteps(name, announcer);
  const [asking, setAsking] = useState<AskingAction | null>(null);
  const openSubmit = async (): Promise<void> => {
    if (beforeSubmit === undefined || (await beforeSubmit())) setAsking('submit');
  };
  const press = (id: Exclude<SubjectAction, 'edit'>): void => {
    if (id === 'submit') void openSubmit();
    else if (id === 'receive' || id === 'reveal' || id === 'tell') void steps[id]();
    else setAsking(id);
  };
  const actions = offered.flatMap(({ id, refusal }): CaseAction[] => {
    if (id === 'edit' && editHref === undefined) return [];
    const isResent = id === 'submit' && dossier.submissions.length > 0;
    const isAgain = id === 'disclose' && isNotified;
    const isStaffed = id === 'assign' && dossier.referees.length >= reviewers;
    return [
      {
        id,
        label: t(`action.${isResent ? 'resubmit' : isAgain ? 'discloseAgain' : id}`),
        ...(refusal === null ? {} : { refusal: refusalText(refusal) }),
        ...(isAgain || isStaffed ? { isMinor: true } : {}),
        ...(id === 'withdraw' ? { tone: 'danger' } : {}),
        ...(id === 'edit' ? { href: editHref ?? '' } : { onPress: () => press(id) }),
      },
    ];
  });
  const isOpen = (dossier.assignment?.value.revealedAt ?? null) !== null;
  const isControl = role === 'organiser' || role === 'chief-referee';
  if (rulingHref !== undefined && isControl && isOpen && dossier.status === 'awaiting-ruling') {
    actions.unshift({ id: 'rule', label: t('action.rule'), href: rulingHref });
  }
  return {
    actions,
    moreLabel: t('more'),
    steps,
    asking,
    close: (): void => setAsking(null),
    canSubmit: offered.some(({ id, refusal }) => id === 'submit' && refusal === null),
    openSubmit: (): void => void openSubmit(),
  };
}

/** Why something is not offered now. Nothing was tried, so nothing need be said of what is safe. */
function useRefusalText(): (refusal: AppError) => string {
  const { t } = useTranslation(['casework', 'terms']);
  const errorText = useErrorText();
  return (refusal) => {
    switch (refusal.type) {
      case 'wrong-phase':
        return t('refusal.wrong-phase', { phase: t(`terms:phase.${refusal.phase}`) });
      case 'not-the-desk':
      case 'read-only':
        return t(`refusal.${refusal.type}`);
      default:
        return errorText(refusal);
    }
  };
}
