import { assertNever } from '#shared/kernel/result.ts';
import type { Block, CoverBlock, Fact, ReportMeta, Run } from '#shared/report/model.ts';
import { printable } from '#shared/report/printable.ts';
import { DrawingView } from './drawing-view.tsx';
import styles from './report.module.css';
import { TableView } from './table-view.tsx';

interface BlockViewProps {
  readonly block: Block;
  readonly meta: ReportMeta;
}

/** One block as the screen shows it. */
export function BlockView({ block, meta }: BlockViewProps) {
  switch (block.type) {
    case 'cover':
      return <CoverView block={block} meta={meta} />;
    case 'contents':
      return null; // the outline beside the paper
    case 'heading': {
      const Heading = `h${(block.level + 1) as 2 | 3 | 4}` as const;
      return (
        <Heading id={`report-${block.id}`} className={styles[`heading${block.level}`]}>
          {block.number} {printable(block.text)}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={styles['paragraph']}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'quotation':
      return (
        <blockquote className={styles['quotation']}>
          {block.lines.map((line) => (
            <p key={line}>{printable(line)}</p>
          ))}
          <footer>{printable(block.source)}</footer>
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles['list']}>
          {block.items.map((runs) => (
            <li key={runs.map(({ text }) => text).join('')}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case 'facts':
      return <FactList facts={block.facts} />;
    case 'callout':
      return (
        <aside className={styles['callout']} data-tone={block.tone}>
          <strong>{printable(block.title)}</strong>
          <p>
            <Runs runs={block.runs} />
          </p>
        </aside>
      );
    case 'signatures':
      return (
        <ul className={styles['signatures']}>
          {block.lines.map((line) => (
            <li key={line}>
              {line} <span /> {block.dateLabel} <span />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView table={block} />;
    case 'figure':
      return (
        <figure className={styles['figure']}>
          <DrawingView drawing={block.drawing} alt={block.alt} />
          <figcaption>
            {block.number}　{printable(block.caption)}
          </figcaption>
        </figure>
      );
    case 'page-break':
      return <hr className={styles['break']} />;
    default:
      return assertNever(block);
  }
}

function CoverView({ block, meta }: { readonly block: CoverBlock; readonly meta: ReportMeta }) {
  return (
    <header className={styles['cover']}>
      <p className={styles['marking']}>{meta.marking}</p>
      {meta.sample && <p className={styles['sample']}>{meta.sampleLabel}</p>}
      <h2 className={styles['title']}>
        {block.titleLines.map((line) => (
          <span key={line}>{printable(line)}</span>
        ))}
      </h2>
      <p>{printable(meta.subtitle)}</p>
      <FactList facts={block.facts} />
      <p className={styles['notice']}>{block.notice}</p>
    </header>
  );
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <Runs runs={fact.runs} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Runs of text, each in its look. Text is React text: whatever it holds, it stays text. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => {
    const text = printable(run.text, true);
    // oxlint-disable-next-line react/no-array-index-key -- runs have no identity and never move
    if (run.style === 'strong') return <strong key={at}>{text}</strong>;
    // oxlint-disable-next-line react/no-array-index-key -- as above
    if (run.style === 'code') return <code key={at}>{text}</code>;
    // oxlint-disable-next-line react/no-array-index-key -- as above
    return <span key={at} className={run.style === 'quiet' ? styles['quiet'] : undefined}>{text}</span>;
  });
}
