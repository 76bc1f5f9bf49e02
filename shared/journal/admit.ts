import { type Audience, mayHold } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { acceptanceOf } from '#shared/domain/quick-check.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { Entry } from './batch.ts';
import { REMOVED_FIELD, WHOLE_FIELD } from './register.ts';
import type { AsideEntry } from './state.ts';

/** Form of an element of an add-wins set: a short text without control characters. */
const ELEMENT_PATTERN = /^\P{Cc}{1,160}$/u;

/** Every type of entry that this version understands. */
const TYPES: ReadonlyMap<string, { readonly kind: Kind; readonly verb: 'recorded' | 'removed' }> =
  new Map(
    [...KINDS.values()].flatMap((kind) =>
      (['recorded', 'removed'] as const).map((verb) => [`${kind.kind}.${verb}`, { kind, verb }]),
    ),
  );

/** An entry as this version understands it: fields of a record of a kind. */
export interface Admitted {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * What an entry sets, or why it does not count. Looks at the entry, its audience and its author's role alone,
 * so that every machine with this version of the program decides alike.
 */
export function admitEntry(
  entry: Entry,
  audience: Audience,
  role: Role,
): Admitted | AsideEntry['reason'] {
  const type = TYPES.get(entry.type);
  if (type === undefined || entry.schema > type.kind.schemaVersion) return 'newer';
  const { kind, verb } = type;
  if (!mayHold(kind, audience, role)) return 'not-admitted';
  if (verb === 'removed') return removal(kind, entry.body);
  if (kind.shape === 'whole') {
    return kind.schema.safeParse(entry.body).success
      ? { kind, fields: { [WHOLE_FIELD]: entry.body } }
      : 'malformed';
  }
  return fieldsOf(kind, entry.body);
}

function removal(kind: Kind, body: Entry['body']): Admitted | 'malformed' {
  const flag = body['removed'];
  return typeof flag === 'boolean' && Object.keys(body).length === 1
    ? { kind, fields: { [REMOVED_FIELD]: flag } }
    : 'malformed';
}

function fieldsOf(kind: Kind, body: Entry['body']): Admitted | 'malformed' {
  const names = Object.keys(body);
  if (names.length === 0) return 'malformed';
  const checks = checksOf(kind);
  for (const name of names) {
    const value = body[name];
    const isSound = name.includes(':')
      ? isElement(kind, name) && typeof value === 'boolean'
      : checks.get(name)?.(value) === true;
    if (!isSound) return 'malformed';
  }
  return { kind, fields: body };
}

type Check = (value: unknown) => boolean;

const checksByKind = new Map<Kind, ReadonlyMap<string, Check>>();

/** What each field of a kind accepts, looked up once: large imports ask it of half a million values. */
function checksOf(kind: Kind): ReadonlyMap<string, Check> {
  let checks = checksByKind.get(kind);
  if (checks === undefined) {
    checks = new Map(
      Object.entries(kind.fields).map(([name, schema]) => [name, acceptanceOf(schema)]),
    );
    checksByKind.set(kind, checks);
  }
  return checks;
}

function isElement(kind: Kind, name: string): boolean {
  const colon = name.indexOf(':');
  return kind.sets.includes(name.slice(0, colon)) && ELEMENT_PATTERN.test(name.slice(colon + 1));
}
