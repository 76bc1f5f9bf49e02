import { planImport } from '#shared/commands/plan-import.ts';
import { importRegister } from '#shared/commands/import-register.ts';
import type { ImportPlan, ImportTally } from '#shared/commands/import-plan.ts';
import type { ListName } from '#shared/commands/list-rows.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { personKind } from '#shared/domain/register.ts';
import type { SheetReading } from '#shared/formats/register/list-cells.ts';
import {
  COLUMN_PLANS,
  COLUMNS_OF,
  LIST_COLUMNS,
  type ListColumn,
  type ListMapping,
} from '#shared/formats/register/list-columns.ts';
import {
  guessReading,
  type ListReading,
  listRows,
  missingOf,
} from '#shared/formats/register/list-table.ts';
import { headerKey, mapSheet } from '#shared/formats/table/column-mapping.ts';
import type { TableFile } from '#shared/formats/table/table-file.ts';
import type { TableSheet } from '#shared/formats/table/table-sheet.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { webRandom } from '#shared/kernel/web-crypto.ts';
import type { CliIo } from '../cli-io.ts';
import type { CliProblem } from '../cli-problem.ts';
import { type Identity, openIdentity } from '../identity.ts';
import { IDENTITY_OPTION, identityLines } from '../identity-option.ts';
import { type LoadedPackage, packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput } from '../paths.ts';
import { rejectionLine } from '../rejection-texts.ts';
import { savePackage } from '../save-package.ts';
import { readTableInput } from '../table-input.ts';
import type { Verb, VerbInput, VerbReport } from '../verb.ts';

/** Rejected rows that are printed for people; JSON lists all. */
const SHOWN_REJECTIONS = 20;

const SUMMARIES = {
  units: {
    zh: '把单位清单（CSV、XLSX）导入成果包。同一清单再次导入不增加任何内容。',
    en: 'Import a list of organisations (CSV, XLSX) into a package. The same list once more adds nothing.',
  },
  systems: {
    zh: '把系统清单（CSV、XLSX）导入成果包，所属单位一并建立。',
    en: 'Import a list of systems (CSV, XLSX) into a package, with their organisations.',
  },
  assets: {
    zh: '把资产清单（CSV，或含单位、系统、资产各表的 XLSX）导入成果包。同一清单再次导入不增加任何内容。',
    en: 'Import assets (CSV, or XLSX with sheets of organisations, systems, assets) into a package. The same list once more adds nothing.',
  },
} as const;

/** `umpire import units|systems|assets`: a sheet is read as what the verb names unless the workbook's sheets say otherwise. */
export const importVerb = (list: ListName): Verb => ({
  name: `import ${list}`,
  usage:
    'FILE(.csv|.xlsx) --into F.umpire --out G.umpire [--sheet NAME] [--map COLUMN=HEADER,…] [--identity FILE]',
  summary: SUMMARIES[list],
  arguments: [1, 1],
  options: optionsOf(list),
  async run(input, io) {
    const { option, language } = input;
    const [listPath = ''] = input.arguments;
    const into = option('into');
    const out = option('out');
    if (into === undefined) return err([{ type: 'usage-option-missing', option: 'into' }]);
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const target = await checkOutput(io, out, [listPath, into]);
    if (!target.ok) return err([target.error]);
    const opened = await openLists(io, listPath, list, input);
    if (!opened.ok) return err([opened.error]);
    return withPackages(io, [into], async (packages) => {
      const [loaded] = packages as readonly [LoadedPackage];
      const identity = await openIdentity(io, option('identity'));
      if (!identity.ok) return err([identity.error]);
      const imported = await importInto(io, loaded, opened.value, identity.value);
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
      const hash = await stateHash(state, io.digest);
      return ok(reportOf(plan, opened.value, { out, hash, identity: identity.value, language }));
    });
  },
});

