import { Banner } from '#renderer/ui/banner.tsx';
import { MarkdownText } from '#renderer/ui/markdown-text.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { useErrorText } from './use-error-text.ts';
import { useLongText } from './use-long-text.ts';

/** A long text that a record names by its hash: as soon as it is read, or why it can't be shown. */
export function LongTextView({ sha256 }: { readonly sha256: Sha256 }) {
  const errorText = useErrorText();
  const text = useLongText(sha256);
  switch (text.type) {
    case 'loading':
      return <Skeleton lines={4} />;
    case 'failed':
      return <Banner tone="caution">{errorText(text.error)}</Banner>;
    case 'ready':
      return <MarkdownText text={text.text} />;
  }
}
