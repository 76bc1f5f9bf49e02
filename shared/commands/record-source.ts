import { teamAudience } from '#shared/domain/audiences.ts';
import { type SourceAddress, sourceAddressKind } from '#shared/domain/contact.ts';
import { containsRange, type IpRange, ipRangeText, parseIpRange } from '#shared/domain/ip-range.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { invalid } from './checked-input.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const SOURCES: PlanRegister<SourceAddress> = {
  kind: sourceAddressKind,
  required: ['team', 'address'],
  audienceOf: ({ team }) => teamAudience(team),
  problem: sourceProblem,
};

function sourceProblem(
  { team, address, validFrom, validUntil }: SourceAddress,
  { state }: CommandContext,
  id: RecordId | null,
): CommandError | null {
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    return { type: 'invalid', field: 'validUntil', reason: 'times-reversed' };
  }
  for (const other of readAll(state, sourceAddressKind)) {
    const { value } = other;
    if (other.id === id || value.team !== team || value.address !== address) continue;
    if (meets(value, validFrom, validUntil)) {
      return { type: 'already-there', kind: 'source-address', id: other.id };
    }
  }
  return null;
}

const meets = (
  { validFrom, validUntil }: SourceAddress,
  from: number | null,
  until: number | null,
): boolean =>
  (validFrom ?? 0) < (until ?? Number.MAX_SAFE_INTEGER) &&
  (from ?? 0) < (validUntil ?? Number.MAX_SAFE_INTEGER);

/** Registers an address or block from which a team attacks, in its one spelling. */
export function recordSource(
  context: CommandContext,
  { id, fields }: PlanEntryInput<SourceAddress>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { address } = fields;
  if (address === undefined || address.trim() === '') {
    return recordEntry(context, SOURCES, { id, fields });
  }
  const range = parseIpRange(address);
  if (range === null) return invalid('address', 'malformed');
  return recordEntry(context, SOURCES, { id, fields: { ...fields, address: ipRangeText(range) } });
}

/** Takes an address off the register. */
export const removeSource = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, SOURCES, input);

/** A registered address that holds another one. */
export interface SourceMatch {
  readonly source: Recorded<SourceAddress>;
  readonly range: IpRange;
  /** Whether the registration holds at the moment asked for. */
  readonly holds: boolean;
}

/**
 * Whose an address is: every registration that contains it, the narrowest first. With `at` (ms since 1970) each says whether it held
 * then; several teams behind one address are several matches.
 */
export function sourcesOf(state: ExerciseState, address: IpRange, at: number): SourceMatch[] {
  const matches: SourceMatch[] = [];
  for (const source of readAll(state, sourceAddressKind)) {
    const range = parseIpRange(source.value.address);
    if (range === null || !containsRange(range, address)) continue;
    const { validFrom, validUntil } = source.value;
    const holds = (validFrom ?? 0) <= at && at < (validUntil ?? Number.MAX_SAFE_INTEGER);
    matches.push({ source, range, holds });
  }
  return matches.sort(
    (a, b) =>
      Number(b.holds) - Number(a.holds) ||
      b.range.prefix - a.range.prefix ||
      (a.source.id < b.source.id ? -1 : 1),
  );
}
