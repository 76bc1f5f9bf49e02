import type {
  CommitProgress,
  openRegisterImport,
  RegisterImport,
} from '#renderer/data/register-import.ts';
import type { ImportTerms } from '#shared/commands/import-plan.ts';
import type { ListReading } from '#shared/formats/register/list-table.ts';
import type { TableChoice } from '#shared/formats/table/table-file.ts';

type Opened = Awaited<ReturnType<typeof openRegisterImport>>;
type Planned = Awaited<ReturnType<RegisterImport['plan']>>;
type Committed = Awaited<ReturnType<RegisterImport['commit']>>;
type ErrorOf<R> =
  Extract<R, { readonly ok: false }> extends { readonly error: infer E } ? E : never;

/** What a file seems to be, what importing it would do, and why nothing was imported. */
export type ImportedFile = RegisterImport['file'];
export type ImportedSheet = ImportedFile['sheets'][number];
export type ImportSummary = Extract<Planned, { readonly ok: true }>['value'];
export type ImportProblem = ErrorOf<Opened> | ErrorOf<Planned> | ErrorOf<Committed>;

/** What a person decides about the file. */
export interface Decisions {
  readonly choice: TableChoice;
  readonly reading: ListReading;
  readonly terms: ImportTerms;
}

/** Where a file is on its way into the exercise. */
export interface WizardState extends Decisions {
  readonly step: 'file' | 'map' | 'check' | 'commit' | 'result';
  readonly picked: File | null;
  readonly file: ImportedFile | null;
  /** Sheets whose columns are as somebody settled them for such headers before. */
  readonly remembered: ReadonlySet<number>;
  readonly summary: ImportSummary | null;
  readonly problem: ImportProblem | null;
  /** Part of the file that was read, 0 to 1; null while nothing is read. */
  readonly done: number | null;
  readonly commit: CommitProgress | null;
}

export const WIZARD_START: WizardState = {
  step: 'file',
  picked: null,
  file: null,
  remembered: new Set(),
  summary: null,
  problem: null,
  done: null,
  commit: null,
  choice: {},
  reading: [],
  terms: { effectiveFrom: 0, basis: '', markMissing: false },
};
