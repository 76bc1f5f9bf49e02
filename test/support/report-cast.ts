import type { FrozenEvidence, PathStep } from '#shared/domain/finding.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Who takes part in the small exercise of the report tests. All names are made up. */
export const UNITS = [
  ['u-edu', '云栖市教育局', '委办局', '教育'],
  ['u-health', '云栖市卫生健康委员会', '委办局', '卫生'],
  ['u-water', '云栖水务集团', '国有企业', '公用事业'],
  ['u-traffic', '云栖市交通运输局', '委办局', '交通'],
  ['u-north', '云栖市北岭区人民政府', '区县', '政务'],
] as const;
export const SHORT: Readonly<Record<string, string>> = {
  'u-edu': '教育',
  'u-health': '卫生健康',
  'u-water': '水务',
  'u-traffic': '交通',
  'u-north': '北岭区',
};
export const TEAMS = [
  ['t-falcon', '猎隼队', '示例安全实验室甲'],
  ['t-rock', '磐石队', '示例安全实验室乙'],
  ['t-crane', '青鹤队', '示例大学攻防社'],
] as const;
export const PEOPLE = [
  ['p-host', '周启明', 'organiser', '云栖市网络安全指挥中心'],
  ['p-chief', '沈若川', 'chief-referee', '示例测评中心'],
  ['p-ref1', '林知远', 'referee', '示例测评中心'],
  ['p-ref2', '何晓岚', 'referee', '示例研究院'],
  ['p-ref3', '顾行之', 'referee', '示例研究院'],
] as const;

/** A made-up hash. */
export const hash = (letter: string): Sha256 => letter.repeat(64) as Sha256;
/** Hash of the long text of the first finding. */
export const NARRATIVE = hash('e');

/** A step of an attack path. */
export const step = (
  index: number,
  technique: string,
  summary: string,
  privilege: PathStep['privilege'],
  when: number,
): PathStep => ({
  id: `s${index}`,
  at: when,
  source: '198.51.100.7',
  asset: null,
  destination: `10.20.0.${index}`,
  technique,
  privilege,
  summary,
});

/** A frozen piece of evidence. */
export const evidence = (name: string, letter: string, caption: string): FrozenEvidence => ({
  id: `ev-${letter}` as RecordId,
  sha256: hash(letter),
  fileName: name,
  mediaType: 'image/png',
  sizeBytes: 245_760,
  caption,
  step: '',
});
