import { type SourceAddress, sourceAddressKind } from '#shared/domain/contact.ts';
import { ipRangeText, parseIpRange } from '#shared/domain/ip-range.ts';
import { readAll } from '#shared/journal/read.ts';
import type { Write } from '#shared/journal/write.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done } from './guard.ts';
import { recordSource } from './record-source.ts';
import type { CommandError } from './refusals.ts';

/** Many addresses of one team, with what holds for all of them. */
export interface RecordSourcesInput extends Omit<SourceAddress, 'address'> {
  readonly addresses: readonly string[];
}

/** How many were registered, and which were not: no address, or registered for the team already. */
export interface RecordedSources {
  readonly kept: number;
  readonly rejected: readonly string[];
}

/** Registers many addresses in one action. What is wrong about all of them (team, role, times) refuses the whole. */
export function recordSources(
  context: CommandContext,
  { addresses, ...common }: RecordSourcesInput,
): Result<CommandOutcome<RecordedSources>, CommandError> {
  if (addresses.length === 0) return err({ type: 'nothing-to-do' });
  const { team } = common;
  const known = new Set<string>();
  for (const { value } of readAll(context.state, sourceAddressKind)) {
    if (value.team === team) known.add(value.address);
  }
  const writes: Write[] = [];
  const rejected: string[] = [];
  for (const text of addresses) {
    const range = parseIpRange(text);
    const address = range === null ? null : ipRangeText(range);
    if (address === null || known.has(address)) {
      rejected.push(text);
      continue;
    }
    known.add(address);
    const outcome = recordSource(context, { id: null, fields: { ...common, address } });
    if (!outcome.ok) return outcome;
    writes.push(...outcome.value.writes);
  }
  return done(writes, { kept: writes.length, rejected });
}
