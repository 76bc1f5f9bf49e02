import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { type Source, sourceOf } from '#shared/scoring/rule-book-values.ts';
import { useBookWords } from './use-book-words.ts';

/** A value of a rule book beyond its items, in words. */
interface Parameter {
  readonly id: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly source: Source;
}

/** How points are counted beyond the items: repeats, factors, the defenders' formula, reviews, appeals. */
export function useRuleParameters(book: RuleBook): readonly Parameter[] {
  return [
    ...useAttackParameters(book),
    ...useDefenceParameters(book),
    ...useJudgingParameters(book),
  ];
}

function useAttackParameters(book: RuleBook): readonly Parameter[] {
  const { t } = useTranslation('plan');
  const words = useBookWords(book);
  const { arithmetic, dedupe, elimination, effectiveBy } = book;
  const parameters: Parameter[] = [
    {
      id: 'rounding',
      name: t('rules.rounding'),
      value: `${t(`rules.roundingIs.${arithmetic.rounding}`)} · ${t(`rules.roundAt.${arithmetic.roundAt}`)}`,
      source: arithmetic.source,
    },
    {
      id: 'effectiveBy',
      name: t('rules.effectiveBy'),
      value: t(`rules.effectiveByIs.${effectiveBy}`),
      source: 'sample',
    },
  ];
  if (dedupe !== null) {
    const factors = [...dedupe.factors, dedupe.afterLast].map((factor) =>
      words.percent(Number(factor)),
    );
    parameters.push({
      id: 'dedupe',
      name: t('rules.repeats'),
      value: factors.join(' → '),
      source: sourceOf(dedupe, 'factors'),
    });
  }
  for (const { id, name, factor, limit, source } of book.multipliers) {
    const times =
      limit === null
        ? ''
        : ` · ${t('rules.limitIs', { count: limit.count, scope: t(`rules.scope.${limit.scope}`) })}`;
    parameters.push({
      id: `x-${id}`,
      name: words.text(name),
      value: `× ${factor}${times}`,
      source,
    });
  }
  if (elimination !== null) {
    const value = `${t(`rules.eliminationAt.${elimination.effectiveAt}`)} · ${t(`rules.lateBy.${elimination.lateBy}`)}`;
    parameters.push({
      id: 'elimination',
      name: t('rules.elimination'),
      value,
      source: elimination.source,
    });
  }
  return parameters;
}

function useDefenceParameters(book: RuleBook): readonly Parameter[] {
  const { t } = useTranslation('plan');
  const words = useBookWords(book);
  const { defence, drip } = book;
  const { protection, source } = defence;
  const parameters: Parameter[] = [
    {
      id: 'linked',
      name: t('rules.linkedShare'),
      value: words.percent(Number(defence.linkedShare)),
      source,
    },
    {
      id: 'baseCap',
      name: t('rules.baseCap'),
      value: words.percent(Number(defence.baseCap)),
      source,
    },
    { id: 'bonusCap', name: t('rules.bonusCap'), value: words.points(defence.bonusCap), source },
    {
      id: 'maxReports',
      name: t('rules.maxReports'),
      value: words.figure(defence.maxReports),
      source,
    },
    {
      id: 'protection',
      name: t('rules.protection'),
      value: t('rules.protectionIs', {
        ...protection,
        scale: words.figure(protection.scale),
        bonusCap: words.points(defence.bonusCap),
      }),
      source,
    },
  ];
  if (drip !== null) {
    const steps = drip.steps.map(({ fromMinutes, points }) =>
      t('rules.dripStep', {
        from: fromMinutes,
        points: words.points(points),
        every: drip.everyMinutes,
      }),
    );
    const value = [t('rules.dripGrace', { minutes: drip.graceMinutes }), ...steps].join(
      t('rules.separator'),
    );
    parameters.push({ id: 'drip', name: t('rules.drip'), value, source: drip.source });
  }
  return parameters;
}

function useJudgingParameters(book: RuleBook): readonly Parameter[] {
  const { t } = useTranslation('plan');
  const words = useBookWords(book);
  const { review, appeal, ranking } = book;
  const { permilleOfMaximum, points } = review.tolerance;
  return [
    {
      id: 'review',
      name: t('rules.review'),
      value: t('rules.reviewIs', { assigned: review.assigned, required: review.required }),
      source: review.source,
    },
    {
      id: 'tolerance',
      name: t('rules.tolerance'),
      value: t('rules.toleranceIs', {
        share: words.percent(permilleOfMaximum / 1000),
        points: words.points(points),
      }),
      source: review.source,
    },
    {
      id: 'merge',
      name: t('rules.merge'),
      value: t(`rules.mergeIs.${review.merge}`),
      source: review.source,
    },
    {
      id: 'chief',
      name: t('rules.chiefAbove'),
      value: words.points(review.chiefAbove),
      source: review.source,
    },
    {
      id: 'appeal',
      name: t('rules.appeal'),
      value: t('rules.appealIs', {
        window: appeal.windowHours,
        decide: appeal.decideHours,
        levels: appeal.levels,
      }),
      source: appeal.source,
    },
    {
      id: 'ranking',
      name: t('rules.ranking'),
      value: [...ranking.attack, ...ranking.defence]
        .map((rule) => t(`rules.tie.${rule}`))
        .join(t('rules.separator')),
      source: ranking.source,
    },
  ];
}
