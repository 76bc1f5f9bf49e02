import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Report } from '#shared/report/model.ts';
import { pageRules } from '#shared/report/render/html-style.ts';
import { fileTitle } from './save-report-button.tsx';

/** Printing what is on screen: whole tables, and the marking, title and number of the page around each sheet. */
export function usePrint(report: Report | null): {
  readonly isPrinting: boolean;
  print(): void;
} {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (report === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(report.meta));
    const { title } = document;
    const before = (): void => {
      document.adoptedStyleSheets.push(sheet);
      document.title = fileTitle(report); // what the dialog suggests as the name of the PDF
      flushSync(() => setPrinting(true)); // the browser takes what stands there when this returns
    };
    const after = (): void => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      document.title = title;
      setPrinting(false);
    };
    // The keys of the browser print too.
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [report]);
  return { isPrinting, print: () => window.print() };
}
