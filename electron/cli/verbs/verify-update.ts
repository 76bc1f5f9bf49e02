import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Installer, openUpdateManifest } from '#shared/exchange/update-manifest.ts';
import { type FileAtHand, installerOf, installersFor } from '#shared/exchange/judge-update.ts';
import { isProgramVersion } from '#shared/exchange/program-version.ts';
import { fromBase64url, type Sha256 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { webVerifier } from '#shared/kernel/web-crypto.ts';
import type { CliIo } from '../cli-io.ts';
import { type CliProblem, exitCodeOf } from '../cli-problem.ts';
import { pathProblem, resolved } from '../paths.ts';
import type { Verb, VerbInput, VerbReport } from '../verb.ts';

type Problems = readonly CliProblem[];

/** What the call names besides its files. */
interface Given {
  readonly key: Uint8Array;
  /** Version that the release has to be newer than; `0.0.0-0` where the call names none. */
  readonly installed: string;
}

export const verifyUpdateVerb: Verb = {
  name: 'verify-update',
  usage: 'F.umpire-update INSTALLER --key KEY',
  summary: {
    zh: '核验安装程序：发布清单的签名、版本，以及安装程序的每个字节。',
    en: 'Check an installer: the signature and version of the release list, and every byte of the installer.',
  },
  arguments: [2, 2],
  options: {
    key: {
      value: 'KEY',
      text: { zh: '发布公钥（base64url）', en: 'public key of releases (base64url)' },
    },
    installed: {
      value: 'V',
      text: {
        zh: '已安装的版本；清单必须比它新',
        en: 'version that is installed; the list has to be newer',
      },
    },
  },
  async run(input, io) {
    const given = givenBy(input);
    if (!given.ok) return given;
    const [list = '', file = ''] = input.arguments;
    const found = await check(io, list, file, given.value);
    // A wrong call stays a wrong call; a bad file is a verdict, in the same form as a good one.
    if (!found.ok && exitCodeOf(found.error) === 2) return found;
    return ok(verdictOf(found));
  },
};

function givenBy(input: VerbInput): Result<Given, Problems> {
  const text = input.option('key');
  if (text === undefined) return err([{ type: 'usage-option-missing', option: 'key' }]);
  const key = fromBase64url(text);
  if (key?.byteLength !== 32)
    return err([{ type: 'usage-value-wrong', option: 'key', value: text }]);
  const installed = input.option('installed') ?? '0.0.0-0';
  return isProgramVersion(installed)
    ? ok({ key, installed })
    : err([{ type: 'usage-value-wrong', option: 'installed', value: installed }]);
}

interface Found {
  readonly version: string;
  readonly released: number;
  readonly installer: Installer;
}

async function check(
  io: CliIo,
  list: string,
  file: string,
  { key, installed }: Given,
): Promise<Result<Found, Problems>> {
  let named = list;
  try {
    const bytes = new Uint8Array(await readFile(resolved(io, list)));
    const manifest = await openUpdateManifest(bytes, key, webVerifier(io.crypto));
    if (!manifest.ok) return err([manifest.error]);
    const allowed = installersFor(manifest.value, { version: installed, machine: null });
    if (!allowed.ok) return err([allowed.error]);
    named = file;
    const atHand = await fileAtHand(resolved(io, file));
    const installer = installerOf(atHand, manifest.value, allowed.value);
    if (!installer.ok) return err([installer.error]);
    const { version, released } = manifest.value;
    return ok({ version, released, installer: installer.value });
  } catch (cause) {
    return err([pathProblem(cause, named)]);
  }
}

async function fileAtHand(location: string): Promise<FileAtHand> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(location)) hash.update(piece as Uint8Array);
  const { size } = await stat(location);
  return { name: path.basename(location), bytes: size, sha256: hash.digest('hex') as Sha256 };
}

function verdictOf(found: Result<Found, Problems>): VerbReport {
  if (!found.ok) {
    return {
      ok: false,
      json: { ok: false, problems: found.error },
      problems: found.error,
      lines: ['NOT OK'],
    };
  }
  const { version, released, installer } = found.value;
  return {
    ok: true,
    json: { ok: true, version, released, installer, problems: [] },
    lines: [
      'OK',
      `version   ${version}`,
      `released  ${new Date(released).toISOString()}`,
      `file      ${installer.name} (${installer.platform} ${installer.arch})`,
      `bytes     ${installer.bytes}`,
      `sha256    ${installer.sha256}`,
    ],
  };
}
