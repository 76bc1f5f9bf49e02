import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { callChannels, signalChannels } from '#shared/ipc/channel-names.ts';
import { contract, type Bridge, type Input, type Output } from '#shared/ipc/contract.ts';
import { MAX_CHUNK_BYTES, MAX_HEADS_TEXT } from '#shared/ipc/limits.ts';
import { MAX_EVIDENCE_BYTES, type EvidenceError } from '#shared/kernel/ports.ts';

const HANDLE = '0198c0de-0000-7000-8000-000000000001';
const HASH = 'a'.repeat(64);

const accepts = (channel: (typeof callChannels)[number], value: unknown): boolean =>
  contract[channel].input.safeParse(value).success;

// Checked by the compiler: these lines do nothing when they run.
type CrossingError = Extract<Output<'evidence:read'>, { ok: false }>['error'];
expectTypeOf<CrossingError>().toExtend<EvidenceError>();
expectTypeOf<EvidenceError>().toExtend<CrossingError>();
expectTypeOf<Bridge['app:info']>().parameters.toEqualTypeOf<[]>();
expectTypeOf<Bridge['heads:write']>().parameters.toEqualTypeOf<[Input<'heads:write'>]>();
expectTypeOf<Bridge['heads:write']>().returns.toEqualTypeOf<Promise<Output<'heads:write'>>>();

describe('contract', () => {
  it('names exactly the channels that the preload exposes', () => {
    expect(Object.keys(contract).toSorted()).toEqual(
      [...callChannels, ...signalChannels].toSorted(),
    );
    for (const channel of callChannels) expect(contract[channel].kind).toBe('call');
    for (const channel of signalChannels) expect(contract[channel].kind).toBe('signal');
  });

  it('names channels noun:verb and each once', () => {
    const names = [...callChannels, ...signalChannels];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+:[a-z-]+$/);
  });

  it('has an answer schema that refuses what was never said', () => {
    for (const channel of callChannels) {
      const { output } = contract[channel];
      expect(output.safeParse({ ok: 'perhaps' }).success, channel).toBe(false);
      expect(output.safeParse(undefined).success, channel).toBe(false);
    }
  });

  it('speaks of no path in any message', () => {
    for (const channel of callChannels) {
      const { output } = contract[channel];
      const shape = JSON.stringify(z.toJSONSchema(output, { unrepresentable: 'any' }));
      expect(shape, channel).not.toMatch(/"[a-z]*(?:path|folder|directory|location)[a-z]*"/i);
    }
  });

  it.each([
    ['evidence:begin', { sizeBytes: MAX_EVIDENCE_BYTES }, { sizeBytes: MAX_EVIDENCE_BYTES + 1 }],
    ['evidence:begin', { sizeBytes: 0 }, { sizeBytes: -1 }],
    ['evidence:begin', { sizeBytes: 1 }, { sizeBytes: 1.5 }],
    ['evidence:has', { sha256: HASH }, { sha256: HASH.toUpperCase() }],
    ['evidence:has', { sha256: HASH }, { sha256: `../${HASH}` }],
    ['evidence:read', { handle: HANDLE }, { handle: '../x' }],
    ['evidence:read', { handle: HANDLE }, { handle: HANDLE, extra: 1 }],
    [
      'evidence:append',
      { handle: HANDLE, bytes: new Uint8Array(MAX_CHUNK_BYTES) },
      { handle: HANDLE, bytes: new Uint8Array(MAX_CHUNK_BYTES + 1) },
    ],
    [
      'file:append',
      { handle: HANDLE, bytes: new Uint8Array(1) },
      { handle: HANDLE, bytes: [1, 2, 3] },
    ],
    [
      'file:read',
      { handle: HANDLE, offset: 0, length: MAX_CHUNK_BYTES },
      { handle: HANDLE, offset: 0, length: MAX_CHUNK_BYTES + 1 },
    ],
    [
      'file:read',
      { handle: HANDLE, offset: 0, length: 1 },
      { handle: HANDLE, offset: -1, length: 1 },
    ],
    ['heads:read', { key: HANDLE }, { key: '../../etc/passwd' }],
    ['heads:read', { key: 'app' }, { key: '' }],
    ['heads:read', { key: 'a'.repeat(64) }, { key: 'a'.repeat(65) }],
    [
      'heads:write',
      { key: 'app', text: 'x'.repeat(MAX_HEADS_TEXT) },
      { key: 'app', text: 'x'.repeat(MAX_HEADS_TEXT + 1) },
    ],
    [
      'file:open',
      { types: [{ label: '资产清单', extensions: ['csv'] }], multiple: true },
      { types: [{ label: '资产清单', extensions: ['../csv'] }], multiple: true },
    ],
    ['file:save', { suggestedName: '报告.docx', types: [] }, { suggestedName: '', types: [] }],
    ['app:info', undefined, {}],
  ] as const)('%s takes what fits and refuses what does not', (channel, good, bad) => {
    expect(accepts(channel, good)).toBe(true);
    expect(accepts(channel, bad)).toBe(false);
  });

  it('refuses what is not the object asked for', () => {
    for (const wrong of [null, undefined, 0, '', [], 'app', () => 1]) {
      expect(accepts('heads:write', wrong)).toBe(false);
    }
  });
});
