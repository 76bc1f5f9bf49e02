import { Upload } from 'lucide-react';
import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { Group } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './file-drop.module.css';
import { filesOf, isAccepted } from './accepted-files.ts';
import { Icon, type IconShape } from './icon.tsx';

export interface FileDropProps {
  readonly label: string;
  /** What may be given and what happens to it. */
  readonly hint?: ReactNode;
  readonly pickLabel: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** What was given but is not of an accepted kind. */
  readonly onRejected?: ((files: readonly File[]) => void) | undefined;
  /** Name endings and media types, as in an input: ['.csv', 'image/*']. Left out: anything. */
  readonly accept?: readonly string[] | undefined;
  readonly isMultiple?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Takes files pasted anywhere on the page. At most one FileDrop of a page may. */
  readonly takesPaste?: boolean | undefined;
  readonly icon?: IconShape | undefined;
  readonly size?: 'regular' | 'compact' | undefined;
}

/** Files by dropping, by picking, or by pasting a screenshot. */
export function FileDrop(props: FileDropProps) {
  const {
    label,
    hint,
    pickLabel,
    accept,
    isMultiple = false,
    isDisabled = false,
    icon = Upload,
  } = props;
  const [isTarget, setTarget] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const take = (files: readonly File[]) => sortIn(files, props);
  usePastedFiles(props.takesPaste === true && !isDisabled, take);
  return (
    <Group
      aria-labelledby={labelId}
      className={classNames(
        styles['drop'],
        props.size === 'compact' && styles['compact'],
        isTarget && styles['target'],
        isDisabled && styles['disabled'],
      )}
      {...(isDisabled ? {} : dropHandlers(setTarget, take))}
    >
      <span className={styles['icon']}>
        <Icon of={icon} size={20} />
      </span>
      <div className={styles['words']}>
        <p id={labelId} className={styles['label']}>
          {label}
        </p>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <Button isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {pickLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-labelledby={labelId}
        accept={accept?.join(',')}
        multiple={isMultiple}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </Group>
  );
}

function sortIn(
  files: readonly File[],
  { accept, isMultiple, onFiles, onRejected }: FileDropProps,
): void {
  const fitting = files.filter((file) => isAccepted(file, accept));
  const taken = isMultiple ? fitting : fitting.slice(0, 1);
  const rejected = files.filter((file) => !taken.includes(file));
  if (taken.length > 0) onFiles(taken);
  if (rejected.length > 0) onRejected?.(rejected);
}

function dropHandlers(
  setTarget: (isTarget: boolean) => void,
  take: (files: readonly File[]) => void,
) {
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setTarget(true);
  };
  return {
    onDragEnter: hover,
    onDragOver: hover,
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setTarget(false);
      take(filesOf(event.dataTransfer));
    },
  };
}

/** Text that is pasted stays with the field that has the focus; only files are taken. */
function usePastedFiles(isOn: boolean, take: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: Event) => {
    const { clipboardData } = event as Event & Partial<Pick<ClipboardEvent, 'clipboardData'>>;
    const files = filesOf(clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: Event) => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [isOn]);
}
