import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { AttackCatalogue, Technique } from '#shared/domain/attack-catalogue.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import styles from './attack-matrix.module.css';
import type { TechniqueCounts } from './use-technique-counts.ts';
import { useTechniqueTitle } from './use-technique-title.ts';

/** Findings listed at most: the list of findings has filters for more. */
const LISTED = 50;

interface TechniquePanelProps {
  readonly technique: Technique;
  readonly catalogue: AttackCatalogue;
  readonly counts: TechniqueCounts;
}

/** One technique: what it is called, which of its sub-techniques were used, and the findings. */
export function TechniquePanel({ technique, catalogue, counts }: TechniquePanelProps) {
  const { t } = useTranslation('attackMatrix');
  const title = useTechniqueTitle();
  const findings = counts.byTechnique.get(technique.id) ?? [];
  const subs = catalogue.techniques.filter(
    ({ id, parent }) => parent === technique.id && counts.byId.has(id),
  );
  return (
    <Panel title={title(technique)} aside={technique.id}>
      <Stack gap={4}>
        <Stack gap={1}>
          <Text tone={2}>{technique.name}</Text>
          <Inline gap={1}>
            {technique.platforms.map((platform) => (
              <Badge key={platform}>{platform}</Badge>
            ))}
          </Inline>
        </Stack>
        {subs.length > 0 && (
          <Stack gap={1}>
            <Text as="h3" size={13} tone={3}>
              {t('subTechniques')}
            </Text>
            {subs.map((sub) => (
              <Inline key={sub.id} justify="between">
                <Text>
                  {sub.id} {sub.name}
                </Text>
                <Text tone={2}>{counts.byId.get(sub.id)?.length ?? 0}</Text>
              </Inline>
            ))}
          </Stack>
        )}
        <FindingLinks findings={findings} />
      </Stack>
    </Panel>
  );
}

function FindingLinks({ findings }: { readonly findings: readonly RecordId[] }) {
  const { t } = useTranslation('attackMatrix');
  const { id: exercise } = useSession();
  const table = useTable(findingKind);
  const teams = useTable(teamKind);
  return (
    <Stack gap={1}>
      <Text as="h3" size={13} tone={3}>
        {t('findings', { count: findings.length })}
      </Text>
      <ul className={styles['findings']}>
        {findings.slice(0, LISTED).map((id) => {
          const finding = table.get(id)?.value;
          if (finding === undefined) return null;
          return (
            <li key={id}>
              <TextLink href={addresses.finding(exercise, id)}>{finding.title}</TextLink>{' '}
              <Text tone={3} size={13}>
                {teams.get(finding.team)?.value.name ?? ''}
              </Text>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
