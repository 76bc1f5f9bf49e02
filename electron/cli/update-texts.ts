import type { InstallerProblem, UpdateUnfit } from '#shared/exchange/judge-update.ts';
import type { UpdateManifestProblem } from '#shared/exchange/update-manifest.ts';
import type { Bilingual } from '#shared/text/language.ts';

/** Everything that can be wrong with a release list and an installer. */
export type UpdateProblem = UpdateManifestProblem | UpdateUnfit | InstallerProblem;

/** What each of it says. */
export const UPDATE_PROBLEM_TEXTS: Readonly<Record<UpdateProblem['type'], Bilingual>> = {
  'update-malformed': {
    zh: '不是完整的发布清单 {path}',
    en: 'This is no whole release list {path}',
  },
  'update-format-newer': {
    zh: '发布清单由更新的版本生成（格式 {format}）。',
    en: 'The release list has a newer format ({format}).',
  },
  'update-signature-wrong': {
    zh: '发布清单不是由这个公钥的持有者签发，或者被改动过。',
    en: 'The release list was not signed with this key, or it was altered.',
  },
  'update-not-newer': {
    zh: '版本 {version} 不比已安装的 {installed} 新。',
    en: 'Version {version} is not newer than {installed}, which is installed.',
  },
  'update-too-far': {
    zh: '版本 {version} 打不开现有数据（要求格式 {minimumDataFormat}）。',
    en: 'Version {version} needs data of format {minimumDataFormat}.',
  },
  'update-not-for-machine': {
    zh: '没有适用于 {platform} {arch} 的安装程序。',
    en: 'There is no installer for {platform} {arch}.',
  },
  'installer-unknown': {
    zh: '“{name}”不在发布清单中。',
    en: '"{name}" is not in the release list.',
  },
  'installer-other-machine': {
    zh: '安装程序适用于 {platform} {arch}。',
    en: 'The installer is for {platform} {arch}.',
  },
  'installer-cut-off': {
    zh: '安装程序不完整：只有 {bytes} 字节，应为 {expected} 字节。',
    en: 'The installer is cut off: {bytes} bytes of {expected}.',
  },
  'installer-altered': {
    zh: '“{name}”已被改动，不要安装。',
    en: '"{name}" was altered; don’t install it.',
  },
};
