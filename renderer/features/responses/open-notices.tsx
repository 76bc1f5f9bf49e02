import { BellRing } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useAct } from '#renderer/data/use-act.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { draftResponse } from '#shared/commands/draft-response.ts';
import { type Notice, noticeKind } from '#shared/domain/disclosure.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { known } from '#shared/kernel/result.ts';
import { fieldsOfNotice } from './fields-of-notice.ts';

const shownAtMost = 3;

/** Events that the unit was told of and has not answered, with the way to answer them. */
export function OpenNotices() {
  const { t } = useTranslation('responses');
  const time = useExerciseTime();
  const notices = useTable(noticeKind);
  const responses = useTable(responseKind);
  const open = useMemo(() => {
    const answered = new Set(
      Array.from(responses).flatMap(({ value }) => (value.withdrawn ? [] : [value.notice])),
    );
    return Array.from(notices)
      .filter(({ id }) => !answered.has(id))
      .sort((a, b) => b.value.disclosedAt - a.value.disclosedAt);
  }, [notices, responses]);
  if (open.length === 0) return null;
  return (
    <Panel title={t('notice.waiting', { count: open.length })}>
      <Stack gap={2}>
        {open.slice(0, shownAtMost).map((notice) => (
          <Inline key={notice.id} justify="between" gap={3}>
            <Stack gap={0}>
              <Text weight="medium">{notice.value.title}</Text>
              <Text size={13} tone={2}>
                {[notice.value.system, notice.value.asset, time.moment(notice.value.disclosedAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
            <BeginButton notice={notice} />
          </Inline>
        ))}
      </Stack>
    </Panel>
  );
}

function BeginButton({ notice }: { readonly notice: Recorded<Notice> }) {
  const { t } = useTranslation('responses');
  const { id: exercise } = useSession();
  const { unit } = useActor();
  const act = useAct(useToasts());
  const begin = async (): Promise<void> => {
    const own = known(unit, 'notices are seen by a unit');
    const fields = { title: notice.value.title, ...fieldsOfNotice(notice) };
    let begun = '';
    await act(draftResponse, { unit: own, fields }, (id) => {
      begun = id;
      return t('start.begun');
    });
    if (begun !== '') goTo(addresses.response(exercise, begun));
  };
  return (
    <Button icon={BellRing} onPress={() => void begin()}>
      {t('notice.open')}
    </Button>
  );
}
