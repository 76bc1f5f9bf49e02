import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import type { WriteProblem } from '#shared/exchange/write-package.ts';
import type { ScanRefusal } from '#shared/formats/scanners/scan-refusal.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import type { MergeRefusal } from '#shared/merge/plan-merge.ts';
import type { UpdateProblem } from './update-texts.ts';

/** The command was called wrongly: exit code 2. */
export type UsageProblem =
  | { readonly type: 'usage-command-unknown'; readonly command: string }
  | { readonly type: 'usage-option-wrong'; readonly message: string }
  | { readonly type: 'usage-option-missing'; readonly option: string }
  | { readonly type: 'usage-value-wrong'; readonly option: string; readonly value: string }
  | { readonly type: 'usage-arguments'; readonly usage: string }
  | { readonly type: 'usage-output-is-input'; readonly path: string }
  | { readonly type: 'path-missing'; readonly path: string }
  | { readonly type: 'path-unusable'; readonly path: string; readonly code: string };

/** What the command found wrong with what it was given, or could not do: exit code 1. */
export type ContentProblem =
  | { readonly type: 'identity-unusable'; readonly path: string }
  | { readonly type: 'no-organiser' }
  | { readonly type: 'not-scorable'; readonly reason: string }
  | { readonly type: 'column-unmapped'; readonly column: string; readonly header: string }
  | { readonly type: 'audience-absent'; readonly audience: string }
  | { readonly type: 'batches-missing'; readonly count: number; readonly blocks: number }
  | { readonly type: 'batches-broken'; readonly count: number }
  | { readonly type: 'actions-incomplete'; readonly count: number }
  | { readonly type: 'entries-set-aside'; readonly count: number; readonly reason: string }
  | { readonly type: 'stream-forked'; readonly stream: string; readonly number: number }
  | { readonly type: 'evidence-absent'; readonly count: number; readonly first: string };

/** Everything that the command line can have to say against a call. */
export type CliProblem =
  | UsageProblem
  | ContentProblem
  | PackageProblem
  | WriteProblem
  | TableRefusal
  | ScanRefusal
  | CommandError
  | MergeRefusal
  | EvidenceError
  | UpdateProblem;

/** 2 where the call is wrong, 1 where what it was given is. */
export const exitCodeOf = (problems: readonly CliProblem[]): 1 | 2 =>
  problems.some(({ type }) => type.startsWith('usage-') || type.startsWith('path-')) ? 2 : 1;
