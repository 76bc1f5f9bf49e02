import { defineTexts } from './texts.ts';

export const reportTexts = defineTexts(
  {
    title: '报告',
    kind: '演练总结报告',
    language: '报告语言',
    refresh: '重新生成',
    building: '正在生成报告…',
    stale: '记录在生成后有变动，请重新生成。',
    outline: '目录',
    paper: '报告正文',
    moreRows: '另有 {{count, number}} 行，见导出文件。',
    save: '导出',
    saving: '正在导出…',
    print: '打印…',
    formats: {
      pdf: 'PDF（A4，与网页相同）',
      docx: 'Word 文档（docx）',
      html: '网页（单个 HTML 文件）',
      markdown: 'Markdown',
      json: 'JSON（供程序读取）',
    },
    saved: '报告已导出：{{name}}',
    savedNoName: '报告已导出',
    failed: '报告没有生成',
    notControl: {
      title: '报告由组织方生成',
      text: '总结报告含各方全部记录，请切换为组织方或裁判长身份。',
    },
    printingDesktop: '可直接打印，或导出为 PDF、Word 和网页；各自的分页略有不同。',
    printingBrowser:
      '点“打印”后在浏览器的对话框中可另存为 PDF；也可导出 Word 和网页。各自的分页略有不同。',
  },
  {
    title: 'Report',
    kind: 'After-action report',
    language: 'Language of the report',
    refresh: 'Write again',
    building: 'Writing the report…',
    stale: 'The record has changed since; write the report again.',
    outline: 'Contents',
    paper: 'The report',
    moreRows: '{{count, number}} more rows; the exported files hold them all.',
    save: 'Export',
    saving: 'Exporting…',
    print: 'Print…',
    formats: {
      pdf: 'PDF (A4, like the web page)',
      docx: 'Word document (docx)',
      html: 'Web page (one HTML file)',
      markdown: 'Markdown',
      json: 'JSON (for programs)',
    },
    saved: 'The report was exported: {{name}}',
    savedNoName: 'The report was exported',
    failed: 'The report was not written',
    notControl: {
      title: 'The organiser writes the report',
      text: 'It holds everybody’s records; switch to the organiser or the chief referee.',
    },
    printingDesktop:
      'Print it, or export PDF, Word or a web page; each breaks its pages a little differently.',
    printingBrowser:
      'Print offers “Save as PDF” in the browser’s dialog; Word and a web page can be exported. Each breaks its pages a little differently.',
  },
);
