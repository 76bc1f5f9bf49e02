import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#renderer/data/use-draft.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { fieldsOfNotice } from './fields-of-notice.ts';

/** A response as it is being typed, and how to change it. */
export interface ResponseFieldsProps {
  readonly values: Response;
  readonly set: (change: Partial<Response>) => void;
}

/** What it is about: the event that control told of, system and asset. */
export function BasicFields({ draft }: { readonly draft: Draft<Response> }) {
  const { t } = useTranslation('responses');
  const { values, set } = draft;
  return (
    <Stack>
      <TextField
        label={t('field.title')}
        isRequired
        placeholder={t('field.titlePlaceholder')}
        maxLength={200}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <NoticeField draft={draft} />
      <Columns min={240}>
        <TextField
          label={t('field.system')}
          maxLength={200}
          value={values.system}
          onChange={(system) => set({ system })}
        />
        <TextField
          label={t('field.asset')}
          maxLength={200}
          value={values.asset}
          onChange={(asset) => set({ asset })}
        />
      </Columns>
    </Stack>
  );
}

/** Notices of the unit; one that another response answers already is said to be so. */
function NoticeField({ draft }: { readonly draft: Draft<Response> }) {
  const { t } = useTranslation('responses');
  const time = useExerciseTime();
  const notices = useTable(noticeKind);
  const responses = useTable(responseKind);
  const { values, set } = draft;
  const { unit } = values;
  const answered = useMemo(
    () =>
      new Set(
        Array.from(responses).flatMap(({ value }) => (value.withdrawn ? [] : [value.notice])),
      ),
    [responses],
  );
  const options = useMemo(
    () =>
      Array.from(notices)
        .filter(({ audience }) => audience === unitAudience(unit))
        .map(({ id, value }) => ({
          id: id as string,
          label: value.title,
          detail: [
            value.system,
            time.moment(value.disclosedAt),
            answered.has(id) ? t('notice.used') : '',
          ]
            .filter(Boolean)
            .join(' · '),
        })),
    [notices, unit, time, answered, t],
  );
  const notice = values.notice === null ? undefined : notices.get(values.notice);
  if (options.length === 0) return <Banner tone="info">{t('field.noNotices')}</Banner>;
  return (
    <Stack gap={2}>
      <ComboBox
        label={t('field.notice')}
        description={t('field.noticeHint')}
        options={options}
        value={values.notice}
        onChange={(id) => {
          set({ notice: id as RecordId | null });
          void draft.flush();
        }}
      />
      {notice !== undefined && (
        <Inline>
          {notice.value.summary !== '' && <Text tone={2}>{notice.value.summary}</Text>}
          <Button size="small" onPress={() => set(fieldsOfNotice(notice))}>
            {t('notice.use')}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
