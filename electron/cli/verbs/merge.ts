import type { DeviceCard } from '#shared/exchange/device-card.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { mergeBatches } from '#shared/merge/merge-batches.ts';
import { planMerge } from '#shared/merge/plan-merge.ts';
import { openIdentity } from '../identity.ts';
import { IDENTITY_OPTION, identityLines } from '../identity-option.ts';
import { packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput } from '../paths.ts';
import { conflictCount, recordCounts } from '../record-counts.ts';
import { savePackage } from '../save-package.ts';
import { stateProblems } from '../state-problems.ts';
import type { Verb } from '../verb.ts';

export const mergeVerb: Verb = {
  name: 'merge',
  usage: 'A.umpire B.umpire … --out C.umpire [--identity FILE]',
  summary: {
    zh: '合并同一演练的成果包；先后顺序不影响结果，再次合并不增加任何内容。',
    en: 'Merge packages of one exercise; the order does not matter, and merging again adds nothing.',
  },
  arguments: [2, 1000],
  options: {
    out: { value: 'C', text: { zh: '写出的成果包', en: 'the package to write' } },
    identity: IDENTITY_OPTION,
  },
  async run({ arguments: paths, option, language }, io) {
    const out = option('out');
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const target = await checkOutput(io, out, paths);
    if (!target.ok) return err([target.error]);
    return withPackages(io, paths, async ([first, ...others]) => {
      if (first === undefined) throw new Error('Merging needs at least one package');
      const opens = [first, ...others].map(({ contents }) => contents.opened);
      const store = packagedEvidence(opens, io);
      let { state } = first;
      const batches = [...first.contents.batches];
      const cards = new Map<string, DeviceCard>();
      for (const { cards: list } of opens) for (const card of list) cards.set(card.device, card);
      const added: number[] = [];
      for (const { contents } of others) {
        const { exercise, from, created } = contents.opened.manifest;
        const evidence = new Set(contents.evidence.map(({ sha256 }) => sha256));
        const incoming = {
          exercise,
          from: from.device,
          created,
          batches: contents.batches,
          evidence,
        };
        const plan = await planMerge(state, incoming, { store, wallMs: io.now() });
        if (!plan.ok) return err([plan.error]);
        const merged = mergeBatches(state, contents.batches);
        state = merged.state;
        batches.push(...merged.fresh);
        added.push(merged.fresh.length);
      }
      const identity = await openIdentity(io, option('identity'));
      if (!identity.ok) return err([identity.error]);
      const { signer } = identity.value;
      const parts = { state, batches, cards: cards.values(), store, signer, created: io.now() };
      const written = await savePackage(io, target.value, parts);
      if (!written.ok) return err([written.error]);
      const hash = await stateHash(state, io.digest);
      const problems = stateProblems(state);
      return ok({
        ok: true,
        problems,
        json: {
          ok: true,
          out,
          exercise: state.exercise,
          stateHash: hash,
          added,
          conflicts: conflictCount(state),
          counts: recordCounts(state),
          evidenceLeftOut: written.value.leftOut.length,
          problems,
        },
        lines: [out, `stateHash ${hash}`, ...identityLines(identity.value, language)],
      });
    });
  },
};
