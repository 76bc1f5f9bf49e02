import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { err, ok } from '#shared/kernel/result.ts';
import {
  REPORT_FILES,
  REPORT_FORMATS,
  type ReportFormat,
  renderReport,
} from '#shared/report/render/render.ts';
import { reportOfState } from '#shared/report/report-state.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { type LoadedPackage, packagedEvidence, withPackages } from '../package-file.ts';
import { checkOutput } from '../paths.ts';
import type { Verb } from '../verb.ts';

export const reportVerb: Verb = {
  name: 'report',
  usage: 'F.umpire --out DIR [--format html,docx] [--lang zh-CN|en]',
  summary: {
    zh: '撰写总结报告，语言由 --lang 指定。',
    en: 'Write the after-action report, in the language of --lang.',
  },
  arguments: [1, 1],
  options: {
    out: {
      value: 'DIR',
      text: { zh: '报告所在目录，没有则新建', en: 'folder for the files, made if absent' },
    },
    format: {
      value: 'F,…',
      text: {
        zh: `格式，逗号分隔：${REPORT_FORMATS.join(' ')}（默认 html）`,
        en: `formats, by commas: ${REPORT_FORMATS.join(' ')} (html)`,
      },
    },
  },
  async run({ arguments: paths, option, language }, io) {
    const out = option('out');
    if (out === undefined) return err([{ type: 'usage-option-missing', option: 'out' }]);
    const formats = [
      ...new Set((option('format') ?? 'html').split(',').map((name) => name.trim())),
    ];
    const wrong = formats.find((name) => !REPORT_FORMATS.some((format) => format === name));
    if (wrong !== undefined) {
      return err([{ type: 'usage-value-wrong', option: 'format', value: wrong }]);
    }
    return withPackages(io, paths, async (packages) => {
      const [{ contents, state }] = packages as readonly [LoadedPackage];
      const report = await reportOfState(
        state,
        { language, now: io.now(), appVersion: APP_VERSION },
        { digest: io.digest, texts: packagedEvidence([contents.opened], io) },
      );
      if (!report.ok) return err([{ type: 'not-scorable', reason: report.error.type }]);
      const files: string[] = [];
      for (const format of formats as ReportFormat[]) {
        const file = `${out}/report-${language}.${REPORT_FILES[format].extension}`;
        const target = await checkOutput(io, file, paths);
        if (!target.ok) return err([target.error]);
        const bytes = await renderReport(report.value, format);
        const written = await writeFileAtomically(target.value, 0o666, async (sink) => {
          await sink.write(bytes);
          return ok(null);
        });
        if (!written.ok) return err([written.error]);
        files.push(file);
      }
      const { title, stateHash, provisional } = report.value.meta;
      return ok({
        ok: true,
        json: { ok: true, title, language, provisional, stateHash, files },
        lines: [title, ...files],
      });
    });
  },
};
