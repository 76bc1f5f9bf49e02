import { readFile } from 'node:fs/promises';
import { importScan, planScanImport } from '#shared/commands/plan-scan-import.ts';
import type { ScanImportPlan } from '#shared/commands/scan-import-draft.ts';
import { scanBase } from '#shared/commands/scan-lookup.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind, personKind, systemKind } from '#shared/domain/register.ts';
import { SCAN_SOURCES, type ScanSource, SEVERITIES } from '#shared/domain/weak-point.ts';
import { openScanFile, type ScanFile } from '#shared/formats/scanners/scan-file.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { webRandom } from '#shared/kernel/web-crypto.ts';
import { SCAN_SOURCE_TERMS } from '#shared/text/posture-terms.ts';
import type { CliIo } from '../cli-io.ts';
import type { CliProblem } from '../cli-problem.ts';
import { type Identity, openIdentity } from '../identity.ts';
import { IDENTITY_OPTION, identityLines } from '../identity-option.ts';
import { type LoadedPackage, packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput, pathProblem, resolved } from '../paths.ts';
import { savePackage } from '../save-package.ts';
import { scanRejectionLine } from '../scan-rejection-texts.ts';
import type { Verb, VerbInput, VerbReport } from '../verb.ts';

/** Rejected rows that are printed for people; JSON lists all. */
const SHOWN_REJECTIONS = 20;

const FILES: Readonly<Record<ScanSource, string>> = {
  nessus: 'FILE.nessus|FILE.csv',
  nuclei: 'FILE.json|FILE.jsonl',
  fofa: 'FILE.csv|FILE.xlsx',
  openaev: 'FILE.csv|FILE.xlsx',
};

/** `import nessus`, `import nuclei`, `import fofa`, `import openaev`. */
export const importScanVerbs: readonly Verb[] = SCAN_SOURCES.map(scanVerb);

function scanVerb(source: ScanSource): Verb {
  const name = SCAN_SOURCE_TERMS[source];
  return {
    name: `import ${source}`,
    usage: `${FILES[source]} --into F.umpire --out G.umpire [--min-severity S] [--identity FILE]`,
    summary: {
      zh: `把 ${name.zh} 结果导入成果包：主机与二高一弱。同一文件再次导入不增加任何内容。`,
      en: `Import results of ${name.en} into a package: hosts and weak points. The same file once more adds nothing.`,
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
      'min-severity': {
        value: 'S',
        text: {
          zh: `达到该级别才记为二高一弱（${SEVERITIES.join(' ')}，默认 high）`,
          en: `what is taken as a weak point, at least (${SEVERITIES.join(' ')}; high)`,
        },
      },
      unmatched: {
        value: 'keep|add',
        text: {
          zh: '资产清单中没有的主机：keep 仅登记（默认），add 增加为资产（需 --system）',
          en: 'hosts that no asset matches: keep as unregistered, or add as assets (needs --system)',
        },
      },
      system: {
        value: 'NAME',
        text: {
          zh: '这些主机归入的系统（名称或标识）',
          en: 'the system that such hosts belong to (name or id)',
        },
      },
      'scanned-at': {
        value: 'TIME',
        text: {
          zh: '文件没有写明时间时的扫描时间（ISO 8601）',
          en: 'when the scan ran, where the file does not say (ISO 8601)',
        },
      },
      identity: IDENTITY_OPTION,
    },
    run: (input, io) => runImport(source, input, io),
  };
}

async function runImport(
  source: ScanSource,
  input: VerbInput,
  io: CliIo,
): Promise<Result<VerbReport, readonly CliProblem[]>> {
  const { option } = input;
  const [given = ''] = input.arguments;
  const into = option('into');
  const out = option('out');
  if (into === undefined) return err([{ type: 'usage-option-missing', option: 'into' }]);
  if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
  const terms = termsOf(input, io.now());
  if (!terms.ok) return err([terms.error]);
  const target = await checkOutput(io, out, [given, into]);
  if (!target.ok) return err([target.error]);
  const file = await openFile(io, given, source);
  if (!file.ok) return err([file.error]);
  return withPackages(io, [into], async (packages) => {
    const [loaded] = packages as readonly [LoadedPackage];
    const identity = await openIdentity(io, option('identity'));
    if (!identity.ok) return err([identity.error]);
    const system = systemOf(loaded.state, option('system'));
    if (!system.ok) return err([system.error]);
    const decided = { ...terms.value, system: system.value };
    const imported = await importInto(io, loaded, file.value, identity.value, decided);
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
    return ok(reportOf(plan, file.value, { out, hash, identity: identity.value, input }));
  });
}

type Terms = Omit<ScanTerms, 'system'>;

