import type { ReactNode } from 'react';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useNarrowWindow } from './use-narrow-window.ts';

interface DeskSplitProps {
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** The case, and what is decided about it: side by side where there is room, else one above the other. */
export function DeskSplit({ start, end }: DeskSplitProps) {
  const isNarrow = useNarrowWindow();
  return isNarrow ? (
    <SplitView
      key="above"
      orientation="vertical"
      initialSize={360}
      minSize={200}
      minRest={160}
      start={start}
      end={end}
    />
  ) : (
    <SplitView key="beside" initialSize={400} minSize={340} start={start} end={end} />
  );
}
