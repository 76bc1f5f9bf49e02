import { useTranslation } from 'react-i18next';
import { useHost } from '#renderer/platform/host-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import {
  MAX_RULE_BOOK_BYTES,
  readRuleBookFile,
  ruleBookFileText,
  type RuleBookFileError,
} from '#shared/scoring/rule-book-file.ts';
import { sizeText } from '#shared/text/size.ts';
import { useAction } from '../use-action.ts';
import { useBookWords } from '../use-book-words.ts';

/** Takes a rule book out as a file, and in as the draft of a version of its own. */
export function useBookFile(book: RuleBook, title: string, onOpen: (id: string) => void) {
  const { t } = useTranslation('ruleBook');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const action = useAction();
  const words = useBookWords(book);
  const accept = [{ label: t('file.jsonLabel'), extensions: ['json'] }];
  const refuse = (why: string): void =>
    void toasts.add({ tone: 'danger', title: t('file.refused', { why }) });
  return {
    async save(): Promise<void> {
      const suggestedName = t('file.fileName', { title, version: book.version });
      const content = new Blob([ruleBookFileText(book)], { type: 'application/json' });
      const saved = await host.saveFile({ suggestedName, accept }, content);
      if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
      else if (saved.value !== null) {
        const name = saved.value.name ?? suggestedName;
        toasts.add({ tone: 'positive', title: t('file.exported', { name }) });
      }
    },
    async take(): Promise<void> {
      const picked = await host.openFile({ accept });
      if (!picked.ok) return refuse(errorText(picked.error));
      const [file] = picked.value;
      if (file === undefined) return;
      try {
        const bytes = await file.read(0, MAX_RULE_BOOK_BYTES + 1);
        if (!bytes.ok) return refuse(errorText(bytes.error));
        const read = readRuleBookFile(bytes.value);
        if (!read.ok) return refuse(fileErrorText(read.error));
        const name = words.text(read.value.title);
        const { version } = read.value;
        const content = JSON.stringify(read.value);
        const text = { title: name, version, content };
        const done = await action(editRuleBook, { id: null, text }, t('file.imported', { name }));
        if (done.ok) onOpen(done.value);
        else refuse(errorText(done.error));
      } finally {
        await file.close();
      }
    },
  };

  function fileErrorText(error: RuleBookFileError): string {
    switch (error.type) {
      case 'book-file-too-large':
        return t(`file.error.${error.type}`, { limit: sizeText(error.limitBytes) });
      case 'book-file-hostile':
        return t(`file.error.${error.type}`, { path: error.path });
      case 'rule-book-invalid':
        return t(`file.error.${error.type}`, { path: error.path, reason: error.reason });
      case 'book-file-empty':
      case 'book-file-not-text':
      case 'book-file-not-json':
        return t(`file.error.${error.type}`);
    }
  }
}
