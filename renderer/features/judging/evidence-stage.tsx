import { ChevronLeft, ChevronRight, Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useEvidence } from '#renderer/data/use-evidence.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { FrozenEvidence } from '#shared/domain/finding.ts';
import styles from './judging.module.css';

interface EvidenceStageProps {
  readonly evidence: readonly FrozenEvidence[];
  /** Ids of the path steps in order, to say which step a file proves. */
  readonly steps: readonly string[];
}

/** The evidence one by one, as large as there is room. */
export function EvidenceStage({ evidence, steps }: EvidenceStageProps) {
  const { t } = useTranslation('judging');
  const [at, setAt] = useState(0);
  const shown = evidence[Math.min(at, evidence.length - 1)];
  if (shown === undefined) {
    return (
      <Text as="p" tone={2}>
        {t('noEvidence')}
      </Text>
    );
  }
  const step = steps.indexOf(shown.step);
  return (
    <div className={styles['stage']}>
      <EvidencePicture key={shown.sha256} evidence={shown} />
      <Inline justify="between">
        <Inline gap={1}>
          <IconButton icon={ChevronLeft} size="small" label={t('previous')} isDisabled={at === 0} onPress={() => setAt(at - 1)} />
          <Text size={13}>
            {at + 1} / {evidence.length}
          </Text>
          <IconButton
            icon={ChevronRight}
            size="small"
            label={t('next')}
            isDisabled={at >= evidence.length - 1}
            onPress={() => setAt(at + 1)}
          />
          <Text size={13} weight="medium">
            {shown.caption === '' ? shown.fileName : shown.caption}
          </Text>
          {step >= 0 && (
            <Text size={13} tone={2}>
              {t('step', { number: step + 1 })}
            </Text>
          )}
        </Inline>
        <HashText value={shown.sha256} />
      </Inline>
    </div>
  );
}

function EvidencePicture({ evidence }: { readonly evidence: FrozenEvidence }) {
  const { t } = useTranslation('judging');
  const errorText = useErrorText();
  const view = useEvidence(evidence.sha256);
  const [isLarge, setLarge] = useState(false);
  switch (view.type) {
    case 'loading':
      return <div className={styles['picture']} aria-busy />;
    case 'image':
      return (
        <div className={styles['picture']}>
          <img
            src={view.url}
            alt={evidence.caption === '' ? evidence.fileName : evidence.caption}
            className={isLarge ? styles['large'] : undefined}
          />
          <IconButton icon={Maximize2} size="small" label={t('zoom')} onPress={() => setLarge(!isLarge)} />
        </div>
      );
    case 'text':
      return <pre className={styles['source']}>{view.text}</pre>;
    case 'failed':
      return <Banner tone="danger">{errorText(view.error)}</Banner>;
    case 'file':
    case 'oversized':
      return <Banner tone="info">{t('notShown', { name: evidence.fileName })}</Banner>;
  }
}
