import { useTranslation } from 'react-i18next';
import { CheckList } from '#renderer/ui/check-list.tsx';
import type { Requirement } from '#shared/commands/phase-requirements.ts';

/** What a phase wants, each with whether it is there. */
export function RequirementList({
  label,
  requirements,
}: {
  readonly label: string;
  readonly requirements: readonly Requirement[];
}) {
  const { t } = useTranslation(['overview', 'terms']);
  return (
    <CheckList
      label={label}
      items={requirements.map(({ name, weight, isMet, lacking }) => ({
        id: name,
        label: t(`terms:requirement.${name}`),
        state: isMet ? 'done' : weight === 'must' ? 'missing' : 'doubtful',
        stateText: t(isMet ? 'wants.met' : weight === 'must' ? 'wants.must' : 'wants.should'),
        ...(lacking > 0 ? { detail: t('wants.lacking', { count: lacking }) } : {}),
      }))}
    />
  );
}
