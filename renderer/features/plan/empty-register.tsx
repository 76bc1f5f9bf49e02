import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState, type EmptyStateProps } from '#renderer/ui/empty-state.tsx';

interface EmptyRegisterProps extends Pick<EmptyStateProps, 'icon' | 'title'> {
  readonly text: string;
  readonly addLabel: string;
  readonly locked: string | null;
  readonly onAdd: () => void;
  /** A quicker way than one by one. */
  readonly better?: ReactNode;
}

/** What belongs here and what it is good for, and the way to the first record. */
export function EmptyRegister(props: EmptyRegisterProps) {
  const { icon, title, text, addLabel, locked, onAdd, better } = props;
  return (
    <EmptyState
      icon={icon}
      title={title}
      actions={
        <>
          {better}
          <Button
            icon={Plus}
            variant={better === undefined ? 'primary' : 'secondary'}
            isDisabled={locked !== null}
            onPress={onAdd}
          >
            {addLabel}
          </Button>
        </>
      }
    >
      {text}
    </EmptyState>
  );
}
