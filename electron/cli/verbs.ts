import type { Verb } from './verb.ts';
import { exportVerb } from './verbs/export.ts';
import { importAssetsVerb } from './verbs/import-assets.ts';
import { importScanVerbs } from './verbs/import-scan.ts';
import { mergeVerb } from './verbs/merge.ts';
import { reportVerb } from './verbs/report.ts';
import { sampleVerb } from './verbs/sample.ts';
import { scoreVerb } from './verbs/score.ts';
import { verifyVerb } from './verbs/verify.ts';

/** Every verb of the command line, in the order of `--help`. */
export const VERBS: readonly Verb[] = [
  sampleVerb,
  verifyVerb,
  importAssetsVerb,
  ...importScanVerbs,
  scoreVerb,
  reportVerb,
  exportVerb,
  mergeVerb,
];
