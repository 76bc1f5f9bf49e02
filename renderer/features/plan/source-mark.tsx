import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { isSample, type Source } from '#shared/scoring/rule-book-values.ts';

/** Where a value of a rule book comes from. Values of ours are always marked 示例, never shown as official. */
export function SourceMark({ source }: { readonly source: Source }) {
  const { t } = useTranslation(['plan', 'common']);
  if (isSample(source)) {
    return (
      <Badge tone="caution" title={t('rules.sampleTitle')}>
        {t('common:sample')}
      </Badge>
    );
  }
  const [kind, number = ''] = source.split(':');
  const isPublished = kind === 'published';
  return (
    <Badge title={t(isPublished ? 'rules.publishedTitle' : 'rules.unofficialTitle', { number })}>
      {t(isPublished ? 'rules.published' : 'rules.unofficial', { number })}
    </Badge>
  );
}
