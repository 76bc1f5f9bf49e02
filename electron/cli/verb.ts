import type { Result } from '#shared/kernel/result.ts';
import type { Bilingual, Language } from '#shared/text/language.ts';
import type { CliIo } from './cli-io.ts';
import type { CliProblem } from './cli-problem.ts';

/** An option of a verb. `value` names what follows it; without one it is a switch. */
export interface VerbOption {
  readonly value?: string;
  readonly text: Bilingual;
}

/** What was given on the command line, options checked for their names. */
export interface VerbInput {
  readonly arguments: readonly string[];
  /** The value of an option, or undefined. */
  option(name: string): string | undefined;
  /** Whether a switch was given. */
  has(name: string): boolean;
  readonly language: Language;
}

/** What a verb has to say. */
export interface VerbReport {
  /** False where the content is not fine: exit code 1. */
  readonly ok: boolean;
  /** What `--json` prints; the shape is part of the documented interface. */
  readonly json: Readonly<Record<string, unknown>>;
  /** What is printed for people. */
  readonly lines: readonly string[];
  /** Printed for people on the error stream. */
  readonly problems?: readonly CliProblem[];
}

/** A verb of the command line. */
export interface Verb {
  /** One word or two: `verify`, `import assets`. */
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly summary: Bilingual;
  /** How many arguments besides options, at least and at most. */
  readonly arguments: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, VerbOption>>;
  run(input: VerbInput, io: CliIo): Promise<Result<VerbReport, readonly CliProblem[]>>;
}
