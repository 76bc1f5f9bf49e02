import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerHandlers } from '#electron/main/ipc/register-handlers.ts';
import { callChannels, type CallChannel } from '#shared/ipc/channel-names.ts';
import type { Input } from '#shared/ipc/contract.ts';
import { MAX_CHUNK_BYTES, MAX_HEADS_TEXT, MAX_RECENT_EXERCISES } from '#shared/ipc/limits.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { FakeContents, ipcMain } from '#test/support/fake-electron.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

const handle = '0198c0de-0000-4000-8000-000000000001';
const sha256 = 'a'.repeat(64) as Sha256;
const types = [{ label: '资产清单', extensions: ['csv'] }];
const bytes = new Uint8Array(3);

/** What fits each channel. A new channel does not compile until it stands here, and is then tried like the others. */
const fitting: { readonly [C in CallChannel]: Input<C> } = {
  'app:info': undefined,
  'app:system-preferences': undefined,
  'evidence:has': { sha256 },
  'evidence:begin': { sizeBytes: 3 },
  'evidence:append': { handle, bytes },
  'evidence:commit': { handle },
  'evidence:open': { sha256 },
  'evidence:read': { handle },
  'evidence:close': { handle },
  'heads:list': undefined,
  'heads:read': { key: 'app' },
  'heads:write': { key: 'app', text: '{}' },
  'heads:remove': { key: 'app' },
  'file:open': { types, multiple: false },
  'file:read': { handle, offset: 0, length: 1 },
  'file:save': { suggestedName: 'a.csv', types },
  'file:append': { handle, bytes },
  'file:commit': { handle },
  'file:close': { handle },
  'menu:show': {
    language: 'zh-CN',
    theme: 'system',
    exercise: { canReport: true },
    recents: [{ id: 'x', title: '演练' }],
  },
  'incoming:take': undefined,
  'log:read': undefined,
  'pdf:begin': undefined,
  'pdf:append': { handle, bytes },
  'pdf:print': { handle, target: handle },
  'pdf:close': { handle },
};

/** Of the right type and still wrong, by the name of the field. */
const wrongOfItsType: Readonly<Record<string, readonly unknown[]>> = {
  handle: ['', 'x', '../x', `${handle} `, `${handle}\0`, handle.slice(1)],
  target: ['', 'x', '../x'],
  sha256: ['', 'A'.repeat(64), 'a'.repeat(63), `${sha256}\n`, `../${'a'.repeat(61)}`],
  key: ['', '.', '..', '../app', 'a/b', 'a\\b', 'A', 'a'.repeat(65), 'app\0', 'con.txt'],
  text: ['x'.repeat(MAX_HEADS_TEXT + 1)],
  suggestedName: ['', 'x'.repeat(201)],
  sizeBytes: [-1, 1.5, Number.NaN, Infinity, MAX_EVIDENCE_BYTES + 1, 2 ** 60],
  offset: [-1, 0.5, Number.NaN, Infinity, 2 ** 60],
  length: [0, -1, 1.5, Number.NaN, MAX_CHUNK_BYTES + 1],
  bytes: [new Uint8Array(MAX_CHUNK_BYTES + 1)],
  label: ['', 'x'.repeat(101)],
  extensions: [[], ['.csv'], ['CSV'], ['a/b'], Array.from({ length: 21 }, () => 'a')],
  types: [Array.from({ length: 21 }, () => types[0])],
  language: ['', 'de', 'zh-cn'],
  theme: ['', 'blue'],
  recents: [Array.from({ length: MAX_RECENT_EXERCISES + 1 }, () => ({ id: 'x', title: 'x' }))],
  id: ['', '../x', 'x'.repeat(65)],
  title: ['x'.repeat(201)],
};

/** Of no type that is meant. Null is left out where a field may be null. */
const strangers: readonly unknown[] = [undefined, 'text', 7, true, 7n, [], {}, [[]], new Date(0)];
const isNullable = (field: string): boolean => field === 'exercise';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Every input that differs from a fitting one in one place, however deep it lies. */
function* wrongVersions(input: unknown, field = ''): Generator {
  for (const wrong of wrongOfItsType[field] ?? []) yield wrong;
  for (const other of isNullable(field) ? strangers : [...strangers, null])
    if (kindOf(other) !== kindOf(input)) yield other;
  if (Array.isArray(input)) {
    const [first, ...rest] = input as readonly unknown[];
    for (const wrong of wrongVersions(first)) yield [wrong, ...rest];
  }
  if (!isFields(input)) return;
  yield { ...input, more: 1 };
  yield { ...input, location: '/etc/passwd' };
  yield JSON.parse(`{"__proto__": {"polluted": true}, ${JSON.stringify(input).slice(1)}`);
  for (const [name, value] of Object.entries(input)) {
    const { [name]: _left, ...others } = input;
    yield others;
    for (const wrong of wrongVersions(value, name)) yield { ...input, [name]: wrong };
  }
}

const contents = new FakeContents();
const event = { sender: contents, senderFrame: contents.mainFrame };
const called = vi.fn();
const invoke = (channel: CallChannel, input: unknown): Promise<unknown> => {
  const handler = ipcMain.handlers.get(channel) as (...all: unknown[]) => Promise<unknown>;
  return handler(event, input);
};

beforeAll(() => {
  const handlers = Object.fromEntries(callChannels.map((channel) => [channel, called]));
  registerHandlers(handlers as never, vi.fn());
});
beforeEach(() => void called.mockReset());

describe.each(callChannels)('%s', (channel) => {
  it('takes what fits', async () => {
    await invoke(channel, fitting[channel]).catch(() => undefined); // the answer of this test fits nothing
    expect(called).toHaveBeenCalledOnce();
  });

  it('takes nothing that differs in one place', async () => {
    const wrong = [...wrongVersions(fitting[channel])];
    expect(wrong.length).toBeGreaterThan(7);
    for (const input of wrong) await expect(invoke(channel, input)).rejects.toThrow(/^refused$/);
    expect(called).not.toHaveBeenCalled();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
