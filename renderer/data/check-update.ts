import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import {
  type Installed,
  type InstallerProblem,
  installerOf,
  installersFor,
  type UpdateUnfit,
} from '#shared/exchange/judge-update.ts';
import {
  type Installer,
  type Machine,
  MAX_INSTALLER_BYTES,
  MAX_UPDATE_MANIFEST_BYTES,
  openUpdateManifest,
  type UpdateManifest,
  type UpdateManifestProblem,
} from '#shared/exchange/update-manifest.ts';
import { fromBase64url, hex, type Sha256 } from '#shared/kernel/bytes.ts';
import type { Digest, Verifier } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type WebCryptoLike, webDigest, webVerifier } from '#shared/kernel/web-crypto.ts';

/** Why an update was not taken. */
export type UpdateRefusal =
  | UpdateManifestProblem
  | UpdateUnfit
  | InstallerProblem
  | { readonly type: 'update-manifest-missing' }
  | { readonly type: 'installer-missing'; readonly version: string; readonly name: string }
  | { readonly type: 'installer-too-large'; readonly limitBytes: number }
  | { readonly type: 'update-stopped' }
  | { readonly type: 'update-unreadable'; readonly error: FileError };

/** A release that fits, and the very bytes that were checked. */
export interface CheckedUpdate {
  readonly manifest: UpdateManifest;
  readonly installer: Installer;
  readonly bytes: Blob;
}

export interface UpdateWatch {
  /** Part of the installer that was read, 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Ending of an update manifest, without its dot. */
export const UPDATE_ENDING = 'umpire-update';

/** The key of releases, which is given to the build (UMPIRE_UPDATE_KEY); null in a build that has none. */
export function builtInUpdateKey(
  text: unknown = import.meta.env['UMPIRE_UPDATE_KEY'],
): Uint8Array | null {
  const key = typeof text === 'string' ? fromBase64url(text) : null;
  return key?.byteLength === 32 ? key : null;
}

/** The machine behind what the desktop calls its platform, such as `win32 x64`; null in a browser, which does not tell. */
export function machineOf(platform: string): Machine | null {
  const [system = '', arch = ''] = platform.split(' ');
  const platforms = new Map<string, Machine['platform']>([
    ['win32', 'win'],
    ['darwin', 'mac'],
    ['linux', 'linux'],
  ]);
  const known = platforms.get(system);
  return known !== undefined && (arch === 'x64' || arch === 'arm64')
    ? { platform: known, arch }
    : null;
}

const PIECE_BYTES = 4 * 1024 * 1024;

interface Ports {
  readonly digest: Digest;
  readonly verifier: Verifier;
}

const portsOfPage = (): Ports => {
  const web = crypto as unknown as WebCryptoLike;
  return { digest: webDigest(web), verifier: webVerifier(web) };
};

/** Checks a release manifest and the installer beside it. What is answered is a copy: the file may change afterwards. */
export async function checkUpdate(
  files: readonly PickedFile[],
  installed: Installed,
  publicKey: Uint8Array,
  watch: UpdateWatch,
  ports: Ports = portsOfPage(),
): Promise<Result<CheckedUpdate, UpdateRefusal>> {
  const list = files.find(({ name }) => name.endsWith(`.${UPDATE_ENDING}`));
  if (list === undefined) return err({ type: 'update-manifest-missing' });
  if (list.sizeBytes > MAX_UPDATE_MANIFEST_BYTES)
    return err({ type: 'update-malformed', path: '' });
  const text = await list.read(0, list.sizeBytes);
  if (!text.ok) return err({ type: 'update-unreadable', error: text.error });
  const manifest = await openUpdateManifest(text.value, publicKey, ports.verifier);
  if (!manifest.ok) return manifest;
  const allowed = installersFor(manifest.value, installed);
  if (!allowed.ok) return allowed;
  const file = files.find((one) => one !== list);
  if (file === undefined) {
    const [{ name } = { name: '' }] = allowed.value;
    return err({ type: 'installer-missing', version: manifest.value.version, name });
  }
  const bytes = await readWhole(file, watch);
  if (!bytes.ok) return bytes;
  const sha256 = hex(await ports.digest.sha256(new Uint8Array(await bytes.value.arrayBuffer())));
  if (watch.signal.aborted) return err({ type: 'update-stopped' });
  const atHand = { name: file.name, bytes: bytes.value.size, sha256: sha256 as Sha256 };
  const installer = installerOf(atHand, manifest.value, allowed.value);
  if (!installer.ok) return installer;
  return ok({ manifest: manifest.value, installer: installer.value, bytes: bytes.value });
}

async function readWhole(
  file: PickedFile,
  { onProgress, signal }: UpdateWatch,
): Promise<Result<Blob, UpdateRefusal>> {
  if (file.sizeBytes > MAX_INSTALLER_BYTES)
    return err({ type: 'installer-too-large', limitBytes: MAX_INSTALLER_BYTES });
  const parts: Blob[] = [];
  for (let at = 0; at < file.sizeBytes; at += PIECE_BYTES) {
    if (signal.aborted) return err({ type: 'update-stopped' });
    const piece = await file.read(at, PIECE_BYTES);
    if (!piece.ok) return err({ type: 'update-unreadable', error: piece.error });
    parts.push(new Blob([piece.value]));
    onProgress(Math.min(1, (at + PIECE_BYTES) / file.sizeBytes));
  }
  return ok(new Blob(parts));
}
