import { Copy, Ellipsis, FolderOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData, type useExerciseList } from '#renderer/data/app-data-context.tsx';

import { useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { CloneDialog } from './clone-dialog.tsx';
import type { ListItem } from './exercise-groups.ts';
import { Dates } from './exercise-dates.tsx';

/** One exercise of this device. */
export function ExerciseCard({
  item,
}: {
  readonly item: ReturnType<typeof useExerciseList>[number];
}) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const appData = useAppData();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [isCloning, setCloning] = useState(false);
  const when = (ms: number): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
  const remove = async (): Promise<void> => {
    const removed = await appData.deleteExercise(item.id as ExerciseId);
    if (removed.ok) toasts.add({ tone: 'positive', title: t('deleted', { title: item.title }) });
    else toasts.add({ tone: 'danger', title: errorText(removed.error) });
  };
  return (
    <Panel>
      <Inline justify="between" align="start" gap={4} wrap={false}>
        <Stack gap={1}>
          <Inline>
            <Text size={16} weight="medium">
              <TextLink href={addresses.overview(item.id)}>{item.title}</TextLink>
            </Text>
            {item.sample && <Badge tone="info">{t('common:sample')}</Badge>}
          </Inline>
          {item.head !== undefined && <HeadLine head={item.head} item={item} />}
          <Text size={13} tone={2}>
            {t('opened', { when: when(item.lastOpenedAt) })} ·{' '}
            {t('created', { when: when(item.createdAt) })}
          </Text>
        </Stack>
        <Inline wrap={false}>
          <LinkButton href={addresses.overview(item.id)} icon={FolderOpen}>
            {t('open')}
          </LinkButton>
          <MenuButton
            label={t('more')}
            icon={Ellipsis}
            isIconOnly
            actions={[
              { id: 'clone', label: t('clone.action'), icon: Copy },
              { id: 'delete', label: t('delete'), icon: Trash2, tone: 'danger', startsGroup: true },
            ]}
            onAction={(id) => (id === 'clone' ? setCloning(true) : setAsking(true))}
          />
        </Inline>
      </Inline>
      {isCloning && <CloneDialog item={item} onClose={() => setCloning(false)} />}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('deleteTitle', { title: item.title })}
        confirmLabel={t('deleteConfirm')}
        cancelLabel={t('common:cancel')}
        onConfirm={remove}
      >
        {t('deleteText')}
      </ConfirmDialog>
    </Panel>
  );
}

/** Phase, kind, level and days in one line. */
function HeadLine({
  item,
  head,
}: {
  readonly item: ListItem;
  readonly head: NonNullable<ListItem['head']>;
}) {
  const { t } = useTranslation('terms');
  const words = [
    t(`phase.${head.phase}`),
    t(`form.${head.form}`),
    ...(head.level === null ? [] : [t(`level.${head.level}`)]),
    ...(head.host === '' ? [] : [head.host]),
  ];
  return (
    <Text size={13}>
      {words.join(' · ')} · <Dates item={item} />
    </Text>
  );
}
