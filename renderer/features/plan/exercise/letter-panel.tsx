import { FileCheck, Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addLetter } from '#renderer/data/add-files.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { readEvidence } from '#renderer/data/use-evidence.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { removeLetter } from '#shared/commands/attach-letter.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import { type Evidence, evidenceKind } from '#shared/domain/evidence.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { sizeText } from '#shared/text/size.ts';
import { useAction, useShowError } from '../use-action.ts';
import { useLocked } from '../use-locked.ts';

/** The letter of authorisation and other approvals, with their hashes. */
export function LetterPanel() {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  const { authorisedUntil } = useExerciseHead();
  const now = useNow();
  const actor = useActor();
  const locked = useLocked(evidenceKind, CONTROL, OPEN);
  const isExpired = authorisedUntil !== null && authorisedUntil < now;
  return (
    <Panel title={t('letter.title')}>
      <Stack>
        {isExpired && (
          <Banner tone="danger">{t('letter.expired', { when: moment(authorisedUntil) })}</Banner>
        )}
        {mayRead(actor, CONTROL) ? (
          <Letters locked={locked} />
        ) : (
          <Text as="p" tone={2}>
            {t('letter.hidden')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function Letters({ locked }: { readonly locked: string | null }) {
  const { t } = useTranslation('planning');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const letters = [...useTable(evidenceKind)].filter(
    ({ value }) => value.subject === (session.id as string),
  );
  const attach = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const added = await addLetter(session, file);
      if (added.ok) {
        toasts.add({ tone: 'positive', title: t('letter.attached', { name: file.name }) });
      } else toasts.add({ tone: 'danger', title: errorText(added.error) });
    }
  };
  return (
    <>
      <Text as="p" size={13} tone={2}>
        {t('letter.hint')}
      </Text>
      {letters.length > 0 && <LetterTable letters={letters} isLocked={locked !== null} />}
      {locked === null && (
        <FileDrop
          label={t('letter.drop')}
          pickLabel={t('letter.pick')}
          icon={Paperclip}
          size="compact"
          isMultiple
          onFiles={(files) => void attach(files)}
        />
      )}
    </>
  );
}

interface LetterTableProps {
  readonly letters: readonly Recorded<Evidence>[];
  readonly isLocked: boolean;
}

function LetterTable({ letters, isLocked }: LetterTableProps) {
  const { t } = useTranslation(['planning', 'plan']);
  const { moment } = useExerciseTime();
  const action = useAction();
  const showError = useShowError();
  const remove = async ({ id, value }: Recorded<Evidence>): Promise<void> => {
    const words = t('plan:done.removed', { name: value.fileName });
    const done = await action(removeLetter, { id }, words);
    if (!done.ok) showError(done.error);
  };
  return (
    <DataTable
      caption={t('letter.title')}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('letter.name'),
          isRowHeader: true,
          render: ({ value }) => value.fileName,
        },
        {
          id: 'size',
          header: t('letter.size'),
          render: ({ value }) => sizeText(value.sizeBytes),
        },
        {
          id: 'hash',
          header: t('letter.hash'),
          render: ({ value }) => <HashText value={value.sha256} />,
        },
        {
          id: 'added',
          header: t('letter.added'),
          render: ({ value }) => moment(value.addedAt),
        },
        {
          id: 'actions',
          header: t('actions'),
          render: (letter) => (
            <Inline gap={2} wrap={false}>
              <OpenLetter letter={letter.value} />
              {!isLocked && (
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={`${t('remove')} ${letter.value.fileName}`}
                  onPress={() => void remove(letter)}
                />
              )}
            </Inline>
          ),
        },
      ]}
    />
  );
}

/** Reads the bytes, compares their hash and only then hands the file over. */
function OpenLetter({ letter }: { readonly letter: Evidence }) {
  const { t } = useTranslation('planning');
  const session = useSession();
  const host = useHost();
  const [found, setFound] = useState<'matches' | 'damaged' | 'missing' | null>(null);
  const open = async (): Promise<void> => {
    const read = await readEvidence(session, letter.sha256);
    if (!read.ok) {
      setFound(read.error.type === 'evidence-damaged' ? 'damaged' : 'missing');
      return;
    }
    setFound('matches');
    await host.saveFile({ suggestedName: letter.fileName, accept: [] }, new Blob([read.value]));
  };
  return (
    <Inline gap={2} wrap={false}>
      <Button size="small" icon={FileCheck} onPress={() => void open()}>
        {t('letter.check')}
      </Button>
      {found !== null && (
        <StatusPill
          look="plain"
          tone={found === 'matches' ? 'positive' : 'danger'}
          label={t(`letter.${found}`)}
        />
      )}
    </Inline>
  );
}
