import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidencePreview } from './evidence-preview.tsx';
import type { EvidenceView } from './use-evidence.ts';
import { useErrorText } from './use-error-text.ts';

/** What of a file may be drawn; a failure already in words. */
export type DrawableEvidence =
  | Exclude<EvidenceView, { readonly type: 'failed' }>
  | { readonly type: 'failed'; readonly text: string };

/** Reads evidence files for a list of them; the same function until the language changes. */
export function useEvidencePreview() {
  const errorText = useErrorText();
  return useCallback(
    (sha256: string, draw: (content: DrawableEvidence) => ReactNode): ReactNode => (
      <EvidencePreview sha256={sha256}>
        {(view) =>
          draw(view.type === 'failed' ? { type: 'failed', text: errorText(view.error) } : view)
        }
      </EvidencePreview>
    ),
    [errorText],
  );
}

/** The words around evidence, in the current language. */
export function useEvidenceWords() {
  const { t } = useTranslation('casework');
  return useMemo(
    () => ({
      open: (name: string) => t('evidence.open', { name }),
      save: t('evidence.save'),
      caption: t('evidence.caption'),
      captionHint: t('evidence.captionHint'),
      noCaption: t('evidence.noCaption'),
      place: t('evidence.place'),
      earlier: t('evidence.earlier'),
      later: t('evidence.later'),
      remove: t('evidence.remove'),
      hash: t('evidence.hash'),
      previous: t('evidence.previous'),
      next: t('evidence.next'),
      zoomIn: t('evidence.zoomIn'),
      zoomOut: t('evidence.zoomOut'),
      zoomFit: t('evidence.zoomFit'),
      zoomFull: t('evidence.zoomFull'),
      viewer: t('evidence.viewer'),
      notShown: (type: string) => t('evidence.notShown', { type }),
      oversized: (width: number, height: number) => t('evidence.oversized', { width, height }),
      cut: t('evidence.cut'),
      position: (at: number, count: number) => t('evidence.position', { at, count }),
    }),
    [t],
  );
}
