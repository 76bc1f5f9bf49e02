import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import type { Verb, VerbOption } from './verb.ts';

/** Options of every verb. */
export const COMMON_OPTIONS: Readonly<Record<string, VerbOption>> = {
  json: { text: { zh: '输出 JSON（标准输出）', en: 'print JSON to the standard output' } },
  lang: {
    value: 'L',
    text: {
      zh: '界面语言 zh-CN 或 en（默认随系统）',
      en: 'language of the output, zh-CN or en (that of the system)',
    },
  },
  help: { text: { zh: '显示帮助', en: 'show this help' } },
};

const EXIT_CODES: Bilingual = {
  zh: '退出码：0 正常，1 内容有问题，2 用法有误。错误信息写到标准错误。',
  en: 'Exit codes: 0 fine, 1 the content is not, 2 wrong usage. Errors go to the standard error.',
};

/** The help of the program. */
export function programHelp(verbs: readonly Verb[], language: Language): string[] {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    inLanguage(
      {
        zh: '演练裁判台命令行：umpire <命令> [选项]',
        en: 'Umpire on the command line: umpire <command> [options]',
      },
      language,
    ),
    '',
    ...verbs.map(
      ({ name, summary }) => `  ${name.padEnd(width)}  ${inLanguage(summary, language)}`,
    ),
    '',
    ...optionLines(COMMON_OPTIONS, language),
    '',
    inLanguage(EXIT_CODES, language),
    inLanguage(
      {
        zh: '每个命令的说明：umpire <命令> --help',
        en: 'Help of a command: umpire <command> --help',
      },
      language,
    ),
  ];
}

/** The help of one verb. */
export const verbHelp = (verb: Verb, language: Language): string[] => [
  usageOf(verb),
  '',
  inLanguage(verb.summary, language),
  '',
  ...optionLines({ ...verb.options, ...COMMON_OPTIONS }, language),
  '',
  inLanguage(EXIT_CODES, language),
];

/** `umpire verify F.umpire`. */
export const usageOf = ({ name, usage }: Verb): string => `umpire ${name} ${usage}`;

function optionLines(options: Readonly<Record<string, VerbOption>>, language: Language): string[] {
  const names = Object.entries(options).map(
    ([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  return Object.values(options).map(
    ({ text }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${inLanguage(text, language)}`,
  );
}
