import { readFile } from 'node:fs/promises';
import type { AssetImportPlan } from '#shared/commands/asset-import-draft.ts';
import { importAssets } from '#shared/commands/import-assets.ts';
import { planAssetImport } from '#shared/commands/plan-asset-import.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { personKind } from '#shared/domain/register.ts';
import {
  ASSET_COLUMNS,
  type AssetColumn,
  type AssetMapping,
  headerKey,
  REQUIRED_COLUMNS,
} from '#shared/formats/asset-columns.ts';
import { type AssetCsv, assetRows, openAssetCsv } from '#shared/formats/asset-csv.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { webRandom } from '#shared/kernel/web-crypto.ts';
import type { CliIo } from '../cli-io.ts';
import type { CliProblem } from '../cli-problem.ts';
import { type Identity, openIdentity } from '../identity.ts';
import { IDENTITY_OPTION, identityLines } from '../identity-option.ts';
import { type LoadedPackage, packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput, pathProblem, resolved } from '../paths.ts';
import { rejectionLine } from '../rejection-texts.ts';
import { savePackage } from '../save-package.ts';
import type { Verb, VerbInput } from '../verb.ts';

/** Rejected rows that are printed for people; JSON lists all. */
const SHOWN_REJECTIONS = 20;

export const importAssetsVerb: Verb = {
  name: 'import assets',
  usage: 'FILE.csv --into F.umpire --out G.umpire [--map COLUMN=HEADER,…] [--identity FILE]',
  summary: {
    zh: '把 CSV 资产清单导入成果包。同一清单再次导入不增加任何内容。',
    en: 'Import an asset list (CSV) into a package. The same list once more adds nothing.',
  },
  arguments: [1, 1],
  options: {
    into: {
      value: 'F',
      text: {
        zh: '导入到的成果包（不会被改动）',
        en: 'the package to import into (stays as it is)',
      },
    },
    out: { value: 'G', text: { zh: '写出的成果包', en: 'the package to write' } },
    map: {
      value: 'C=H,…',
      text: {
        zh: `按表头指定列，可用列：${ASSET_COLUMNS.join(' ')}`,
        en: `columns by header; columns are: ${ASSET_COLUMNS.join(' ')}`,
      },
    },
    'default-system': {
      value: 'NAME',
      text: { zh: '未写系统的资产归入的系统', en: 'system of assets whose row names none' },
    },
    'effective-from': {
      value: 'TIME',
      text: {
        zh: '重点与靶标的生效时间（ISO 8601，默认自始）',
        en: 'when key units and targets take effect (ISO 8601; from the beginning)',
      },
    },
    basis: {
      value: 'TEXT',
      text: { zh: '重点与靶标的依据（文号）', en: 'what key units and targets rest on' },
    },
    identity: IDENTITY_OPTION,
  },
  async run(input, io) {
    const { option, language } = input;
    const [listPath = ''] = input.arguments;
    const into = option('into');
    const out = option('out');
    if (into === undefined) return err([{ type: 'usage-option-missing', option: 'into' }]);
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const target = await checkOutput(io, out, [listPath, into]);
    if (!target.ok) return err([target.error]);
    const list = await openList(io, listPath, input);
    if (!list.ok) return err([list.error]);
    return withPackages(io, [into], async (packages) => {
      const [loaded] = packages as readonly [LoadedPackage];
      const identity = await openIdentity(io, option('identity'));
      if (!identity.ok) return err([identity.error]);
      const imported = await importInto(io, loaded, list.value, identity.value);
      if (!imported.ok) return err([imported.error]);
      const { plan, state, batches } = imported.value;
      const { contents } = loaded;
      const { device, signer } = identity.value;
      const written = await savePackage(io, target.value, {
        state,
        batches,
        cards: [...contents.opened.cards, { device, publicKey: signer.publicKey }],
        store: packagedEvidence([contents.opened], io),
        signer,
        created: io.now(),
      });
      if (!written.ok) return err([written.error]);
      const { read, kept, rejected, organisations, systems, assets, designations } = plan;
      const { mapping, csv } = list.value;
      const hash = await stateHash(state, io.digest);
      return ok({
        ok: true,
        json: {
          ok: true,
          out,
          encoding: csv.csv.encoding,
          mapping: Object.fromEntries(
            Object.entries(mapping).map(([column, index]) => [column, csv.header[index] ?? '']),
          ),
          read,
          kept,
          rejected: rejected.length,
          rejections: rejected,
          organisations,
          systems,
          assets,
          designations,
          differing: plan.differing,
          stateHash: hash,
        },
        lines: [
          `read ${read} = kept ${kept} + rejected ${rejected.length}`,
          `organisations +${organisations.added} ~${organisations.changed} =${organisations.unchanged}`,
          `systems       +${systems.added} ~${systems.changed} =${systems.unchanged}`,
          `assets        +${assets.added} ~${assets.changed} =${assets.unchanged}`,
          ...rejected.slice(0, SHOWN_REJECTIONS).map((row) => rejectionLine(row, language)),
          ...(rejected.length > SHOWN_REJECTIONS
            ? [`… ${rejected.length - SHOWN_REJECTIONS}`]
            : []),
          out,
          `stateHash ${hash}`,
          ...identityLines(identity.value, language),
        ],
      });
    });
  },
};

