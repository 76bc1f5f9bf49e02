import { heldEvidence } from '#shared/exchange/held-evidence.ts';
import { sampleExercise } from '#shared/sample/sample-exercise.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { checkOutput } from '../paths.ts';
import { recordCounts } from '../record-counts.ts';
import { savePackage } from '../save-package.ts';
import type { Verb } from '../verb.ts';

const LARGEST_SEED = 2 ** 32 - 1;

export const sampleVerb: Verb = {
  name: 'sample',
  usage: '--out F.umpire [--seed N] [--language zh-CN|en]',
  summary: {
    zh: '生成示例演练。同一种子与版本得到逐字节相同的文件。',
    en: 'Write the sample exercise. The same seed and version give the same bytes.',
  },
  arguments: [0, 0],
  options: {
    out: { value: 'F', text: { zh: '写出的成果包', en: 'the package to write' } },
    seed: {
      value: 'N',
      text: { zh: '种子，0 到 4294967295（默认 1）', en: 'seed, 0 to 4294967295 (1)' },
    },
    language: {
      value: 'L',
      text: { zh: '示例内容的语言（默认 zh-CN）', en: 'language of its contents (zh-CN)' },
    },
  },
  async run({ option }, io) {
    const out = option('out');
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const given = option('seed') ?? '1';
    const seed = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
    if (!(seed <= LARGEST_SEED)) {
      return err([{ type: 'usage-value-wrong', option: 'seed', value: given }]);
    }
    // Never the language of the system: the same call gives the same bytes on every machine.
    const language = option('language') ?? 'zh-CN';
    if (language !== 'zh-CN' && language !== 'en') {
      return err([{ type: 'usage-value-wrong', option: 'language', value: language }]);
    }
    const target = await checkOutput(io, out, []);
    if (!target.ok) return err([target.error]);
    const ports = { crypto: io.crypto, digest: io.digest };
    const sample = await sampleExercise({ seed, language, app: APP_VERSION }, ports);
    const { state, batches, cards, signer, endsAt: created } = sample;
    const store = heldEvidence(sample.evidence);
    const written = await savePackage(io, target.value, {
      state,
      batches,
      cards,
      signer,
      created,
      store,
    });
    if (!written.ok) return err([written.error]);
    const hash = await stateHash(state, io.digest);
    const counts = recordCounts(state);
    return ok({
      ok: true,
      json: { ok: true, out, seed, language, exercise: sample.exercise, stateHash: hash, counts },
      lines: [out, `stateHash ${hash}`],
    });
  },
};