const optionsOf = (list: ListName): Verb['options'] => ({
  into: {
    value: 'F',
    text: {
      zh: '导入到的成果包（不会被改动）',
      en: 'the package to import into (stays as it is)',
    },
  },
  out: { value: 'G', text: { zh: '写出的成果包', en: 'the package to write' } },
  sheet: {
    value: 'NAME',
    text: {
      zh: '只导入工作簿中的这一工作表',
      en: 'only this sheet of a workbook',
    },
  },
  map: {
    value: 'C=H,…',
    text: {
      zh: `按表头指定列，可用列：${COLUMNS_OF[list].join(' ')}`,
      en: `columns by header; columns are: ${COLUMNS_OF[list].join(' ')}`,
    },
  },
  'default-system': {
    value: 'NAME',
    text: { zh: '未写系统的资产归入的系统', en: 'system of assets whose row names none' },
  },
  'mark-missing': {
    text: {
      zh: '给册中有、清单里没有的记录加上“清单缺失”标记',
      en: 'mark what is registered but missing from the list',
    },
  },
  'effective-from': {
    value: 'TIME',
    text: {
      zh: '重点、靶标与上级单位的生效时间（ISO 8601，默认自始）',
      en: 'when key units, targets and parents take effect (ISO 8601; from the beginning)',
    },
  },
  basis: {
    value: 'TEXT',
    text: {
      zh: '重点、靶标与上级单位的依据（文号）',
      en: 'what key units, targets and parents rest on',
    },
  },
  identity: IDENTITY_OPTION,
});

interface Told {
  readonly out: string;
  readonly hash: string;
  readonly identity: Identity;
  readonly language: VerbInput['language'];
}

/** What was imported, for people and as JSON. */
function reportOf(plan: ImportPlan, opened: OpenedLists, told: Told): VerbReport {
  const { read, kept, rejected, organisations, systems, assets, designations } = plan;
  return {
    ok: true,
    json: {
      ok: true,
      out: told.out,
      format: opened.table.format,
      encoding: opened.table.encoding,
      sheets: sheetsOf(opened),
      read,
      kept,
      rejected: rejected.length,
      rejections: rejected,
      organisations,
      systems,
      assets,
      designations,
      differing: plan.differing,
      stateHash: told.hash,
    },
    lines: [
      `read ${read} = kept ${kept} + rejected ${rejected.length}`,
      `organisations ${tallyText(organisations)}`,
      `systems       ${tallyText(systems)}`,
      `assets        ${tallyText(assets)}`,
      ...rejected.slice(0, SHOWN_REJECTIONS).map((row) => rejectionLine(row, told.language)),
      ...(rejected.length > SHOWN_REJECTIONS ? [`… ${rejected.length - SHOWN_REJECTIONS}`] : []),
      told.out,
      `stateHash ${told.hash}`,
      ...identityLines(told.identity, told.language),
    ],
  };
}

const tallyText = ({ added, changed, unchanged, missing }: ImportTally): string =>
  `+${added} ~${changed} =${unchanged}${missing === 0 ? '' : ` ?${missing}`}`;

interface OpenedLists {
  readonly table: TableFile;
  readonly reading: ListReading;
  readonly effectiveFrom: number;
  readonly basis: string;
  readonly markMissing: boolean;
}

/** Of each sheet that is read, what it lists and the header of each column. */
const sheetsOf = ({ table, reading }: OpenedLists) =>
  table.sheets.flatMap(({ name, header }, at) => {
    const how = reading[at];
    if (how === null || how === undefined) return [];
    const columns = Object.entries(how.mapping).map(([column, index]) => [
      column,
      header[index] ?? '',
    ]);
    return [{ name, list: how.list, mapping: Object.fromEntries(columns) as object }];
  });

async function openLists(
  io: CliIo,
  given: string,
  list: ListName,
  input: VerbInput,
): Promise<Result<OpenedLists, CliProblem>> {
  const { option } = input;
  const time = option('effective-from');
  const effectiveFrom = time === undefined ? 0 : Date.parse(time);
  if (Number.isNaN(effectiveFrom) || effectiveFrom < 0) {
    return err({ type: 'usage-value-wrong', option: 'effective-from', value: time ?? '' });
  }
  const table = await readTableInput(io, given);
  if (!table.ok) return table;
  const reading = readingOf(table.value, list, input);
  if (!reading.ok) return reading;
  return ok({
    table: table.value,
    reading: reading.value,
    effectiveFrom,
    basis: option('basis') ?? '',
    markMissing: input.has('mark-missing'),
  });
}

