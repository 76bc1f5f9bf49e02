import type { KeyboardEvent, ReactNode } from 'react';
import { Stack, type StackProps } from './layout.tsx';

export interface FormProps extends Pick<StackProps, 'gap'> {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields that are sent together: by Enter in a line, or by Ctrl or ⌘ with Enter anywhere in them. */
export function Form({ onSubmit, gap, children }: FormProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key comes from its fields
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={onKeyDown}
    >
      <Stack gap={gap}>{children}</Stack>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- never seen: it makes Enter in a line submit */}
      <button type="submit" hidden />
    </form>
  );
}
