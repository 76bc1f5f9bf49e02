import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { sizeText } from '#shared/text/size.ts';
import styles from './exchange.module.css';
import type { Exported } from './use-export.ts';

const MAX_NAMED = 20;

/** What was saved, with the figures that both sides compare, and what could not be taken along. */
export function ExportResult({ exported }: { readonly exported: Exported }) {
  const { t, i18n } = useTranslation('exchange');
  const figure = new Intl.NumberFormat(i18n.language);
  const { name, sizeBytes, manifestHash, stateHash, isPart, batches, evidenceFiles, leftOut } =
    exported;
  return (
    <Stack gap={3}>
      <Banner tone="positive" title={t('export.done', { name, size: sizeText(sizeBytes) })}>
        {t('export.doneDetail')} {t(isPart ? 'export.stateHashSomeHint' : 'export.stateHashHint')}
      </Banner>
      <FactGrid
        facts={[
          {
            id: 'manifest',
            label: t('export.manifestHash'),
            value: <HashText value={manifestHash} />,
          },
          {
            id: 'state',
            label: t(isPart ? 'export.stateHashSome' : 'export.stateHash'),
            value: <HashText value={stateHash} />,
          },
          { id: 'batches', label: t('export.batchesIn'), value: figure.format(batches) },
          { id: 'evidence', label: t('export.evidenceIn'), value: figure.format(evidenceFiles) },
        ]}
      />
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
    </Stack>
  );
}

function LeftOut({ leftOut }: Pick<Exported, 'leftOut'>) {
  const { t } = useTranslation('exchange');
  const evidence = useTable(evidenceKind);
  const names = useMemo(() => {
    const byHash = new Map<string, string>();
    for (const { value } of evidence) byHash.set(value.sha256, value.fileName);
    return byHash;
  }, [evidence]);
  return (
    <Banner tone="caution" title={t('export.leftOut', { count: leftOut.length })}>
      <ul className={styles['problems']}>
        {leftOut.slice(0, MAX_NAMED).map(({ sha256, error }) => (
          <li key={sha256}>
            {names.get(sha256) || t('export.unnamed', { sha256: sha256.slice(0, 12) })}:{' '}
            {t(`export.${reasonOf(error.type)}`)}
          </li>
        ))}
        {leftOut.length > MAX_NAMED && (
          <li>{t('preview.more', { count: leftOut.length - MAX_NAMED })}</li>
        )}
      </ul>
      <p>{t('export.leftOutText')}</p>
    </Banner>
  );
}

function reasonOf(
  type: Exported['leftOut'][number]['error']['type'],
): 'missing' | 'damaged' | 'failed' {
  if (type === 'evidence-missing') return 'missing';
  return type === 'evidence-damaged' ? 'damaged' : 'failed';
}
