import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { type CheckItem, CheckList } from './check-list.tsx';
import { Stack } from './layout.tsx';
import { Panel } from './panel.tsx';
import { StatusPill } from './status-pill.tsx';
import { Text } from './text.tsx';
import type { Tone } from './tone.ts';

export interface ReadinessPanelProps {
  readonly title: string;
  /** Whether what was typed is kept. */
  readonly save: { readonly label: string; readonly tone: Tone };
  /** What could not be kept, and the way to try again. */
  readonly failure?:
    | {
        readonly title: string;
        readonly text: string;
        readonly retryLabel: string;
        readonly onRetry: () => void;
      }
    | undefined;
  /** The sum of the checks in words. */
  readonly summary: string;
  readonly checks: readonly CheckItem[];
}

/** Beside a draft: whether all is kept, and what is still missing before it can be sent. */
export function ReadinessPanel({ title, save, failure, summary, checks }: ReadinessPanelProps) {
  const isReady = checks.every(({ state }) => state !== 'missing');
  return (
    <Panel
      title={title}
      aside={
        <output>
          <StatusPill look="plain" tone={save.tone} label={save.label} />
        </output>
      }
    >
      <Stack gap={3}>
        {failure !== undefined && (
          <Banner
            tone="danger"
            title={failure.title}
            actions={<Button onPress={failure.onRetry}>{failure.retryLabel}</Button>}
          >
            {failure.text}
          </Banner>
        )}
        <Text size={13} tone={isReady ? 'positive' : 2}>
          {summary}
        </Text>
        <CheckList label={title} items={checks} />
      </Stack>
    </Panel>
  );
}
