import { Banner } from './banner.tsx';
import { MarkdownText } from './markdown-text.tsx';
import { Skeleton } from './skeleton.tsx';

/** How far the reading of a text has come; the message of a failure in the reader's language. */
export type LongTextReading =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly text: string }
  | { readonly type: 'failed'; readonly message: string };

/** A long text as soon as it is read, or why it can't be shown. */
export function LongText({ reading }: { readonly reading: LongTextReading }) {
  switch (reading.type) {
    case 'loading':
      return <Skeleton lines={4} />;
    case 'failed':
      return <Banner tone="caution">{reading.message}</Banner>;
    case 'ready':
      return <MarkdownText text={reading.text} />;
  }
}
