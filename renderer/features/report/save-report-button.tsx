import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { reportFile } from '#renderer/data/write-report.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Report } from '#shared/report/model.ts';
import { REPORT_FILES, REPORT_FORMATS, type ReportFormat } from '#shared/report/render/render.ts';

/** Saves the report that is shown, in one of its formats. */
export function SaveReportButton({ report }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const session = useSession();
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const save = async (format: ReportFormat): Promise<void> => {
    const { extension } = REPORT_FILES[format];
    const day = new Date(report.meta.generatedAt).toISOString().slice(0, 10);
    const saved = await host.saveFile(
      {
        suggestedName: `${fileNamePart(report.meta.title)}-${day}.${extension}`,
        accept: [{ label: t(`formats.${format}`), extensions: [extension] }],
      },
      pieces(() => reportFile(session, report, format)),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
    else if (saved.value !== null) {
      const { name } = saved.value;
      toasts.add({ tone: 'positive', title: name === null ? t('savedNoName') : t('saved', { name }) });
    }
  };
  return (
    <MenuButton
      label={t('save')}
      icon={Download}
      variant="primary"
      actions={REPORT_FORMATS.map((format) => ({ id: format, label: t(`formats.${format}`) }))}
      onAction={(format) => void save(format)}
    />
  );
}

/** The place is chosen first, while the click still counts; only then is the file made. */
async function* pieces(make: () => Promise<Blob>): AsyncGenerator<Uint8Array> {
  const blob = await make();
  yield new Uint8Array(await blob.arrayBuffer());
}

/** A title without what file systems refuse. */
const fileNamePart = (title: string): string => title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 80);
