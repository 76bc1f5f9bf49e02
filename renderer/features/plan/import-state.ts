import type { AssetImport, CommitProgress, openAssetImport } from '#renderer/data/asset-import.ts';
import type { ImportTerms } from '#shared/commands/asset-import-draft.ts';
import type { AssetReading } from '#shared/formats/asset-cells.ts';
import type { CsvChoice } from '#shared/formats/csv-text.ts';

type Opened = Awaited<ReturnType<typeof openAssetImport>>;
type Planned = Awaited<ReturnType<AssetImport['plan']>>;
type Committed = Awaited<ReturnType<AssetImport['commit']>>;
type ErrorOf<R> =
  Extract<R, { readonly ok: false }> extends { readonly error: infer E } ? E : never;

/** What a list seems to be, what importing it would do, and why nothing was imported. */
export type AssetFile = AssetImport['file'];
export type ImportSummary = Extract<Planned, { readonly ok: true }>['value'];
export type ImportProblem = ErrorOf<Opened> | ErrorOf<Planned> | ErrorOf<Committed>;

/** What a person decides about the list. */
export interface Decisions {
  readonly choice: CsvChoice;
  readonly reading: AssetReading;
  readonly terms: ImportTerms;
}

/** Where a list is on its way into the exercise. */
export interface WizardState extends Decisions {
  readonly step: 'file' | 'map' | 'check' | 'commit' | 'result';
  readonly picked: File | null;
  readonly file: AssetFile | null;
  readonly summary: ImportSummary | null;
  readonly problem: ImportProblem | null;
  /** Part of the list that was read, 0 to 1; null while nothing is read. */
  readonly done: number | null;
  readonly commit: CommitProgress | null;
}

export const WIZARD_START: WizardState = {
  step: 'file',
  picked: null,
  file: null,
  summary: null,
  problem: null,
  done: null,
  commit: null,
  choice: {},
  reading: { mapping: {} },
  terms: { effectiveFrom: 0, basis: '' },
};
