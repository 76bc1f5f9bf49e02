import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { reportFile } from '#renderer/data/write-report.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { known } from '#shared/kernel/result.ts';
import type { Report } from '#shared/report/model.ts';
import { REPORT_FILES, REPORT_FORMATS, type ReportFormat } from '#shared/report/render/render.ts';

/** PDF is drawn from the web page, by a host that can. */
type SavedFormat = ReportFormat | 'pdf';

/** Saves the report that is shown, in one of its formats. */
export function SaveReportButton({ report }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const session = useSession();
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  const save = async (format: SavedFormat): Promise<void> => {
    const extension = format === 'pdf' ? 'pdf' : REPORT_FILES[format].extension;
    const options = {
      suggestedName: fileName(report, extension),
      accept: [{ label: t(`formats.${format}`), extensions: [extension] }],
    };
    const saved =
      format === 'pdf'
        ? // Offered only where the host prints.
          await known(host.savePdf, 'the desktop prints PDFs')(options, made('html'))
        : await host.saveFile(options, made(format));
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
    else if (saved.value !== null) {
      const { name } = saved.value;
      const title = name === null ? t('savedNoName') : t('saved', { name });
      toasts.add({ tone: 'positive', title });
    }
  };
  const made = (format: ReportFormat) => content(() => reportFile(session, report, format));
  const start = (format: SavedFormat): void => {
    setSaving(true);
    save(format)
      .catch(setFailure)
      .finally(() => setSaving(false));
  };
  const formats: readonly SavedFormat[] =
    host.savePdf === null ? REPORT_FORMATS : ['pdf', ...REPORT_FORMATS];
  return (
    <MenuButton
      label={t(isSaving ? 'saving' : 'save')}
      icon={Download}
      variant="primary"
      isDisabled={isSaving}
      actions={formats.map((format) => ({ id: format, label: t(`formats.${format}`) }))}
      onAction={start}
    />
  );
}

/** The place is chosen first, while the click still counts; only then is the file made. */
async function* content(make: () => Promise<Blob>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const blob = await make();
  yield new Uint8Array(await blob.arrayBuffer());
}

/** What some file system refuses in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

const fileName = (report: Report, extension: string): string => `${fileTitle(report)}.${extension}`;

/** Title and day, as people at the exercise have it: `市级演练-2026-11-22`. */
export function fileTitle({ meta }: Report): string {
  const title = meta.title.replaceAll(FORBIDDEN, ' ').trim().slice(0, 80);
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: meta.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(meta.generatedAt);
  return `${title}-${day}`;
}
