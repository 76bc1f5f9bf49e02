import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '#electron/main/ipc/caller.ts';
import { registerHandlers } from '#electron/main/ipc/register-handlers.ts';
import { callChannels, type CallChannel } from '#shared/ipc/channel-names.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { FakeContents, FakeFrame, ipcMain } from '#test/support/fake-electron.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

const log = vi.fn<(line: string) => void>();
const called = vi.fn<(channel: string, input: unknown, caller: Caller) => unknown>();

const handlers = Object.fromEntries(
  callChannels.map((channel) => [
    channel,
    (input: unknown, caller: Caller) => called(channel, input, caller),
  ]),
) as unknown as Handlers<Caller>;

const contents = new FakeContents();
const trusted = { sender: contents, senderFrame: contents.mainFrame };

function invoke(event: object, channel: CallChannel, ...args: unknown[]): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (handler === undefined) throw new Error(`${channel} is not handled`);
  return (handler as (...all: unknown[]) => Promise<unknown>)(event, ...args);
}

beforeEach(() => {
  ipcMain.handlers.clear();
  log.mockReset();
  called.mockReset();
  registerHandlers(handlers, log);
});

describe('the one way in', () => {
  it('handles every call of the contract', () => {
    expect([...ipcMain.handlers.keys()].toSorted()).toEqual([...callChannels].toSorted());
  });

  it('passes on what fits, with the caller', async () => {
    called.mockReturnValue({ ok: true, value: null });
    const input = { key: 'app', text: '{}' };
    await expect(invoke(trusted, 'heads:write', input)).resolves.toEqual({ ok: true, value: null });
    expect(called).toHaveBeenCalledExactlyOnceWith('heads:write', input, {
      id: contents.id,
      contents,
    });
    expect(log).not.toHaveBeenCalled();
  });

  const subframe = new FakeFrame('app://umpire', contents.mainFrame);
  it.each([
    ['no frame', { sender: contents, senderFrame: null }],
    ['a frame inside ours', { sender: contents, senderFrame: subframe }],
    [
      'a frame that is not the top one',
      { sender: contents, senderFrame: new FakeFrame('app://umpire') },
    ],
    ['a page that is gone', detached()],
    ...[
      'https://evil.example',
      'null',
      '',
      'app://evil',
      'app://umpire.evil.example',
      'file://',
    ].map((origin) => [`a page of ${origin || 'nowhere'}`, pageOf(origin)] as const),
  ] as const)('drops and logs what %s sends, on every channel', async (_who, event) => {
    for (const channel of callChannels) {
      await expect(invoke(event, channel, undefined)).rejects.toThrow(/^refused$/);
    }
    expect(called).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(callChannels.length);
  });

  const wrongArguments: readonly unknown[] = [
    null,
    0,
    '',
    [],
    'app',
    { unknown: true },
    { key: 1, text: 'x', handle: 'x', sha256: 'x' },
    new Uint8Array(3),
    { toString: 1 },
  ];
  it('drops and logs arguments of the wrong shape, on every channel', async () => {
    for (const channel of callChannels) {
      for (const wrong of wrongArguments) {
        await expect(invoke(trusted, channel, wrong), channel).rejects.toThrow(/^refused$/);
      }
    }
    expect(called).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(callChannels.length * wrongArguments.length);
  });

  it('drops a second argument', async () => {
    await expect(invoke(trusted, 'app:info', undefined, 'more')).rejects.toThrow(/^refused$/);
    await expect(invoke(trusted, 'heads:read', { key: 'app' }, {})).rejects.toThrow(/^refused$/);
    expect(called).not.toHaveBeenCalled();
  });

  it('lets no answer out that the contract does not know', async () => {
    called.mockReturnValue({ ok: true, value: null, location: '/home/someone/secret' });
    await expect(invoke(trusted, 'heads:write', { key: 'app', text: '' })).rejects.toThrow(
      'refused',
    );
    expect(log).toHaveBeenCalledExactlyOnceWith('heads:write: refused for its answer');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('ENOENT /home/someone');
      },
    ],
    ['rejects', () => Promise.reject(new Error('ENOENT /home/someone'))],
  ])('tells the page no detail when a handler %s, and the log all of it', async (_how, fail) => {
    called.mockImplementation(fail);
    await expect(invoke(trusted, 'heads:list', undefined)).rejects.toThrow(/^failed$/);
    expect(log.mock.calls[0]?.[0]).toContain('ENOENT /home/someone');
  });
});

function detached(): object {
  const frame = new FakeFrame('app://umpire', null, true);
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame };
}

function pageOf(origin: string): object {
  const frame = new FakeFrame(origin);
  return { sender: { id: 1, mainFrame: frame }, senderFrame: frame };
}
