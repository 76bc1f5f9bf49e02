import type { Kind } from '#shared/domain/kind.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CommandError, InvalidReason } from './refusals.ts';

/**
 * Text as the journal keeps it: NFC, line ends as line feeds, no white space around it.
 * Goes into lists and objects; everything else stays as it is.
 */
export function normalised<T>(value: T): T {
  if (typeof value === 'string') return normalText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => normalised(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, normalised(item)])) as T;
}

const normalText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();

/** Some fields of a record, normalised and checked against its kind. */
export const checkFields = <Value extends object>(
  kind: Kind<string, Value>,
  fields: Partial<Value>,
): Result<Partial<Value>, CommandError> => checkWith(kind.partial, fields);

/** A whole value, normalised and checked against its kind. */
export const checkWhole = <Value extends object>(
  kind: Kind<string, Value>,
  value: Value,
): Result<Value, CommandError> => checkWith(kind.schema, value);

/** A name that must not be empty, normalised. */
export function requireText(field: string, text: string | undefined): Result<string, CommandError> {
  const clean = normalText(text ?? '');
  return clean === '' ? invalid(field, 'required') : ok(clean);
}

/** Refusal of one field. */
export const invalid = (field: string, reason: InvalidReason): Result<never, CommandError> =>
  err({ type: 'invalid', field, reason });

function checkWith<Value extends object>(
  schema: Kind<string, Value>['schema'] | Kind<string, Value>['partial'],
  value: object,
): Result<Value, CommandError> {
  const parsed = schema.safeParse(normalised(value));
  if (parsed.success) return ok(parsed.data as Value);
  const issue = parsed.error.issues[0];
  return invalid(issue?.path.join('.') ?? '', issue === undefined ? 'malformed' : reasonOf(issue));
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly origin?: string;
}

function reasonOf(issue: Issue): InvalidReason {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return 'too-long';
      return issue.origin === 'array' ? 'too-many' : 'out-of-range';
    case 'too_small':
      return 'out-of-range';
    case 'invalid_value':
      return 'not-a-choice';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'custom':
      return issue.message === 'control character' ? 'control-character' : 'malformed';
    default:
      return 'malformed';
  }
}
