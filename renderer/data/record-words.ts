import type { TFunction } from 'i18next';
import { audienceClass, type Audience } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { WHOLE_FIELD } from '#shared/journal/register.ts';
import { type Row, rowOf } from '#shared/journal/table.ts';
import { sizeText } from '#shared/text/size.ts';
import { knownText } from './use-error-text.ts';

/** What words are made from. `state` is what may be seen; null where no exercise is open. */
export interface WordSources {
  readonly t: TFunction<['records', 'terms', 'errors', 'register']>;
  readonly state: ExerciseState | null;
  /** Names of what the state does not hold. */
  readonly names?: Readonly<Record<string, string>>;
  readonly ownDevice: string;
  readonly language: string;
  moment(epochMs: number): string;
}

/** Records, fields and values in words, where people compare what devices wrote. */
export interface RecordWords {
  kind(kind: string): string;
  role(role: string): string;
  audience(audience: Audience): string;
  device(device: string): string;
  field(field: string): string;
  value(field: string, value: unknown): string;
  /** Field and value. */
  pair(field: string, value: unknown): string;
  /** What a record is called; one without a name of its own is called after what it belongs to. */
  record(kind: string, id: string): string;
}

/** Longest value shown; the rest is in the record. */
const MAX_CHARS = 600;

export function recordWords(sources: WordSources): RecordWords {
  const { t, state, ownDevice, names = {} } = sources;
  const nameOf = (id: string): string | null =>
    (state === null ? null : nameIn(state, id)) ?? names[id] ?? null;
  const value = (field: string, content: unknown): string =>
    clipped(valueText(sources, nameOf, field, content));
  return {
    kind: (kind) => knownText(t, `terms:kind.${kind}`) ?? kind,
    role: (role) => knownText(t, `terms:role.${role}`) ?? role,
    audience(audience) {
      const at = audience.indexOf(':');
      const id = audience.slice(at + 1);
      return t(`records:audience.${audienceClass(audience)}`, { name: nameOf(id) ?? shortId(id) });
    },
    device(device) {
      const short = device.slice(0, 8);
      return device === ownDevice ? t('records:deviceHere', { device: short }) : short;
    },
    field: (field) => fieldText(t, field),
    value,
    pair: (field, content) =>
      t('records:pair', { field: fieldText(t, field), value: value(field, content) }),
    record(kind, id) {
      const row = state === null ? undefined : rowOfKind(state, kind, id);
      const belongsTo = row === undefined ? [] : referencesOf(row);
      for (const candidate of [id, ...belongsTo, id.split('~', 1)[0] ?? id]) {
        const name = nameOf(candidate);
        if (name !== null) return name;
      }
      return shortId(id);
    },
  };
}

/** An id as people can compare it: its end, since ids made together begin alike. */
const shortId = (id: string): string => (id.length > 12 ? `…${id.slice(-8)}` : id);

const clipped = (text: string): string =>
  text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text;

function fieldText(t: WordSources['t'], field: string): string {
  if (field === WHOLE_FIELD) return t('records:whole');
  const colon = field.indexOf(':');
  if (colon < 0) return knownText(t, `records:field.${field}`) ?? field;
  const set = field.slice(0, colon);
  if (set === 'trait') {
    const trait = knownText(t, `register:trait.${field.slice(colon + 1)}`);
    if (trait !== null) return trait;
  }
  return t('records:element', {
    set: knownText(t, `records:set.${set}`) ?? set,
    name: field.slice(colon + 1),
  });
}

/** Groups of terms in which the words of a field stand. */
const WORDS_OF: Readonly<Record<string, string>> = {
  phase: 'terms:phase',
  from: 'terms:phase',
  to: 'terms:phase',
  marking: 'terms:marking',
  level: 'terms:level',
  form: 'terms:form',
  stance: 'terms:stance',
  filing: 'terms:filing',
  use: 'terms:sourceUse',
  mode: 'terms:scenarioMode',
  letPass: 'terms:requirement',
  role: 'terms:role',
  verdict: 'terms:verdict',
  privilege: 'terms:privilege',
  method: 'terms:method',
  attribute: 'terms:designation',
  value: 'terms:designationValue',
  subjectType: 'terms:kind',
  decision: 'records:decision',
};

function valueText(
  sources: WordSources,
  nameOf: (id: string) => string | null,
  field: string,
  value: unknown,
): string {
  const { t, language } = sources;
  if (value === null || value === undefined || value === '') return t('records:nothing');
  if (typeof value === 'boolean') return t(value ? 'records:yes' : 'records:no');
  if (typeof value === 'number') {
    if (/(?:At|From|Until)$/.test(field)) return sources.moment(value);
    return field === 'sizeBytes' ? sizeText(value) : new Intl.NumberFormat(language).format(value);
  }
  if (typeof value === 'string') {
    const words = WORDS_OF[field];
    const known = words === undefined ? null : knownText(t, `${words}.${value}`);
    if (known !== null) return known;
    if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`;
    return nameOf(value) ?? (/^[0-9a-f]{8}-[0-9a-f-]{27}/.test(value) ? shortId(value) : value);
  }
  const text = (name: string, item: unknown): string => valueText(sources, nameOf, name, item);
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('records:nothing')
      : value.map((item: unknown, at) => `${at + 1}. ${text(field, item)}`).join('\n');
  }
  return Object.entries(value)
    .filter(([name, item]) => name !== 'id' && item !== null && item !== '')
    .map(([name, item]) =>
      t('records:pair', { field: fieldText(t, name), value: text(name, item) }),
    )
    .join(t('records:pairSeparator'));
}

function rowOfKind(state: ExerciseState, kind: string, id: string): Row | undefined {
  for (const { tables } of state.audiences.values()) {
    const table = tables.get(kind);
    const row = table === undefined ? undefined : rowOf(table, id);
    if (row !== undefined) return row;
  }
  return undefined;
}

function nameIn(state: ExerciseState, id: string): string | null {
  for (const { tables } of state.audiences.values()) {
    for (const table of tables.values()) {
      const row = rowOf(table, id);
      const name = row === undefined ? null : titleOf(valuesOf(row));
      if (name !== null) return name;
    }
  }
  return null;
}

/** The fields of a row; of a record of one value, those of the value. */
const valuesOf = ({ values }: Row): Readonly<Record<string, unknown>> =>
  (values[WHOLE_FIELD] ?? values) as Readonly<Record<string, unknown>>;

function titleOf(values: Readonly<Record<string, unknown>>): string | null {
  const content = values['content'];
  const inside =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'title') : null;
  for (const name of [
    values['name'],
    values['title'],
    values['systemName'],
    inside,
    values['label'],
    values['fileName'],
  ]) {
    if (typeof name === 'string' && name !== '') return name;
  }
  return null;
}

/** What a record belongs to. */
const referencesOf = (row: Row): string[] =>
  ['subject', 'finding', 'response', 'submission'].flatMap((field) => {
    const id = valuesOf(row)[field];
    return typeof id === 'string' ? [id] : [];
  });
