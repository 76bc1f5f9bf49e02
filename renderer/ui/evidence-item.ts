import type { ReactNode } from 'react';

/** A file that proves something, as a list shows it. */
export interface EvidenceItem {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Already in words: 3.4 MB. */
  readonly size: string;
  readonly caption: string;
  /** Id of the place that it belongs to, empty for the whole. */
  readonly place: string;
}

/** What of a file may be seen in the page. Whoever reads the file decides; nothing else is ever drawn. */
export type EvidenceContent =
  | { readonly type: 'loading' }
  | {
      readonly type: 'image';
      readonly url: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly type: 'file'; readonly mediaType: string }
  | { readonly type: 'oversized'; readonly width: number; readonly height: number }
  | { readonly type: 'failed'; readonly text: string };

/** Reads one file and draws it. */
export type PreviewEvidence = (
  sha256: string,
  draw: (content: EvidenceContent) => ReactNode,
) => ReactNode;

/** The words around evidence. */
export interface EvidenceWords {
  /** Opens the file large; named with the file. */
  readonly open: (fileName: string) => string;
  readonly save: string;
  readonly caption: string;
  readonly captionHint: string;
  readonly noCaption: string;
  readonly place: string;
  readonly earlier: string;
  readonly later: string;
  readonly remove: string;
  readonly hash: string;
  readonly previous: string;
  readonly next: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly zoomFull: string;
  readonly viewer: string;
  /** Why a file is not drawn, with its media type. */
  readonly notShown: (mediaType: string) => string;
  readonly oversized: (width: number, height: number) => string;
  readonly cut: string;
  readonly position: (at: number, count: number) => string;
}
