import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { bytesAsFile } from '#shared/exchange/random-access.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { emptyState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordFields, recordNew } from '#shared/journal/write.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { aDevice, type Device, EXERCISE, recordId } from '#test/support/builders.ts';
import { filesOf, forgedFiles, manifestOf } from '#test/support/package-forge.ts';
import { aPackage, cardOf, packagePorts } from '#test/support/packages.ts';
import { memoryEvidence, nodeDigest, sha256Of } from '#test/support/ports.ts';
import { forgeZip } from '#test/support/zip-forge.ts';

async function twoDevices(): Promise<[Device, Device]> {
  const alice = await aDevice('alice');
  const bob = await aDevice('bob', { role: 'attack-team' });
  await alice.act((state) => [
    recordNew(CONTROL, organisationKind, recordId('unit-1'), { name: '市水务局' }),
    recordFields(state, CONTROL, organisationKind, recordId('unit-2'), {
      name: 'City Power',
      'tag:重点': true,
    }),
  ]);
  await bob.act(() => [
    recordNew(teamAudience(recordId('t1')), findingKind, recordId('f1'), {
      title: 'Weak password',
      team: recordId('t1'),
    }),
  ]);
  alice.take(bob.batches);
  return [alice, bob];
}

describe('package', () => {
  it('X5 is read back as it was written, and written again has the same bytes', async () => {
    const [alice, bob] = await twoDevices();
    const store = memoryEvidence();
    await store.put(utf8('screenshot'));
    const bytes = await aPackage({
      batches: alice.batches,
      by: alice,
      others: [bob],
      store,
      ruleBook: '{"title":"示例"}',
    });
    const read = await readPackage(bytesAsFile(bytes), packagePorts);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.evidence).toEqual([{ sha256: sha256Of('screenshot'), sizeBytes: 10 }]);
    expect(read.value.ruleBook).toBe('{"title":"示例"}');
    expect(read.value.opened.manifest.streams).toHaveLength(2);
    const state = foldBatches(emptyState(EXERCISE), read.value.batches);
    expect(await stateHash(state, nodeDigest)).toBe(await stateHash(alice.state, nodeDigest));
    expect(
      await aPackage({
        batches: read.value.batches,
        by: alice,
        others: [bob],
        store,
        ruleBook: '{"title":"示例"}',
      }),
    ).toEqual(bytes);
  });

  it('X9 opens with an ordinary unzip, and sha256sum agrees with the manifest', async () => {
    const [alice, bob] = await twoDevices();
    const store = memoryEvidence();
    await store.put(utf8('screenshot'));
    const folder = mkdtempSync(path.join(tmpdir(), 'umpire-'));
    try {
      writeFileSync(
        path.join(folder, 'a.umpire'),
        await aPackage({ batches: alice.batches, by: alice, others: [bob], store }),
      );
      execFileSync('unzip', ['-q', 'a.umpire'], { cwd: folder });
      expect(readdirSync(path.join(folder, 'streams')).sort()).toEqual([
        'control.jsonl',
        'team_t1.jsonl',
      ]);
      const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
        files: { name: string; bytes: number; sha256: string }[];
      };
      for (const { name, bytes, sha256 } of manifest.files) {
        const content = readFileSync(path.join(folder, name));
        expect({ name, bytes: content.length, sha256: sha256Of(content) }).toEqual({
          name,
          bytes,
          sha256,
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('X9 refuses any file, and only that file, whose hash is not the one listed', async () => {
    const [alice, bob] = await twoDevices();
    const files = filesOf(alice.batches, [cardOf(alice), cardOf(bob)], [utf8('screenshot')]);
    files.set('rule-book.json', utf8('{}'));
    for (const name of files.keys()) {
      const manifest = manifestOf(alice, files, alice.batches, (honest) => ({
        ...honest,
        files: honest.files.map((file) =>
          file.name === name ? { ...file, sha256: sha256Of('x') } : file,
        ),
      }));
      const read = await readPackage(
        bytesAsFile(forgeZip(await forgedFiles(alice, manifest, files))),
        packagePorts,
      );
      expect(read).toEqual({ ok: false, error: [{ type: 'file-altered', name }] });
    }
  });
});
