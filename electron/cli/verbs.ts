import type { Verb } from './verb.ts';
import { exportVerb } from './verbs/export.ts';
import { importVerb } from './verbs/import-register.ts';
import { importScanVerbs } from './verbs/import-scan.ts';
import { mergeVerb } from './verbs/merge.ts';
import { reportVerb } from './verbs/report.ts';
import { sampleVerb } from './verbs/sample.ts';
import { scoreVerb } from './verbs/score.ts';
import { verifyVerb } from './verbs/verify.ts';
import { verifyUpdateVerb } from './verbs/verify-update.ts';

/** Every verb of the command line, in the order of `--help`. */
export const VERBS: readonly Verb[] = [
  sampleVerb,
  verifyVerb,
  importVerb('units'),
  importVerb('systems'),
  importVerb('assets'),
  ...importScanVerbs,
  scoreVerb,
  reportVerb,
  exportVerb,
  mergeVerb,
  verifyUpdateVerb,
];