interface OpenedList {
  readonly csv: AssetCsv;
  readonly mapping: AssetMapping;
  readonly defaultSystem: string;
  readonly effectiveFrom: number;
  readonly basis: string;
}

async function openList(
  io: CliIo,
  given: string,
  { option }: VerbInput,
): Promise<Result<OpenedList, CliProblem>> {
  const time = option('effective-from');
  const effectiveFrom = time === undefined ? 0 : Date.parse(time);
  if (Number.isNaN(effectiveFrom) || effectiveFrom < 0) {
    return err({ type: 'usage-value-wrong', option: 'effective-from', value: time ?? '' });
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolved(io, given));
  } catch (cause) {
    return err(pathProblem(cause, given));
  }
  const csv = openAssetCsv(bytes);
  if (!csv.ok) return csv;
  const mapping = mappingOf(csv.value, option('map'));
  if (!mapping.ok) return mapping;
  return ok({
    csv: csv.value,
    mapping: mapping.value,
    defaultSystem: option('default-system') ?? '',
    effectiveFrom,
    basis: option('basis') ?? '',
  });
}

/** The guess by the header, with what `--map` says in its place. `COLUMN=` leaves a column out. */
function mappingOf(csv: AssetCsv, given = ''): Result<AssetMapping, CliProblem> {
  const mapping: Partial<Record<AssetColumn, number>> = { ...csv.mapping };
  for (const pair of given.split(',').filter((text) => text.trim() !== '')) {
    const at = pair.indexOf('=');
    const column = pair.slice(0, at).trim() as AssetColumn;
    const header = pair.slice(at + 1).trim();
    const index = csv.header.findIndex((cell) => headerKey(cell) === headerKey(header));
    if (at < 0 || !ASSET_COLUMNS.includes(column) || (header !== '' && index < 0)) {
      return err({ type: 'usage-value-wrong', option: 'map', value: pair });
    }
    if (header === '') delete mapping[column];
    else mapping[column] = index;
  }
  // An address stands in for the name where no column has it.
  const hasName = mapping.name !== undefined || mapping.address !== undefined;
  const column = REQUIRED_COLUMNS.find((name) =>
    name === 'name' ? !hasName : mapping[name] === undefined,
  );
  return column === undefined
    ? ok(mapping)
    : err({ type: 'column-unmapped', column, header: csv.header.join(', ') });
}

interface Imported {
  readonly plan: AssetImportPlan;
  readonly state: ExerciseState;
  readonly batches: LoadedPackage['contents']['batches'];
}

async function importInto(
  io: CliIo,
  { contents, state }: LoadedPackage,
  { csv, mapping, defaultSystem, effectiveFrom, basis }: OpenedList,
  { device, signer, launch }: Identity,
): Promise<Result<Imported, CliProblem>> {
  const person = organiserOf(state);
  if (person === null) return err({ type: 'no-organiser' });
  const ids = idSource(io, webRandom(io.crypto));
  const plan = await planAssetImport(
    assetRows(csv, { mapping, defaultSystem }),
    registerRows(state),
    ids,
    { effectiveFrom, basis },
  );
  if (!plan.ok)
    return plan.error.type === 'import-cancelled' ? err({ type: 'cancelled' }) : err(plan.error);
  const actor = { person, role: 'organiser' as const, team: null, unit: null };
  const outcome = importAssets({ state, actor, now: io.now(), ids, device }, plan.value);
  if (!outcome.ok) return outcome;
  const author = { device, launch, actor, app: APP_VERSION, signer, digest: io.digest };
  const { writes } = outcome.value;
  const action = ids.next() as RecordId;
  const sealed =
    writes.length === 0 ? [] : await composeAction(state, writes, author, action, io.now());
  return ok({
    plan: plan.value,
    state: foldBatches(state, sealed),
    batches: [...contents.batches, ...sealed],
  });
}

/** The organiser who was entered first: in their name the command line writes. */
function organiserOf(state: ExerciseState): RecordId | null {
  for (const { id, value } of readAll(state, personKind, (audience) => audience === CONTROL)) {
    if (value.role === 'organiser') return id;
  }
  return null;
}
