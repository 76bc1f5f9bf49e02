import { Server } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useGridRows } from '#renderer/data/use-grid-rows.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { type System, systemKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import styles from './scope-dialog.module.css';
import { useSystemColumns } from './system-columns.tsx';
import { useAction } from './use-action.ts';
import { useDesignations } from './use-designations.ts';
import { useRegisterNames } from './use-register-lookups.ts';

interface ScopeDialogProps {
  readonly team: RecordId;
  readonly name: string;
  /** Systems that the team may attack already. */
  readonly before: readonly RecordId[];
  readonly onClose: () => void;
}

const keyOf = (record: { readonly id: string }): string => record.id;
const SHOWN = new Set(['name', 'organisation', 'level', 'target']);

/** Chooses all systems that a team may attack from now on. */
export function ScopeDialog({ team, name, before, onClose }: ScopeDialogProps) {
  const { t } = useTranslation(['plan', 'common']);
  const action = useAction();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(before));
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const systems = [...chosen] as RecordId[];
    const done = await action(
      discloseScope,
      { team, systems },
      t('teams.targetsSaved', { name, count: systems.length }),
    );
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="large"
      title={t('teams.targetsTitle', { name })}
      footer={
        <>
          <Text tone={2}>{t('common:selected', { count: chosen.size })}</Text>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('teams.saveTargets')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <Choice chosen={chosen} onChange={setChosen} />
      </Stack>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Choice({ chosen, onChange }: ChoiceProps) {
  const { t } = useTranslation('plan');
  const view = useTable(systemKind);
  const columns = useSystemColumns();
  const [search, setSearch] = useState('');
  const [onlyTargets, setOnlyTargets] = useState(false);
  const searchText = useSystemText();
  const isTarget = useIsTarget();
  const query = useMemo(
    () => ({ search, searchText, filter: onlyTargets ? isTarget : null }),
    [search, searchText, onlyTargets, isTarget],
  );
  const rows = useGridRows(view, query);
  const shown = useMemo(
    () => new Set(Array.from(rows.places, (place) => rows.rowAt(place).id as string)),
    [rows],
  );
  // The grid knows only what the filter shows; what is chosen outside of it stays chosen.
  const hidden = [...chosen].filter((id) => !shown.has(id));
  return (
    <>
      <Inline gap={4}>
        <SearchField label={t('teams.searchSystems')} value={search} onChange={setSearch} />
        <Switch isSelected={onlyTargets} onChange={setOnlyTargets}>
          {t('teams.onlyTargets')}
        </Switch>
      </Inline>
      <div className={styles['grid']}>
        <VirtualGrid
          label={t('tabs.systems')}
          rows={rows.places}
          rowAt={rows.rowAt}
          rowKey={keyOf}
          columns={columns}
          visibleColumns={SHOWN}
          selectionMode="multiple"
          selected={new Set([...chosen].filter((id) => shown.has(id)))}
          onSelectedChange={(selected) => onChange(new Set([...hidden, ...selected]))}
          empty={
            <EmptyState
              icon={Server}
              title={t(view.size === 0 ? 'systems.empty' : 'list.nothingFound')}
            />
          }
        />
      </div>
    </>
  );
}

function useSystemText() {
  const names = useRegisterNames();
  return useCallback(
    ({ value }: Recorded<System>) => `${value.name}\n${names.organisation(value.organisation)}`,
    [names],
  );
}

function useIsTarget() {
  const designations = useDesignations();
  return useCallback(
    ({ id }: Recorded<System>) => {
      const target = designations.valueAt(id, 'target', designations.now);
      return target === 'main' || target === 'secondary';
    },
    [designations],
  );
}
