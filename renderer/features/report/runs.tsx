import type { Run } from '#shared/report/model.ts';
import { printable } from '#shared/report/printable.ts';
import styles from './report.module.css';

/** Runs of text, each in its look. Text is React text: whatever it holds, it stays text. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => <RunView key={at} run={run} />);
}

function RunView({ run }: { readonly run: Run }) {
  const text = printable(run.text, true);
  switch (run.style) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'code':
      return <code>{text}</code>;
    case 'quiet':
      return <span className={styles['quiet']}>{text}</span>;
    case undefined:
      return text;
  }
}
