import { describe, expect, it } from 'vitest';
import { ALL, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordFields, recordNew, recordRemoval, recordWhole } from '#shared/journal/write.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { aDevice, recordId } from '#test/support/builders.ts';
import { aPackage } from '#test/support/packages.ts';
import { plainStateHash, readPlain } from '#test/support/plain-reader.ts';
import { memoryEvidence, nodeDigest, sha256Of } from '#test/support/ports.ts';

const wholeKinds = new Set(
  [...KINDS.values()].filter((kind) => kind.shape === 'whole').map((kind) => kind.kind),
);

describe('docs/formats.md', () => {
  it('suffices to read a package and to compute its state hash', async () => {
    const alice = await aDevice('alice');
    const bob = await aDevice('bob');
    const team = teamAudience(recordId('t1'));
    const id = recordId('u7');
    const designation = {
      subject: id,
      attribute: 'target' as const,
      value: 'main',
      effectiveFrom: 0,
      basis: '文号 7',
    };
    await alice.act(() =>
      Array.from({ length: 1100 }, (_, index) =>
        recordNew(CONTROL, organisationKind, recordId(`u${index}`), { name: `单位 ${index}` }),
      ),
    );
    await alice.act((state) => [
      recordNew(team, findingKind, recordId('f'), { title: '弱口令', steps: [] }),
      recordWhole(state, CONTROL, designationKind, recordId('d'), designation),
      recordRemoval(state, CONTROL, organisationKind, recordId('u8'), true),
    ]);
    bob.take(alice.batches);
    alice.restart();
    await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, id, { name: 'from Alice', 'tag:重点': true }),
    ]);
    await bob.act((state) => [
      recordFields(state, CONTROL, organisationKind, id, { name: 'from Bob' }),
      recordRemoval(state, CONTROL, organisationKind, recordId('u8'), false),
      recordFields(state, ALL, scheduleKind, recordId('p'), { note: '"quoted" \\ 中文' }),
      recordWhole(state, CONTROL, designationKind, recordId('d'), {
        ...designation,
        value: 'none',
      }),
    ]);
    alice.take(bob.batches);
    const store = memoryEvidence();
    await store.put(utf8('a screenshot'));
    const read = readPlain(
      await aPackage({ batches: alice.batches, by: alice, others: [bob], store, ruleBook: '{}' }),
    );
    expect(read.batches.map((batch) => batch.hash).toSorted()).toEqual(
      alice.batches.map((sealed) => sealed.hash).toSorted(),
    );
    expect(read.batches.some((batch) => batch.of > 1)).toBe(true);
    expect(read.files.get(`evidence/${sha256Of('a screenshot')}`)?.toString()).toBe('a screenshot');
    expect(plainStateHash(read.batches, wholeKinds)).toBe(await stateHash(alice.state, nodeDigest));
  });
});
