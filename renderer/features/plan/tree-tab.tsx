import { Building2, ChevronsDownUp, FileUp, HardDrive, ListTree, Server } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { registerTree, type TreeNode } from '#renderer/data/register-tree.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TreeGrid, type TreeGridColumn } from '#renderer/ui/tree-grid.tsx';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { AssetPanel } from './asset-panel.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import styles from './register-list.module.css';
import { SystemPanel } from './system-panel.tsx';
import { useDesignations } from './use-designations.ts';
import { useLocked } from './use-locked.ts';
import { usePlanView, useTabView } from './use-plan-view.ts';

const ICONS = { organisation: Building2, system: Server, asset: HardDrive } as const;
const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

/** Units with their subordinate units, systems and assets, unfolded as far as one wants to see. */
export function TreeTab() {
  const { t } = useTranslation(['register', 'plan']);
  const { id: exercise } = useSession();
  const [view, change] = usePlanView();
  const { openId, open } = useTabView('tree');
  const [paneSize, setPaneSize] = useSetting('plan.pane', sizeOf);
  const { tree, nameOf } = useTree();
  const rows = useMemo(() => tree.visible(view.unfolded), [tree, view.unfolded]);
  const columns = useCountColumns();
  const active = rows.find(({ id }) => id === openId);
  return (
    <div className={styles['register']}>
      <div className={styles['toolbar']}>
        <Text size={13} tone={2}>
          {t('tree.hint')}
        </Text>
        <Inline wrap={false}>
          <Button
            icon={ChevronsDownUp}
            isDisabled={view.unfolded.size === 0}
            onPress={() => change({ unfolded: new Set() })}
          >
            {t('tree.foldAll')}
          </Button>
          <LinkButton href={addresses.importAssets(exercise)} icon={FileUp}>
            {t('plan:import')}
          </LinkButton>
        </Inline>
      </div>
      <SplitView
        initialSize={paneSize ?? 420}
        minSize={340}
        onSizeChange={setPaneSize}
        end={
          active === undefined ? null : <NodePanel key={active.id} node={active} onOpen={open} />
        }
        start={
          <TreeGrid
            label={t('plan:tabs.tree')}
            rows={rows}
            open={view.unfolded}
            onOpenChange={(unfolded) => change({ unfolded })}
            activeId={openId}
            onActiveChange={({ id }) => open(id)}
            nameHeader={t('plan:field.name')}
            nameOf={nameOf}
            iconOf={({ kind }) => ICONS[kind]}
            openLabel={t('tree.unfold')}
            closeLabel={t('tree.fold')}
            columns={columns}
            empty={<EmptyTree />}
          />
        }
      />
    </div>
  );
}

function useCountColumns(): readonly TreeGridColumn<TreeNode>[] {
  const { t, i18n } = useTranslation('plan');
  return useMemo(() => {
    const figure = new Intl.NumberFormat(i18n.language);
    const count = (number: number): string => (number === 0 ? '' : figure.format(number));
    return [
      {
        id: 'systems',
        header: t('tabs.systems'),
        width: 96,
        align: 'end',
        render: ({ systems }) => count(systems),
      },
      {
        id: 'assets',
        header: t('tabs.assets'),
        width: 110,
        align: 'end',
        render: ({ assets }) => count(assets),
      },
    ];
  }, [t, i18n.language]);
}

function EmptyTree() {
  const { t } = useTranslation(['register', 'plan']);
  const { id: exercise } = useSession();
  return (
    <EmptyState
      icon={ListTree}
      title={t('tree.empty')}
      actions={
        <LinkButton variant="primary" href={addresses.importAssets(exercise)} icon={FileUp}>
          {t('plan:import')}
        </LinkButton>
      }
    >
      {t('tree.emptyText')}
    </EmptyState>
  );
}

interface NodePanelProps {
  readonly node: TreeNode;
  readonly onOpen: (id: string | null) => void;
}

function NodePanel({ node, onOpen }: NodePanelProps) {
  const locked = {
    organisation: useLocked(organisationKind),
    system: useLocked(systemKind),
    asset: useLocked(assetKind),
  }[node.kind];
  switch (node.kind) {
    case 'organisation':
      return <OrganisationPanel id={node.id} locked={locked} onOpen={onOpen} />;
    case 'system':
      return <SystemPanel id={node.id} locked={locked} onOpen={onOpen} />;
    case 'asset':
      return <AssetPanel id={node.id} locked={locked} onOpen={onOpen} />;
  }
}

function useTree() {
  const { i18n } = useTranslation();
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  const assets = useTable(assetKind);
  const designations = useDesignations();
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    const parentOf = (id: string): string | undefined =>
      designations.valueAt(id, 'parent', designations.now) || undefined;
    const views = { organisation: organisations, system: systems, asset: assets } as const;
    return {
      tree: registerTree(organisations, systems, assets, parentOf, compare),
      nameOf: ({ kind, at }: TreeNode): string => views[kind].at(at)?.value.name ?? '',
    };
  }, [organisations, systems, assets, designations, i18n.language]);
}
