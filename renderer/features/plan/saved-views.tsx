import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetting } from '#renderer/data/use-setting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { GridSort } from '#renderer/ui/grid-column.ts';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';

/** What a view remembers of a list. */
export interface ListView {
  readonly search: string;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: GridSort | null;
  readonly columns: readonly string[];
}

interface NamedView {
  readonly name: string;
  readonly view: ListView;
}

interface SavedViewsProps {
  readonly list: string;
  readonly current: ListView;
  readonly onChoose: (view: ListView) => void;
}

const SAVE = 'save';

/** Views of a list by name: chosen from a menu, kept on this device. */
export function SavedViews({ list, current, onChoose }: SavedViewsProps) {
  const { t } = useTranslation('register');
  const toasts = useToasts();
  const [stored, setStored] = useSetting(`plan.views.${list}`, viewsOf);
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const views = stored ?? [];
  const act = (id: string): void => {
    if (id === SAVE) {
      setName('');
      return setNaming(true);
    }
    const at = Number(id.slice(1));
    if (id.startsWith('x')) return setStored(views.filter((_, index) => index !== at));
    const chosen = views[at];
    if (chosen !== undefined) onChoose(chosen.view);
  };
  const save = (): void => {
    const clean = name.trim();
    if (clean === '') return;
    setStored([...views.filter((one) => one.name !== clean), { name: clean, view: current }]);
    setNaming(false);
    toasts.add({ tone: 'positive', title: t('views.saved', { name: clean }) });
  };
  return (
    <>
      <MenuButton
        label={t('views.menu')}
        icon={Bookmark}
        actions={[
          ...views.map((view, at) => ({ id: `v${at}`, label: view.name })),
          { id: SAVE, label: t('views.save'), startsGroup: views.length > 0 },
          ...views.map((view, at) => ({
            id: `x${at}`,
            label: t('views.remove', { name: view.name }),
            tone: 'danger' as const,
            startsGroup: at === 0,
          })),
        ]}
        onAction={act}
      />
      <Dialog
        isOpen={isNaming}
        onOpenChange={setNaming}
        title={t('views.title')}
        size="small"
        footer={
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={save}>
            {t('views.confirm')}
          </Button>
        }
      >
        <Form onSubmit={save}>
          <TextField
            label={t('views.name')}
            description={t('views.hint')}
            value={name}
            onChange={setName}
          />
        </Form>
      </Dialog>
    </>
  );
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Views as they were kept, perhaps by another version; what does not look like one is left out. */
function viewsOf(stored: unknown): readonly NamedView[] | null {
  if (!Array.isArray(stored)) return null;
  return stored.filter((one: unknown): one is NamedView => {
    if (typeof one !== 'object' || one === null) return false;
    const { name, view } = one as Partial<NamedView>;
    return (
      typeof name === 'string' &&
      typeof view === 'object' &&
      typeof view.search === 'string' &&
      isTexts(view.columns) &&
      typeof view.chosen === 'object' &&
      Object.values(view.chosen).every(isTexts)
    );
  });
}
