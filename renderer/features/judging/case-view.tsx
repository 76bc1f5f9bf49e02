import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLongTextReading } from '#renderer/data/use-long-text-reading.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { LongText } from '#renderer/ui/long-text.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Case } from '#shared/domain/judging.ts';
import { PRIVILEGES } from '#shared/domain/finding.ts';
import { RESPONSE_TIMES } from '#shared/domain/response.ts';
import { CaseEvidence } from './case-evidence.tsx';
import styles from './judging.module.css';
import { useItemName } from './use-item-name.ts';

/** A case as it was disclosed: facts, evidence large, the path walked. */
export function CaseView({ brief }: { readonly brief: Case }) {
  const { t } = useTranslation(['judging', 'terms', 'common']);
  const { moment } = useExerciseTime();
  const narrative = useLongTextReading(brief.narrative);
  const facts = [
    { id: 'organisation', value: brief.organisation },
    { id: 'system', value: brief.system },
    { id: 'asset', value: brief.asset },
    { id: 'attackedAt', value: brief.attackedAt === null ? '' : moment(brief.attackedAt) },
    { id: 'vulnerability', value: brief.vulnerability },
    { id: 'author', value: brief.author },
  ] as const;
  return (
    <div className={styles['scroll']}>
      <Stack>
        <header>
          <Text tone={2} size={13}>
            {t(`subject.${brief.subjectType}`)} · {t('sequence')} {brief.sequence ?? '—'}
          </Text>
          <Text as="h2" size={20} weight="medium">
            {brief.title}
          </Text>
        </header>
        <FactGrid
          labels="beside"
          facts={facts
            .filter(({ value }) => value !== '')
            .map(({ id, value }) => ({ id, label: t(`facts.${id}`), value }))}
        />
        <CaseEvidence evidence={brief.evidence} steps={brief.steps.map(({ id }) => id)} />
        {brief.summary !== '' && (
          <Section title={t('sections.summary')}>
            <Text as="p">{brief.summary}</Text>
          </Section>
        )}
        {brief.narrative !== null && (
          <Section title={t('sections.narrative')}>
            <LongText reading={narrative} />
          </Section>
        )}
        {brief.steps.length > 0 && <Steps brief={brief} />}
        {brief.times.length > 0 && <Times brief={brief} />}
        {brief.claims.some(({ text }) => text !== '') && <ClaimTexts brief={brief} />}
      </Stack>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Text as="h3" weight="medium" tone={2}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function Steps({ brief }: { readonly brief: Case }) {
  const { t } = useTranslation(['judging', 'terms']);
  const { moment } = useExerciseTime();
  return (
    <Section title={t('sections.steps')}>
      <ol className={styles['steps']}>
        {brief.steps.map((step, at) => {
          const privilege = PRIVILEGES.find((known) => known === step.privilege);
          return (
            <li key={step.id}>
              <Text size={13} tone={2}>
                {t('step', { number: at + 1 })}
                {step.at === null ? '' : ` · ${moment(step.at)}`}
              </Text>
              <div>
                {step.source} → {step.destination}{' '}
                {step.technique !== '' && <Badge>{step.technique}</Badge>}{' '}
                {privilege !== undefined && privilege !== 'none' && (
                  <Badge tone="attack">{t(`terms:privilege.${privilege}`)}</Badge>
                )}
              </div>
              {step.summary !== '' && <Text tone={2}>{step.summary}</Text>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Times({ brief }: { readonly brief: Case }) {
  const { t } = useTranslation(['judging', 'terms']);
  const { moment } = useExerciseTime();
  return (
    <Section title={t('sections.times')}>
      <FactGrid
        facts={brief.times.map(({ step, at }) => {
          const known = RESPONSE_TIMES.find((time) => time === step);
          return {
            id: step,
            label: known === undefined ? step : t(`terms:responseTime.${known}`),
            value: moment(at),
          };
        })}
      />
    </Section>
  );
}

function ClaimTexts({ brief }: { readonly brief: Case }) {
  const { t } = useTranslation('judging');
  const itemName = useItemName();
  return (
    <Section title={t('sections.claims')}>
      <FactGrid
        labels="beside"
        facts={brief.claims
          .filter(({ text }) => text !== '')
          .map(({ item, text }) => ({
            id: item,
            label: itemName(item),
            value: text,
            isWide: true,
          }))}
      />
    </Section>
  );
}
