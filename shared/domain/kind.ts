import type { z } from 'zod';
import type { Role } from './roles.ts';

/** Which audience holds the records of a kind: one named audience, or one per referee, team or unit. */
export type AudienceClass = 'all' | 'control' | 'referees' | 'referee' | 'team' | 'unit' | 'branch';

/**
 * How the entries of a kind combine.
 * `fields`: each field is settled by itself. `whole`: the record is one value, a correction replaces it whole.
 */
export type RecordShape = 'fields' | 'whole';

/** What the journal, the commands and the screens know of a kind of record. */
export interface Kind<Name extends string = string, Value extends object = object> {
  readonly kind: Name;
  /** Version of the body's schema; an entry with a higher one is kept but not understood. */
  readonly schemaVersion: number;
  readonly shape: RecordShape;
  /** Every audience class that may hold such a record. A record stays in one audience for life. */
  readonly audiences: readonly AudienceClass[];
  /** Roles whose entries on such a record are admitted. */
  readonly writers: readonly Role[];
  readonly schema: z.ZodType<Value>;
  /** Schema of each field by itself. */
  readonly fields: Readonly<Record<string, z.ZodType>>;
  /** `schema` with every field optional, for inputs that set some fields. */
  readonly partial: z.ZodType<Partial<Value>>;
  /** What a field reads as while nobody has set it. */
  readonly empty: Value;
  /** Add-wins sets of short names, each element an own register called `<set>:<element>`. */
  readonly sets: readonly string[];
}

type KindParts<Name extends string, Shape extends z.ZodRawShape> = {
  readonly kind: Name;
  readonly schemaVersion?: number;
  readonly shape: RecordShape;
  readonly audiences: readonly AudienceClass[];
  readonly writers: readonly Role[];
  readonly schema: z.ZodObject<Shape>;
  readonly empty: z.infer<z.ZodObject<Shape>>;
  readonly sets?: readonly string[];
};

/** Declares a kind of record. */
export function defineKind<const Name extends string, Shape extends z.ZodRawShape>(
  parts: KindParts<Name, Shape>,
): Kind<Name, z.infer<z.ZodObject<Shape>>> {
  return {
    schemaVersion: 1,
    sets: [],
    ...parts,
    fields: parts.schema.shape as unknown as Kind['fields'],
    partial: parts.schema.partial() as unknown as z.ZodType<Partial<z.infer<z.ZodObject<Shape>>>>,
    schema: parts.schema,
  };
}

/** The value type of a kind. */
export type ValueOf<K> = K extends Kind<string, infer Value> ? Value : never;
