import { Banner } from './banner.tsx';
import { Skeleton } from './skeleton.tsx';
import { TextArea, type TextAreaProps } from './text-area.tsx';

export interface LongTextFieldProps extends TextAreaProps {
  readonly isLoading: boolean;
  /** Why the text cannot be read. It is then not offered as if it were empty: writing over it would lose it. */
  readonly failure: string | undefined;
}

/** A long text that is kept elsewhere and has to be fetched first. */
export function LongTextField({ isLoading, failure, ...field }: LongTextFieldProps) {
  if (failure !== undefined) {
    return (
      <Banner tone="caution" title={field.label}>
        {failure}
      </Banner>
    );
  }
  if (isLoading && field.value === '') return <Skeleton lines={4} />;
  return <TextArea rows={8} {...field} />;
}
