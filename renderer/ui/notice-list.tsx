import { Banner, type BannerTone } from './banner.tsx';

export interface NoticeListProps {
  readonly tone: BannerTone;
  /** Null: nothing is shown. */
  readonly notice: { readonly title: string; readonly lines: readonly string[] } | null;
}

/** Several things to know about a record, in one banner. */
export function NoticeList({ tone, notice }: NoticeListProps) {
  if (notice === null) return null;
  return (
    <Banner tone={tone} title={notice.title}>
      <ul>
        {notice.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  );
}