/**
 * How each sheet is read. A file of one table, or the sheet that `--sheet` names, lists what the verb says; of a workbook with
 * several sheets each lists what it seems to.
 */
function readingOf(
  { sheets }: TableFile,
  list: ListName,
  { option }: VerbInput,
): Result<ListReading, CliProblem> {
  const name = option('sheet');
  const only = name === undefined ? (sheets.length === 1 ? 0 : -1) : placeOf(sheets, name);
  if (name !== undefined && only < 0) {
    return err({ type: 'usage-value-wrong', option: 'sheet', value: name });
  }
  const guessed = only < 0 ? guessReading(sheets) : named(sheets, only, list);
  if (!guessed.ok) return guessed;
  const read: (SheetReading | null)[] = [];
  for (const [at, how] of guessed.value.entries()) {
    if (how === null) {
      read.push(null);
      continue;
    }
    const sheet = known(sheets[at], 'each reading has its sheet');
    const isNamed = only >= 0 || how.list === list;
    const mapping = isNamed ? mapped(sheet, how.mapping, option('map')) : ok(how.mapping);
    if (!mapping.ok) return mapping;
    const reading = {
      list: how.list,
      mapping: mapping.value,
      defaultSystem: option('default-system') ?? '',
    };
    const [column] = missingOf(reading).columns;
    if (column !== undefined) {
      return err({ type: 'column-unmapped', column, header: sheet.header.join(', ') });
    }
    read.push(reading);
  }
  return ok(read);
}

const placeOf = (sheets: readonly TableSheet[], name: string): number =>
  sheets.findIndex((sheet) => sheet.name === name);

function named(
  sheets: readonly TableSheet[],
  only: number,
  list: ListName,
): Result<ListReading, CliProblem> {
  const mapping = mapSheet(COLUMN_PLANS[list], known(sheets[only], 'the sheet was found'));
  if (!mapping.ok) return mapping;
  return ok(sheets.map((_, at) => (at === only ? { list, mapping: mapping.value } : null)));
}

/** The guess by the header, with what `--map` says in its place. `COLUMN=` leaves a column out. */
function mapped(
  { header }: TableSheet,
  guess: ListMapping,
  given = '',
): Result<ListMapping, CliProblem> {
  const mapping: Partial<Record<ListColumn, number>> = { ...guess };
  for (const pair of given.split(',').filter((text) => text.trim() !== '')) {
    const at = pair.indexOf('=');
    const column = LIST_COLUMNS.find((one) => one === pair.slice(0, at).trim());
    const wanted = pair.slice(at + 1).trim();
    const index = header.findIndex((cell) => headerKey(cell) === headerKey(wanted));
    if (at < 0 || column === undefined || (wanted !== '' && index < 0)) {
      return err({ type: 'usage-value-wrong', option: 'map', value: pair });
    }
    if (wanted === '') delete mapping[column];
    else mapping[column] = index;
  }
  return ok(mapping);
}

interface Imported {
  readonly plan: ImportPlan;
  readonly state: ExerciseState;
  readonly batches: LoadedPackage['contents']['batches'];
}

async function importInto(
  io: CliIo,
  { contents, state }: LoadedPackage,
  { table, reading, effectiveFrom, basis, markMissing }: OpenedLists,
  { device, signer, launch }: Identity,
): Promise<Result<Imported, CliProblem>> {
  const person = organiserOf(state);
  if (person === null) return err({ type: 'no-organiser' });
  const ids = idSource(io, webRandom(io.crypto));
  const plan = await planImport(listRows(table.sheets, reading), registerRows(state), ids, {
    effectiveFrom,
    basis,
    markMissing,
  });
  if (!plan.ok)
    return plan.error.type === 'import-cancelled' ? err({ type: 'cancelled' }) : err(plan.error);
  const actor = { person, role: 'organiser' as const, team: null, unit: null };
  const outcome = importRegister({ state, actor, now: io.now(), ids, device }, plan.value);
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