function termsOf({ option }: VerbInput, now: number): Result<Terms, CliProblem> {
  const least = option('min-severity') ?? 'high';
  const leastSeverity = SEVERITIES.find((severity) => severity === least);
  if (leastSeverity === undefined) {
    return err({ type: 'usage-value-wrong', option: 'min-severity', value: least });
  }
  const unmatched = option('unmatched') ?? 'keep';
  if (unmatched !== 'keep' && unmatched !== 'add') {
    return err({ type: 'usage-value-wrong', option: 'unmatched', value: unmatched });
  }
  if (unmatched === 'add' && option('system') === undefined) {
    return err({ type: 'usage-option-missing', option: 'system' });
  }
  const time = option('scanned-at');
  const scannedAt = time === undefined ? null : Date.parse(time);
  if (scannedAt !== null && !(scannedAt >= 0)) {
    return err({ type: 'usage-value-wrong', option: 'scanned-at', value: time ?? '' });
  }
  return ok({ leastSeverity, unmatched, scannedAt, now });
}

/** A system by id, by name, or by `unit/name`; the name must be that of one system alone. */
function systemOf(
  state: ExerciseState,
  given: string | undefined,
): Result<RecordId | null, CliProblem> {
  if (given === undefined) return ok(null);
  const found = [...readAll(state, systemKind, (audience) => audience === CONTROL)].filter(
    ({ id, value }) => {
      const unit = readIn(state, CONTROL, organisationKind, value.organisation)?.value.name ?? '';
      return id === given || value.name === given || `${unit}/${value.name}` === given;
    },
  );
  const [only] = found;
  return only !== undefined && found.length === 1
    ? ok(only.id)
    : err({ type: 'usage-value-wrong', option: 'system', value: given });
}

async function openFile(
  io: CliIo,
  given: string,
  source: ScanSource,
): Promise<Result<ScanFile, CliProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolved(io, given));
  } catch (cause) {
    return err(pathProblem(cause, given));
  }
  return openScanFile(bytes, source);
}

interface Imported {
  readonly plan: ScanImportPlan;
  readonly state: ExerciseState;
  readonly batches: LoadedPackage['contents']['batches'];
}

async function importInto(
  io: CliIo,
  { contents, state }: LoadedPackage,
  file: ScanFile,
  { device, signer, launch }: Identity,
  terms: ScanTerms,
): Promise<Result<Imported, CliProblem>> {
  const person = organiserOf(state);
  if (person === null) return err({ type: 'no-organiser' });
  const ids = idSource(io, webRandom(io.crypto));
  const plan = await planScanImport(file.source, file.slices(), scanBase(state), ids, terms);
  if (!plan.ok) {
    return plan.error.type === 'import-cancelled' ? err({ type: 'cancelled' }) : err(plan.error);
  }
  const actor = { person, role: 'organiser' as const, team: null, unit: null };
  const context = { state, actor, now: io.now(), ids, device };
  const outcome = importScan(context, { plan: plan.value, terms });
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

interface Circumstances {
  readonly out: string;
  readonly hash: string;
  readonly identity: Identity;
  readonly input: VerbInput;
}

function reportOf(
  plan: ScanImportPlan,
  file: ScanFile,
  { out, hash, identity, input }: Circumstances,
): VerbReport {
  const { read, kept, rejected, weakPoints, hosts, unmatched, ...rest } = plan;
  const { language } = input;
  const { hostOnly, byCategory, reopened, matchedHosts, assetsAdded } = rest;
  return {
    ok: true,
    json: {
      ok: true,
      out,
      dialect: file.dialect,
      encoding: file.encoding,
      read,
      kept,
      rejected,
      hostOnly,
      weakPoints,
      byCategory,
      reopened,
      hosts,
      matchedHosts,
      unmatched,
      assetsAdded,
      stateHash: hash,
    },
    lines: [
      `${file.dialect}: read ${read} = kept ${kept} + rejected ${rejected.length}`,
      `weak points   +${weakPoints.added} ~${weakPoints.changed} =${weakPoints.unchanged}`,
      `  vulnerabilities ${byCategory.vulnerability}, ports ${byCategory.port}, passwords ${byCategory.password}`,
      `hosts         +${hosts.added} ~${hosts.changed} =${hosts.unchanged}, matched ${matchedHosts}, unmatched ${unmatched.length}`,
      `rows of hosts only ${hostOnly}, assets added ${assetsAdded}, reopened ${reopened}`,
      ...rejected.slice(0, SHOWN_REJECTIONS).map((row) => scanRejectionLine(row, language)),
      ...(rejected.length > SHOWN_REJECTIONS ? [`… ${rejected.length - SHOWN_REJECTIONS}`] : []),
      out,
      `stateHash ${hash}`,
      ...identityLines(identity, language),
    ],
  };
}
