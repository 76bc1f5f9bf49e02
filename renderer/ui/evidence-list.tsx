import { ArrowLeft, ArrowRight, Download, Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EvidenceItem, EvidenceWords, PreviewEvidence } from './evidence-item.ts';
import styles from './evidence-list.module.css';
import { EvidenceThumb } from './evidence-thumb.tsx';
import { HashText } from './hash-text.tsx';
import { IconButton } from './icon-button.tsx';
import type { Option } from './option-item.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { WhenSeen } from './when-seen.tsx';

/** What may be changed about evidence. */
export interface EvidenceEditing {
  readonly onCaption: (id: string, caption: string) => void;
  /** By −1 or 1. */
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
  /** Where it may belong: the whole (id `-`) and its parts. Left out: nowhere else. */
  readonly places?: readonly Option[] | undefined;
  readonly onPlace?: ((id: string, place: string) => void) | undefined;
}

export interface EvidenceListProps {
  readonly label: string;
  readonly items: readonly EvidenceItem[];
  readonly preview: PreviewEvidence;
  readonly words: EvidenceWords;
  readonly onOpen: (id: string) => void;
  readonly onSave: (item: EvidenceItem) => void;
  /** Name of the place of an item, shown where it can't be changed. */
  readonly placeName?: ((place: string) => string) | undefined;
  readonly editing?: EvidenceEditing | undefined;
}

/** Evidence as cards, in its order. */
export function EvidenceList(props: EvidenceListProps) {
  return (
    <ul className={styles['list']} aria-label={props.label}>
      {props.items.map((item, at) => (
        <li key={item.id} className={styles['card']}>
          <Card {...props} item={item} isFirst={at === 0} isLast={at === props.items.length - 1} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps extends EvidenceListProps {
  readonly item: EvidenceItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const notRead = { type: 'loading' } as const;

function Card(props: CardProps) {
  const { item, preview, words, onOpen, onSave, placeName, editing, isFirst, isLast } = props;
  const place = placeName?.(item.place) ?? '';
  return (
    <>
      <Button
        className={styles['open'] ?? ''}
        aria-label={words.open(item.fileName)}
        onPress={() => onOpen(item.id)}
      >
        <WhenSeen placeholder={<EvidenceThumb content={notRead} />}>
          {() => preview(item.sha256, (content) => <EvidenceThumb content={content} />)}
        </WhenSeen>
      </Button>
      <div className={styles['facts']}>
        {editing === undefined ? (
          <p className={item.caption === '' ? styles['missing'] : styles['caption']}>
            {item.caption === '' ? words.noCaption : item.caption}
          </p>
        ) : (
          <Caption item={item} words={words} onCaption={editing.onCaption} />
        )}
        {editing?.places !== undefined && editing.onPlace !== undefined ? (
          <Select
            label={words.place}
            isLabelHidden
            options={editing.places}
            value={item.place === '' ? '-' : item.place}
            onChange={(id) => editing.onPlace?.(item.id, id === '-' ? '' : id)}
          />
        ) : (
          place !== '' && <p className={styles['place']}>{place}</p>
        )}
        <p className={styles['file']} title={item.fileName}>
          {item.fileName}
        </p>
        <div className={styles['line']}>
          <span className={styles['size']}>{item.size}</span>
          <HashText value={item.sha256} head={6} tail={4} />
        </div>
      </div>
      <div className={styles['actions']}>
        {editing !== undefined && (
          <>
            <IconButton
              icon={ArrowLeft}
              label={words.earlier}
              size="small"
              isDisabled={isFirst}
              onPress={() => editing.onMove(item.id, -1)}
            />
            <IconButton
              icon={ArrowRight}
              label={words.later}
              size="small"
              isDisabled={isLast}
              onPress={() => editing.onMove(item.id, 1)}
            />
          </>
        )}
        <span className={styles['rest']} />
        <IconButton icon={Download} label={words.save} size="small" onPress={() => onSave(item)} />
        {editing !== undefined && (
          <IconButton
            icon={Trash2}
            label={words.remove}
            size="small"
            onPress={() => editing.onRemove(item.id)}
          />
        )}
      </div>
    </>
  );
}

interface CaptionProps {
  readonly item: EvidenceItem;
  readonly words: EvidenceWords;
  readonly onCaption: (id: string, caption: string) => void;
}

const restMs = 800;

/** Handed over after a rest and when it is left. */
function Caption({ item, words, onCaption }: CaptionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const hand = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== item.caption) onCaption(item.id, typed.trim());
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => hand(), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  // What was typed last is handed over too when the page is left in the middle of it.
  useEffect(() => () => hand(), []);
  return (
    <TextArea
      label={words.caption}
      isLabelHidden
      placeholder={words.captionHint}
      rows={1}
      maxLength={500}
      value={typed ?? item.caption}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null && typed.trim() !== item.caption) onCaption(item.id, typed.trim());
        setTyped(null);
      }}
    />
  );
}
