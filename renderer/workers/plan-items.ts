import type { ImportPlan } from '#shared/commands/import-plan.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { tableOf } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { type Row, rowOf } from '#shared/journal/table.ts';
import type { Write } from '#shared/journal/write.ts';

export const ITEM_STATUSES = ['added', 'changed', 'missing'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** One record of a plan, for people to look at before they commit. */
export interface PlanItem {
  readonly kind: string;
  readonly name: string;
  /** Names of what it belongs to, the nearest first. */
  readonly place: readonly string[];
  /** Field by field; `before` is null for what was not set. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A stretch of what a plan adds, changes or finds missing. */
export function planItems(
  state: ExerciseState,
  plan: ImportPlan,
  status: ItemStatus,
  from: number,
  count: number,
): PlanItem[] {
  const names = namesOf(state, plan);
  switch (status) {
    case 'changed':
      return plan.changed.slice(from, from + count).map(({ kind, before, fields }) => ({
        kind: kind.kind,
        ...names(before.values),
        fields: Object.entries(fields).map(([field, after]) => ({
          field,
          before: before.values[field] ?? null,
          after,
        })),
      }));
    case 'missing':
      return plan.missing
        .slice(from, from + count)
        .map(({ kind, row }) => ({ kind: kind.kind, ...names(row.values), fields: [] }));
    case 'added': {
      const added: PlanItem[] = [];
      let at = 0;
      for (const write of plan.writes) {
        if (!isNew(write) || at++ < from) continue;
        if (added.length >= count) break;
        const { body } = write.entry;
        const fields = Object.entries(body).filter(([field]) => !PLACES.has(field));
        added.push({
          kind: write.kind,
          ...names(body),
          fields: fields.map(([field, after]) => ({ field, before: null, after })),
        });
      }
      return added;
    }
  }
}

/** Fields that name the record and its place, which are shown as such. */
const PLACES: ReadonlySet<string> = new Set(['name', 'system', 'organisation']);

const isNew = ({ entry, kind }: Write): boolean =>
  entry.replaces.length === 0 &&
  Object.hasOwn(entry.body, 'name') &&
  (kind === assetKind.kind || kind === systemKind.kind || kind === organisationKind.kind);

type Values = Row['values'];

/** Finds names in the register and among what the plan adds. */
function namesOf(state: ExerciseState, plan: ImportPlan) {
  const added = new Map<string, Values>();
  for (const { kind, entry } of plan.writes) {
    if (kind === assetKind.kind) break; // assets come last, and nothing belongs to them
    added.set(entry.record, entry.body);
  }
  const tables = [systemKind, organisationKind].map((kind) =>
    tableOf(state, CONTROL, kind as never),
  );
  const find = (id: unknown): Values | undefined => {
    if (typeof id !== 'string' || id === '') return undefined;
    for (const table of tables) {
      const row = table === undefined ? undefined : rowOf(table, id);
      if (row !== undefined) return row.values;
    }
    return added.get(id);
  };
  return (values: Values): Pick<PlanItem, 'name' | 'place'> => {
    const place: string[] = [];
    let at = find(values['system']) ?? find(values['organisation']);
    while (at !== undefined && place.length < 2) {
      place.push(textOf(at['name']));
      at = find(at['organisation']);
    }
    return { name: textOf(values['name']), place };
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
