import { ChevronLeft, ChevronRight, Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidencePreview, useEvidenceWords } from '#renderer/data/evidence-words.tsx';
import { EvidenceStage, type Zoom, zoomedBy } from '#renderer/ui/evidence-stage.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { FrozenEvidence } from '#shared/domain/finding.ts';
import styles from './judging.module.css';

interface CaseEvidenceProps {
  readonly evidence: readonly FrozenEvidence[];
  /** Ids of the path steps in order, to say which step a file proves. */
  readonly steps: readonly string[];
}

/** The evidence one by one, as large as there is room. */
export function CaseEvidence({ evidence, steps }: CaseEvidenceProps) {
  const { t } = useTranslation('judging');
  const words = useEvidenceWords();
  const preview = useEvidencePreview();
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const shown = evidence[Math.min(at, evidence.length - 1)];
  if (shown === undefined) {
    return (
      <Text as="p" tone={2}>
        {t('noEvidence')}
      </Text>
    );
  }
  const name = shown.caption === '' ? shown.fileName : shown.caption;
  const step = steps.indexOf(shown.step);
  const show = (next: number): void => {
    setAt(next);
    setZoom('fit');
  };
  return (
    <section className={styles['evidence']} aria-label={t('sections.evidence')}>
      <div className={styles['stage']} key={shown.sha256}>
        {preview(shown.sha256, (content) => (
          <EvidenceStage content={content} alt={name} zoom={zoom} onZoom={setZoom} words={words} />
        ))}
      </div>
      <Inline justify="between">
        <Inline gap={1}>
          <IconButton
            icon={ChevronLeft}
            size="small"
            label={words.previous}
            isDisabled={at === 0}
            onPress={() => show(at - 1)}
          />
          <Text size={13}>{words.position(at + 1, evidence.length)}</Text>
          <IconButton
            icon={ChevronRight}
            size="small"
            label={words.next}
            isDisabled={at >= evidence.length - 1}
            onPress={() => show(at + 1)}
          />
          <Text size={13} weight="medium">
            {name}
          </Text>
          {step >= 0 && (
            <Text size={13} tone={2}>
              {t('step', { number: step + 1 })}
            </Text>
          )}
        </Inline>
        <Inline gap={1}>
          <IconButton
            icon={ZoomOut}
            size="small"
            label={words.zoomOut}
            onPress={() => setZoom(zoomedBy(1 / 1.25))}
          />
          <IconButton
            icon={ZoomIn}
            size="small"
            label={words.zoomIn}
            onPress={() => setZoom(zoomedBy(1.25))}
          />
          <IconButton
            icon={Scan}
            size="small"
            label={words.zoomFit}
            onPress={() => setZoom('fit')}
          />
          <HashText value={shown.sha256} />
        </Inline>
      </Inline>
    </section>
  );
}
