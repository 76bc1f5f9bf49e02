import type { SealedBatch } from '#shared/journal/batch.ts';
import { isSha256, type Sha256 } from '#shared/kernel/bytes.ts';

/** Fields that hold the address of bytes outside the journal. */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['sha256', 'narrative']);

/** Addresses of evidence and long texts that the entries of batches name, at whatever depth. */
export function evidenceNamed(batches: Iterable<SealedBatch>): Set<Sha256> {
  const named = new Set<Sha256>();
  for (const { batch } of batches) for (const { body } of batch.entries) collect(body, named);
  return named;
}

function collect(value: unknown, named: Set<Sha256>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, item] of Object.entries(value)) {
    if (typeof item !== 'string') collect(item, named);
    else if (ADDRESS_FIELDS.has(field) && isSha256(item)) named.add(item);
  }
}
