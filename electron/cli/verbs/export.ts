import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { emptyState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openIdentity } from '../identity.ts';
import { IDENTITY_OPTION, identityLines } from '../identity-option.ts';
import { type LoadedPackage, packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput } from '../paths.ts';
import { recordCounts } from '../record-counts.ts';
import { savePackage } from '../save-package.ts';
import type { Verb } from '../verb.ts';

export const exportVerb: Verb = {
  name: 'export',
  usage: 'F.umpire --for AUDIENCE[,…] --out G.umpire [--identity FILE]',
  summary: {
    zh: '导出只含指定知悉范围的成果包，如 all,team:<编号>；记录流整条交付。',
    en: 'Write a package of some audiences alone, such as all,team:<id>; streams are handed over whole.',
  },
  arguments: [1, 1],
  options: {
    for: {
      value: 'A',
      text: {
        zh: '知悉范围，逗号分隔：all、control、referees、referee:<人员>、team:<队>、unit:<单位>',
        en: 'audiences, by commas: all, control, referees, referee:<person>, team:<id>, unit:<id>',
      },
    },
    out: { value: 'G', text: { zh: '写出的成果包', en: 'the package to write' } },
    identity: IDENTITY_OPTION,
  },
  async run({ arguments: paths, option, language }, io) {
    const out = option('out');
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const given = option('for');
    if (given === undefined) return err([{ type: 'usage-option-missing', option: 'for' }]);
    const wanted = new Set(given.split(',').map((name) => name.trim()));
    const wrong = [...wanted].find((name) => !isAudience(name));
    if (wrong !== undefined)
      return err([{ type: 'usage-value-wrong', option: 'for', value: wrong }]);
    const target = await checkOutput(io, out, paths);
    if (!target.ok) return err([target.error]);
    return withPackages(io, paths, async (packages) => {
      const [{ contents, state: whole }] = packages as readonly [LoadedPackage];
      const absent = [...wanted].find((name) => !whole.audiences.has(name as Audience));
      if (absent !== undefined) return err([{ type: 'audience-absent', audience: absent }]);
      const batches = contents.batches.filter(({ batch }) => wanted.has(batch.audience));
      const state = foldBatches(emptyState(whole.exercise), batches);
      const identity = await openIdentity(io, option('identity'));
      if (!identity.ok) return err([identity.error]);
      const writers = new Set(batches.map(({ batch }) => batch.device));
      const written = await savePackage(io, target.value, {
        state,
        batches,
        cards: contents.opened.cards.filter(({ device }) => writers.has(device)),
        store: packagedEvidence([contents.opened], io),
        signer: identity.value.signer,
        created: io.now(),
      });
      if (!written.ok) return err([written.error]);
      const hash = await stateHash(state, io.digest);
      const audiences = [...state.audiences.keys()].sort();
      const counts = recordCounts(state);
      return ok({
        ok: true,
        json: { ok: true, out, exercise: state.exercise, audiences, stateHash: hash, counts },
        lines: [out, `stateHash ${hash}`, ...identityLines(identity.value, language)],
      });
    });
  },
};
