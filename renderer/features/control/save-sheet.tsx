import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { reportFile } from '#renderer/data/write-report.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import type { IconShape } from '#renderer/ui/icon.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Report } from '#shared/report/model.ts';
import { REPORT_FILES } from '#shared/report/render/render.ts';
import type { SheetInput } from '#shared/report/sheets/sheet.ts';

interface SaveSheetProps {
  readonly label: string;
  readonly icon?: IconShape;
  /** Name of the file without its ending. */
  readonly fileName: string;
  readonly build: (input: SheetInput) => Report;
}

/** Formats that one prints or files. */
const FORMATS = ['docx', 'html', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

/** Saves a sheet as a document that can be printed and signed. */
export function SaveSheet({ label, icon, fileName, build }: SaveSheetProps) {
  const { t, i18n } = useTranslation(['report', 'control']);
  const session = useSession();
  const exercise = useExerciseHead();
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  const make = async (format: Format): Promise<Blob> => {
    const { ports } = session;
    const report = build({
      exercise,
      language: i18n.language === 'en' ? 'en' : 'zh-CN',
      now: ports.clock.now(),
      appVersion: ports.appVersion,
      stateHash: await stateHashOf(session),
    });
    return reportFile(session, report, format);
  };
  const save = async (format: Format): Promise<void> => {
    const { extension } = REPORT_FILES[format];
    const suggestedName = `${fileName.replaceAll(FORBIDDEN, ' ').trim().slice(0, 80)}.${extension}`;
    const accept = [{ label: t(`report:formats.${format}`), extensions: [extension] }];
    const saved = await host.saveFile(
      { suggestedName, accept },
      content(() => make(format)),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
    else if (saved.value !== null) toasts.add({ tone: 'positive', title: t('control:sheetSaved') });
  };
  return (
    <MenuButton
      label={label}
      size="small"
      {...(icon === undefined ? {} : { icon })}
      actions={FORMATS.map((format) => ({ id: format, label: t(`report:formats.${format}`) }))}
      onAction={(format) => {
        save(format).catch(setFailure);
      }}
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
