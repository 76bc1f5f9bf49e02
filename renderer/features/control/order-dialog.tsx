import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Plus } from 'lucide-react';
import { signListOrder } from '#shared/commands/sign-list-order.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';
import { PreviewView } from './moves-view.tsx';
import { emptyLine, type OrderLine, OrderLineFields, useLineProblems } from './order-line.tsx';
import { useOwnName } from './stop-dialog.tsx';
import { type PreviewState, useOrderPreview } from './use-order-preview.ts';

interface Head {
  readonly number: string;
  readonly title: string;
  readonly basis: string;
  readonly orderedBy: string;
}

/** Draws up a list change order: its lines, what they would move, and the signature. */
export function OrderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('control');
  const session = useSession();
  const ownName = useOwnName();
  const [head, setHead] = useState<Head>({ number: '', title: '', basis: '', orderedBy: ownName });
  const [lines, setLines] = useState<readonly OrderLine[]>(() => [
    emptyLine(session.ports.clock.now()),
  ]);
  const [tried, setTried] = useState(false);
  const [accepts, setAccepts] = useState(false);
  const problems = useLineProblems(lines);
  const isWhole = problems.every((problem) => problem === null);
  const input = { ...head, changes: lines.map(changeOf) };
  const preview = useOrderPreview(
    signListOrder,
    // The preview is of the lines: the head may still be missing.
    { ...PREVIEWED, changes: input.changes, moves: [] },
    Math.min(...input.changes.map(({ effectiveFrom }) => effectiveFrom)),
    JSON.stringify([isWhole, input.changes]),
  );
  const ready = preview.type === 'ready' ? preview.preview : null;
  const needsAccept = (ready?.early.length ?? 0) > 0;
  const missing = (field: keyof Head): string | undefined =>
    tried && head[field].trim() === '' ? t('required') : undefined;
  const perform = () => {
    setTried(true);
    const lacks = [head.number, head.basis, head.orderedBy].some((text) => text.trim() === '');
    if (lacks || !isWhole || ready === null || (needsAccept && !accepts)) return null;
    return session.run(signListOrder, { ...input, moves: ready.moves });
  };
  const set = (change: Partial<Head>): void => setHead((before) => ({ ...before, ...change }));
  return (
    <ActionDialog
      title={t('order.new')}
      submitLabel={t('order.sign')}
      size="large"
      perform={perform}
      done={t('order.signed')}
      onClose={onClose}
    >
      <HeadFields head={head} set={set} missing={missing} />
      <Panel title={t('order.lines')} headingLevel={3}>
        <Stack gap={4}>
          {lines.map((line, at) => (
            <OrderLineFields
              key={line.key}
              line={line}
              problem={tried ? (problems[at] ?? null) : null}
              canRemove={lines.length > 1}
              onChange={(change) =>
                setLines((all) => all.map((one) => (one === line ? { ...one, ...change } : one)))
              }
              onRemove={() => setLines((all) => all.filter((one) => one !== line))}
            />
          ))}
          <Inline>
            <Button
              icon={Plus}
              onPress={() =>
                setLines((all) => [
                  ...all,
                  emptyLine(all.at(-1)?.effectiveFrom ?? session.ports.clock.now()),
                ])
              }
            >
              {t('order.addLine')}
            </Button>
          </Inline>
        </Stack>
      </Panel>
      <PreviewPanel
        isWhole={isWhole}
        preview={preview}
        accepts={needsAccept ? accepts : null}
        onAccepts={setAccepts}
      />
    </ActionDialog>
  );
}

interface PreviewPanelProps {
  readonly isWhole: boolean;
  readonly preview: PreviewState;
  /** Whether it is agreed that earlier results move; null where none does. */
  readonly accepts: boolean | null;
  readonly onAccepts: (accepts: boolean) => void;
}

function PreviewPanel({ isWhole, preview, accepts, onAccepts }: PreviewPanelProps) {
  const { t } = useTranslation('control');
  return (
    <Panel title={t('order.preview')} headingLevel={3}>
      <Stack gap={3}>
        {isWhole ? <PreviewView preview={preview} /> : <Text tone={2}>{t('order.fillIn')}</Text>}
        {isWhole && accepts !== null && (
          <Checkbox isSelected={accepts} onChange={onAccepts}>
            {t('order.accept')}
          </Checkbox>
        )}
      </Stack>
    </Panel>
  );
}

/** Stands for the head while it is not there yet; nothing of it is kept. */
const PREVIEWED = { number: '\u2013', title: '', basis: '\u2013', orderedBy: '\u2013' };

const changeOf = ({ type, value, subject, effectiveFrom }: OrderLine) => ({
  type,
  value,
  subject: (subject ?? '') as RecordId,
  effectiveFrom: effectiveFrom ?? 0,
});

interface HeadFieldsProps {
  readonly head: Head;
  readonly set: (change: Partial<Head>) => void;
  readonly missing: (field: keyof Head) => string | undefined;
}

function HeadFields({ head, set, missing }: HeadFieldsProps) {
  const { t } = useTranslation('control');
  const field = (name: keyof Head, isRequired: boolean) => ({
    label: t(`order.${name}`),
    value: head[name],
    onChange: (text: string) => set({ [name]: text }),
    isRequired,
    error: isRequired ? missing(name) : undefined,
  });
  return (
    <Columns min={240}>
      <TextField {...field('number', true)} />
      <TextField {...field('title', false)} />
      <TextField {...field('basis', true)} />
      <TextField {...field('orderedBy', true)} />
    </Columns>
  );
}
