import { type PointerEvent, type WheelEvent, useRef } from 'react';
import { classNames } from './class-names.ts';
import type { EvidenceContent, EvidenceWords } from './evidence-item.ts';
import { EvidenceThumb } from './evidence-thumb.tsx';
import styles from './evidence-stage.module.css';
import { Skeleton } from './skeleton.tsx';

/** Screen pixels per pixel of the picture, or as large as fits. */
export type Zoom = 'fit' | number;

const smallest = 0.1;
const largest = 8;

/** The zoom after one step. From `fit` it starts at the full size. */
export const zoomedBy =
  (factor: number) =>
  (before: Zoom): Zoom =>
    Math.min(largest, Math.max(smallest, (before === 'fit' ? 1 : before) * factor));

export interface EvidenceStageProps {
  readonly content: EvidenceContent;
  readonly alt: string;
  readonly zoom: Zoom;
  readonly onZoom: (change: (before: Zoom) => Zoom) => void;
  readonly words: Pick<EvidenceWords, 'notShown' | 'oversized' | 'cut'>;
}

/** One file, large. A picture is dragged about and zoomed with Ctrl and the wheel; a text is read as it is. */
export function EvidenceStage({ content, alt, zoom, onZoom, words }: EvidenceStageProps) {
  switch (content.type) {
    case 'loading':
      return (
        <div className={styles['stage']}>
          <Skeleton lines={6} />
        </div>
      );
    case 'image':
      return <Picture content={content} alt={alt} zoom={zoom} onZoom={onZoom} />;
    case 'text':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className={styles['text']} tabIndex={0}>
          <pre className={styles['pre']}>{content.text}</pre>
          {content.isCut && <p className={styles['cut']}>{words.cut}</p>}
        </div>
      );
    case 'file':
      return <Refusal content={content} text={words.notShown(content.mediaType)} />;
    case 'oversized':
      return <Refusal content={content} text={words.oversized(content.width, content.height)} />;
    case 'failed':
      return <Refusal content={content} text={content.text} />;
  }
}

interface PictureProps extends Pick<EvidenceStageProps, 'alt' | 'zoom' | 'onZoom'> {
  readonly content: Extract<EvidenceContent, { readonly type: 'image' }>;
}

function Picture({ content, alt, zoom, onZoom }: PictureProps) {
  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current === null) return;
    event.currentTarget.scrollLeft -= event.clientX - drag.current.x;
    event.currentTarget.scrollTop -= event.clientY - drag.current.y;
    drag.current = { x: event.clientX, y: event.clientY };
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    onZoom(zoomedBy(event.deltaY < 0 ? 1.1 : 1 / 1.1));
  };
  const { width, height } = content;
  const size = zoom === 'fit' ? undefined : { width: width * zoom, height: height * zoom };
  return (
    <div
      className={classNames(styles['stage'], zoom !== 'fit' && styles['zoomed'])}
      onWheel={onWheel}
      onPointerDown={(event) => {
        if (zoom === 'fit') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <img
        className={zoom === 'fit' ? styles['fit'] : styles['full']}
        src={content.url}
        alt={alt}
        width={width}
        height={height}
        style={size}
        draggable={false}
      />
    </div>
  );
}

function Refusal({ content, text }: { readonly content: EvidenceContent; readonly text: string }) {
  return (
    <div className={styles['stage']}>
      <div className={styles['refusal']}>
        <EvidenceThumb content={content} />
        <p>{text}</p>
      </div>
    </div>
  );
}
