import { ChevronLeft, ChevronRight, Download, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { EvidenceItem, EvidenceWords, PreviewEvidence } from './evidence-item.ts';
import { EvidenceStage, type Zoom, zoomedBy } from './evidence-stage.tsx';
import styles from './evidence-viewer.module.css';
import { HashText } from './hash-text.tsx';
import { IconButton } from './icon-button.tsx';
import { Tooltip } from './tooltip.tsx';

export interface EvidenceViewerProps {
  readonly items: readonly EvidenceItem[];
  /** The item shown; null: closed. */
  readonly openId: string | null;
  readonly onOpenChange: (id: string | null) => void;
  readonly preview: PreviewEvidence;
  readonly words: EvidenceWords;
  readonly onSave: (item: EvidenceItem) => void;
}

/** One piece of evidence as large as the window allows, and the others by ← and →. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { items, openId, onOpenChange, words } = props;
  const at = items.findIndex(({ id }) => id === openId);
  const item = items[at];
  return (
    <Dialog
      isOpen={item !== undefined}
      onOpenChange={() => onOpenChange(null)}
      title={item === undefined ? words.viewer : item.caption || item.fileName}
      size="full"
    >
      {item !== undefined && <Viewer key={item.id} {...props} item={item} at={at} />}
    </Dialog>
  );
}

interface ViewerProps extends EvidenceViewerProps {
  readonly item: EvidenceItem;
  readonly at: number;
}

function Viewer({ items, item, at, onOpenChange, preview, words, onSave }: ViewerProps) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const go = (by: number): void => {
    const next = items[at + by];
    if (next !== undefined) onOpenChange(next.id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the dialog, also offered as buttons
    <div
      className={styles['viewer']}
      onKeyDown={(event) => onKey(event, go, (change) => setZoom(change))}
    >
      <div className={styles['tools']}>
        <IconButton
          icon={ChevronLeft}
          label={words.previous}
          isDisabled={at === 0}
          onPress={() => go(-1)}
        />
        <span className={styles['position']}>{words.position(at + 1, items.length)}</span>
        <IconButton
          icon={ChevronRight}
          label={words.next}
          isDisabled={at === items.length - 1}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- so that the arrow keys work at once
          autoFocus
          onPress={() => go(1)}
        />
        <span className={styles['rest']} />
        <IconButton icon={ZoomOut} label={words.zoomOut} onPress={() => setZoom(zoomedBy(0.8))} />
        <IconButton icon={ZoomIn} label={words.zoomIn} onPress={() => setZoom(zoomedBy(1.25))} />
        <Tooltip text={words.zoomFull}>
          <Button variant="quiet" aria-label={words.zoomFull} onPress={() => setZoom(1)}>
            1:1
          </Button>
        </Tooltip>
        <IconButton icon={Maximize} label={words.zoomFit} onPress={() => setZoom('fit')} />
        <IconButton icon={Download} label={words.save} onPress={() => onSave(item)} />
      </div>
      {preview(item.sha256, (content) => (
        <EvidenceStage
          content={content}
          alt={item.caption || item.fileName}
          zoom={zoom}
          onZoom={setZoom}
          words={words}
        />
      ))}
      <div className={styles['facts']}>
        <span>{item.fileName}</span>
        <span>{item.mediaType}</span>
        <span>{item.size}</span>
        <HashText value={item.sha256} head={12} tail={8} />
      </div>
    </div>
  );
}

function onKey(
  event: KeyboardEvent,
  go: (by: number) => void,
  setZoom: (change: Zoom | ((before: Zoom) => Zoom)) => void,
): void {
  const act = {
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    '+': () => setZoom(zoomedBy(1.25)),
    '=': () => setZoom(zoomedBy(1.25)),
    '-': () => setZoom(zoomedBy(0.8)),
    '0': () => setZoom('fit'),
    '1': () => setZoom(1),
  }[event.key];
  if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}
