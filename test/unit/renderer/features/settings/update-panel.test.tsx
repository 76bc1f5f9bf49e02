import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeCrypto, nodeDigest } from '#electron/cli/cli-io.ts';
import { UpdatePanel } from '#renderer/features/settings/update-panel.tsx';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { AppInfo, PickedFile } from '#renderer/platform/host.ts';
import { type Installer, writeUpdateManifest } from '#shared/exchange/update-manifest.ts';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { generateKeyPair, webSigner } from '#shared/kernel/web-crypto.ts';
import { withAppInfo } from '#test/support/app-host.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';

const PROGRAM = utf8('an installer of some length');
const DEB = 'umpire-0.2.0-linux-amd64.deb';

let machine: AppWorld;
let signer: Signer;
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair(nodeCrypto, false);
  signer = webSigner(nodeCrypto, privateKey, publicKey);
});
beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

const picked = (name: string, bytes: Uint8Array<ArrayBuffer>): PickedFile => ({
  name,
  sizeBytes: bytes.byteLength,
  read: (offset, length) => Promise.resolve(ok(bytes.slice(offset, offset + length))),
  blob: () => Promise.resolve(ok(new Blob([bytes]))),
  close: () => Promise.resolve(),
});

async function aList(more: Partial<Installer> = {}, version = '0.2.0'): Promise<PickedFile> {
  const file: Installer = {
    platform: 'linux',
    arch: 'x64',
    name: DEB,
    bytes: PROGRAM.byteLength,
    sha256: hex(await nodeDigest.sha256(PROGRAM)) as Sha256,
    ...more,
  };
  const bytes = await writeUpdateManifest(
    { format: 1, version, released: 1_790_000_000_000, minimumDataFormat: 1, files: [file] },
    signer,
  );
  return picked(`umpire-${version}.umpire-update`, bytes);
}

const show = (
  files: readonly PickedFile[],
  info: Partial<AppInfo> = {},
  publicKey: Uint8Array | null = signer.publicKey,
  language: 'zh-CN' | 'en' = 'zh-CN',
) =>
  machine.show(
    <HostProvider
      value={{
        ...withAppInfo(machine.host, { version: '0.1.0', platform: 'linux x64', ...info }),
        openFile: () => Promise.resolve(ok(files)),
      }}
    >
      <UpdatePanel publicKey={publicKey} />
    </HostProvider>,
    null,
    language,
  );

const choose = async (): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: /从文件更新|另选文件|from a file/ }));

describe('an update from a file', () => {
  it('is checked, saved as it was checked, and explained', async () => {
    await show([await aList(), picked(DEB, PROGRAM)]);
    await choose();
    expect(await screen.findByText('已核验，可以安装')).toBeVisible();
    expect(screen.getByText('0.2.0')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '另存已核验的安装程序……' }));
    expect(await screen.findByText(`已保存为“${DEB}”`)).toBeVisible();
    expect(screen.getByText(new RegExp(`sudo apt install ./${DEB}`))).toBeVisible();
    expect(screen.getByText('演练裁判台不会自行运行安装程序。')).toBeVisible();
    const [saved] = machine.saved;
    expect(saved?.name).toBe(DEB);
    expect(new Uint8Array((await saved?.blob.arrayBuffer()) ?? new ArrayBuffer())).toEqual(PROGRAM);
  });

  type Case = readonly [what: string, files: () => Promise<PickedFile[]>, words: RegExp];
  const here: readonly Case[] = [
    ['without its list', async () => [picked(DEB, PROGRAM)], /没有选择发布清单/],
    [
      'without its installer',
      async () => [await aList()],
      /还要同时选择安装程序“umpire-0.2.0-linux-amd64.deb”/,
    ],
    [
      'of the installed version',
      async () => [await aList({}, '0.1.0'), picked(DEB, PROGRAM)],
      /0.1.0 不比已安装的 0.1.0 新/,
    ],
    [
      'whose installer is cut off',
      async () => [await aList(), picked(DEB, PROGRAM.slice(0, 5))],
      /只有 5 字节，应为 27 字节/,
    ],
    [
      'whose installer was altered',
      async () => [await aList(), picked(DEB, utf8('an installer of Some length'))],
      /可能被改动过/,
    ],
    [
      'for other machines',
      async () => [await aList({ platform: 'mac' }), picked(DEB, PROGRAM)],
      /没有适用于本机（linux x64）/,
    ],
    [
      'that is nonsense',
      async () => [picked('x.umpire-update', utf8('nonsense')), picked(DEB, PROGRAM)],
      /不是完整的发布清单/,
    ],
  ];
  it.each(here)(
    '%s is refused, and nothing is offered to be saved',
    async (_what, files, words) => {
      await show(await files());
      await choose();
      expect(await screen.findByText(words)).toBeVisible();
      expect(screen.getByRole('alert')).toHaveTextContent('什么都没有安装，数据没有改动。');
      expect(screen.queryByRole('button', { name: /另存/ })).not.toBeInTheDocument();
      expect(machine.saved).toEqual([]);
    },
  );

  it('of a stranger is refused', async () => {
    const { publicKey } = await generateKeyPair(nodeCrypto, false);
    await show([await aList(), picked(DEB, PROGRAM)], {}, publicKey, 'en');
    await choose();
    expect(await screen.findByText(/The signature is wrong/)).toBeVisible();
  });

  it('that can’t be read says so', async () => {
    const unreadable: PickedFile = {
      ...picked(DEB, PROGRAM),
      read: () => Promise.resolve(err({ type: 'file-changed' })),
    };
    await show([await aList(), unreadable]);
    await choose();
    expect(await screen.findByText(/文件在读取过程中被改动/)).toBeVisible();
  });

  it('can be stopped while it is read', async () => {
    let release: () => void = () => undefined;
    const slow: PickedFile = {
      ...picked(DEB, PROGRAM),
      sizeBytes: 5 * 1024 * 1024,
      read: async () => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return ok(PROGRAM);
      },
    };
    await show([await aList(), slow]);
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '停止' }));
    release();
    expect(await screen.findByText('核验已停止。')).toBeVisible();
  });

  it('is not offered by a build without the key', async () => {
    await show([], {}, null);
    expect(await screen.findByText('此构建没有发布公钥')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('in a browser, which does not know its machine, takes any installer of the release', async () => {
    await show([await aList({ platform: 'mac' }), picked(DEB, PROGRAM)], { platform: 'Linux' });
    expect(await screen.findByText(/无法得知本机的处理器/)).toBeVisible();
    await choose();
    expect(await screen.findByText('已核验，可以安装')).toBeVisible();
  });
});
