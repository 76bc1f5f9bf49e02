import type { Sha256 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { compareVersions, isProgramVersion } from './program-version.ts';
import {
  DATA_FORMAT,
  type Installer,
  type Machine,
  type UpdateManifest,
} from './update-manifest.ts';

/** Why a genuine release is not for this program on this machine. */
export type UpdateUnfit =
  | { readonly type: 'update-not-newer'; readonly version: string; readonly installed: string }
  | {
      readonly type: 'update-too-far';
      readonly version: string;
      readonly minimumDataFormat: number;
    }
  | { readonly type: 'update-not-for-machine'; readonly platform: string; readonly arch: string };

/** Why a file is not the installer that a release speaks of. */
export type InstallerProblem =
  | { readonly type: 'installer-unknown'; readonly name: string }
  | { readonly type: 'installer-other-machine'; readonly platform: string; readonly arch: string }
  | { readonly type: 'installer-cut-off'; readonly bytes: number; readonly expected: number }
  | { readonly type: 'installer-altered'; readonly name: string };

/** What is running. `machine` is null where nobody can say, as in a browser. */
export interface Installed {
  readonly version: string;
  readonly machine: Machine | null;
  /** Stored form of the data on this device; usually {@link DATA_FORMAT}. */
  readonly dataFormat?: number;
}

/**
 * The installers of a release that may replace what is running; older and equal releases are refused, so that nobody is led
 * back to a version with a known hole, and so is one that could not open this device's data.
 */
export function installersFor(
  manifest: UpdateManifest,
  { version: installed, machine, dataFormat = DATA_FORMAT }: Installed,
): Result<readonly Installer[], UpdateUnfit> {
  const { version, minimumDataFormat } = manifest;
  // What is running may be a build of one's own, whose version says nothing.
  if (!isProgramVersion(installed) || compareVersions(version, installed) <= 0)
    return err({ type: 'update-not-newer', version, installed });
  if (dataFormat < minimumDataFormat)
    return err({ type: 'update-too-far', version, minimumDataFormat });
  const fitting = manifest.files.filter((file) => machine === null || isFor(file, machine));
  if (fitting.length > 0 || machine === null) return ok(fitting);
  return err({ type: 'update-not-for-machine', ...machine });
}

const isFor = (file: Installer, { platform, arch }: Machine): boolean =>
  file.platform === platform && file.arch === arch;

/** The file at hand: its name as it lies there, its size, and the hash of all its bytes. */
export interface FileAtHand {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** The one of `allowed` that a file is, byte for byte, under whatever name. */
export function installerOf(
  file: FileAtHand,
  manifest: UpdateManifest,
  allowed: readonly Installer[],
): Result<Installer, InstallerProblem> {
  const same = (one: Installer): boolean => one.sha256 === file.sha256 && one.bytes === file.bytes;
  const found = allowed.find(same);
  if (found !== undefined) return ok(found);
  const other = manifest.files.find(same);
  if (other !== undefined) {
    const { platform, arch } = other;
    return err({ type: 'installer-other-machine', platform, arch });
  }
  const meant = manifest.files.find(({ name }) => name === file.name);
  if (meant === undefined) return err({ type: 'installer-unknown', name: file.name });
  return file.bytes < meant.bytes
    ? err({ type: 'installer-cut-off', bytes: file.bytes, expected: meant.bytes })
    : err({ type: 'installer-altered', name: file.name });
}
