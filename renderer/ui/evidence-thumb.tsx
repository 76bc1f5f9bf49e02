import { File, FileText, ImageOff, TriangleAlert } from 'lucide-react';
import type { EvidenceContent } from './evidence-item.ts';
import styles from './evidence-thumb.module.css';
import { Icon, type IconShape } from './icon.tsx';

/** A file, small: the picture itself, the first lines of a text, or a sign for its kind. */
export function EvidenceThumb({ content }: { readonly content: EvidenceContent }) {
  switch (content.type) {
    case 'loading':
      return <span className={styles['thumb']} />;
    case 'image':
      return (
        <span className={styles['thumb']}>
          <img
            className={styles['picture']}
            src={content.url}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        </span>
      );
    case 'text':
      return (
        <span className={styles['thumb']}>
          <span className={styles['text']}>{content.text.slice(0, 600)}</span>
        </span>
      );
    case 'file':
      return (
        <Sign
          of={content.mediaType.startsWith('text/') ? FileText : File}
          note={kindOf(content.mediaType)}
        />
      );
    case 'oversized':
      return <Sign of={ImageOff} note={`${content.width} × ${content.height}`} />;
    case 'failed':
      return <Sign of={TriangleAlert} note={content.text} isDanger />;
  }
}

interface SignProps {
  readonly of: IconShape;
  readonly note: string;
  readonly isDanger?: boolean;
}

function Sign({ of, note, isDanger = false }: SignProps) {
  return (
    <span className={styles['thumb']}>
      <span className={styles[isDanger ? 'danger' : 'sign']} title={note}>
        <Icon of={of} size={24} />
        <span className={styles['note']}>{note}</span>
      </span>
    </span>
  );
}

/** `application/vnd.rar` is read as RAR. */
function kindOf(mediaType: string): string {
  const kind = mediaType.slice(mediaType.indexOf('/') + 1);
  return (
    kind
      .replace(/^(?:x-|vnd\.)/, '')
      .split(/[.+]/)
      .at(-1)
      ?.toUpperCase() ?? kind
  );
}
