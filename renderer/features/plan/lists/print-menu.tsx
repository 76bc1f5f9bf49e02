import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { reportFile } from '#renderer/data/write-report.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Report } from '#shared/report/model.ts';
import { REPORT_FILES } from '#shared/report/render/render.ts';
import type { SheetInput } from '#shared/report/sheets/sheet.ts';

interface PrintMenuProps {
  /** Name of the file without its ending. */
  readonly fileName: string;
  readonly build: (input: SheetInput) => Report;
}

const FORMATS = ['docx', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** Saves a list as a document with the marking of the exercise, to be printed and signed. */
export function PrintMenu({ fileName, build }: PrintMenuProps) {
  const { t, i18n } = useTranslation(['lists', 'report']);
  const session = useSession();
  const exercise = useExerciseHead();
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  async function* content(format: Format): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const { ports } = session;
    const report = build({
      exercise,
      language: i18n.language === 'en' ? 'en' : 'zh-CN',
      now: ports.clock.now(),
      appVersion: ports.appVersion,
      stateHash: await stateHashOf(session),
    });
    const blob = await reportFile(session, report, format);
    yield new Uint8Array(await blob.arrayBuffer());
  }
  const save = async (format: Format): Promise<void> => {
    const { extension } = REPORT_FILES[format];
    const suggestedName = `${fileName}.${extension}`;
    const accept = [{ label: t(`report:formats.${format}`), extensions: [extension] }];
    const saved = await host.saveFile({ suggestedName, accept }, content(format));
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
    else if (saved.value !== null) {
      const name = saved.value.name ?? suggestedName;
      toasts.add({ tone: 'positive', title: t('printed', { name }) });
    }
  };
  return (
    <MenuButton
      label={t('print')}
      icon={Printer}
      actions={FORMATS.map((format) => ({ id: format, label: t(`report:formats.${format}`) }))}
      onAction={(format) => {
        save(format).catch(setFailure);
      }}
    />
  );
}
