import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { elideMiddle } from './elide-middle.ts';
import styles from './hash-text.module.css';
import { Icon } from './icon.tsx';
import { useUiTexts } from './ui-texts.tsx';

export interface HashTextProps {
  /** An id, a hash, an address: the whole of it is copied. */
  readonly value: string;
  readonly head?: number | undefined;
  readonly tail?: number | undefined;
}

type CopyState = 'idle' | 'copied' | 'failed';

const shownForMs = 1_600;

/** Shows both ends, copies all of it. */
export function HashText({ value, head = 8, tail = 6 }: HashTextProps) {
  const texts = useUiTexts();
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), shownForMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className={styles['hash']} title={value}>
      <Button
        className={styles['button'] ?? ''}
        aria-label={`${texts.copy} ${value}`}
        onPress={() => void copy()}
      >
        <span className={styles['text']}>{elideMiddle(value, head, tail)}</span>
        <span className={styles['sign']}>
          {state === 'idle' && <Icon of={Copy} size={12} />}
          {state === 'copied' && <Icon of={Check} size={12} tone="positive" />}
          {state === 'failed' && <Icon of={TriangleAlert} size={12} tone="danger" />}
        </span>
      </Button>
      <output className={styles['said']}>
        {state === 'copied' && texts.copied}
        {state === 'failed' && texts.copyFailed}
      </output>
    </span>
  );
}
