import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import type { CliIo } from './cli-io.ts';
import { type CliProblem, exitCodeOf } from './cli-problem.ts';
import { COMMON_OPTIONS, programHelp, usageOf, verbHelp } from './help.ts';
import { problemText } from './problem-texts.ts';
import type { Verb, VerbInput, VerbReport } from './verb.ts';
import { VERBS } from './verbs.ts';

/** Runs the command line once; gives the exit code. */
export async function main(argv: readonly string[], io: CliIo): Promise<0 | 1 | 2> {
  const language = languageOf(argv, io);
  const isJson = argv.includes('--json');
  const verb = VERBS.find(({ name }) => name.split(' ').every((word, at) => argv[at] === word));
  if (verb === undefined) {
    const [first] = argv;
    if (first === undefined || first === 'help' || first.startsWith('-')) {
      print(io, programHelp(VERBS, language));
      return argv.includes('--help') || first === 'help' ? 0 : 2;
    }
    return refuse(
      io,
      [{ type: 'usage-command-unknown', command: wordsOf(argv) }],
      language,
      isJson,
    );
  }
  const rest = argv.slice(verb.name.split(' ').length);
  if (rest.includes('--help')) {
    print(io, verbHelp(verb, language));
    return 0;
  }
  const input = parsed(verb, rest, language);
  if (!input.ok) return refuse(io, [input.error], language, isJson);
  const report = await verb.run(input.value, io);
  if (!report.ok) return refuse(io, report.error, language, isJson);
  return tell(io, report.value, language, isJson);
}

function tell(io: CliIo, report: VerbReport, language: Language, isJson: boolean): 0 | 1 {
  print(io, isJson ? [JSON.stringify(report.json, null, 2)] : report.lines);
  for (const problem of report.problems ?? [])
    io.err(`umpire: ${problemText(problem, language)}\n`);
  return report.ok ? 0 : 1;
}

function refuse(
  io: CliIo,
  problems: readonly CliProblem[],
  language: Language,
  isJson: boolean,
): 1 | 2 {
  if (isJson) print(io, [JSON.stringify({ ok: false, problems }, null, 2)]);
  for (const problem of problems) io.err(`umpire: ${problemText(problem, language)}\n`);
  return exitCodeOf(problems);
}

const print = (io: CliIo, lines: readonly string[]): void => io.out(`${lines.join('\n')}\n`);

const wordsOf = (argv: readonly string[]): string =>
  argv
    .slice(0, 2)
    .filter((word) => !word.startsWith('-'))
    .join(' ');

/** `--lang`, else the language of the system. */
function languageOf(argv: readonly string[], { env }: CliIo): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = argv[at]?.startsWith('--lang=') === true ? argv[at]?.slice(7) : argv[at + 1];
  const named = LANGUAGES.find((language) => at >= 0 && language === given);
  if (named !== undefined) return named;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function parsed(
  verb: Verb,
  words: readonly string[],
  language: Language,
): Result<VerbInput, CliProblem> {
  const options = Object.fromEntries(
    Object.entries({ ...verb.options, ...COMMON_OPTIONS }).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let found: ReturnType<typeof parseArgs>;
  try {
    found = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return err({ type: 'usage-option-wrong', message: cause.message });
  }
  const { values, positionals } = found;
  const lang = values['lang'];
  if (typeof lang === 'string' && !LANGUAGES.some((one) => one === lang)) {
    return err({ type: 'usage-value-wrong', option: 'lang', value: lang });
  }
  const [least, most] = verb.arguments;
  if (positionals.length < least || positionals.length > most) {
    return err({ type: 'usage-arguments', usage: usageOf(verb) });
  }
  return ok({
    arguments: positionals,
    option(name) {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values[name] === true,
    language,
  });
}
