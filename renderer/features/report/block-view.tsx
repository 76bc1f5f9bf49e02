import { assertNever } from '#shared/kernel/result.ts';
import type { Block, CoverBlock, Fact, ReportMeta } from '#shared/report/model.ts';
import { printable } from '#shared/report/printable.ts';
import { DrawingView } from './drawing-view.tsx';
import styles from './report.module.css';
import { Runs } from './runs.tsx';
import { TableView } from './table-view.tsx';

interface BlockViewProps {
  readonly block: Block;
  readonly meta: ReportMeta;
  /** On paper tables stand whole, however long they are. */
  readonly isPrinting: boolean;
}

/** One block as the screen shows it. */
export function BlockView({ block, meta, isPrinting }: BlockViewProps) {
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
          {block.lines.map((line, at) => (
            <p key={at}>{printable(line)}</p>
          ))}
          <footer>{printable(block.source)}</footer>
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles['list']}>
          {block.items.map((runs, at) => (
            <li key={at}>
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
          {block.lines.map((line, at) => (
            <li key={at}>
              {printable(line)} <span /> {printable(block.dateLabel)} <span />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView table={block} isWhole={isPrinting} />;
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
      <p className={styles['marking']}>{printable(meta.marking)}</p>
      {meta.sample && <p className={styles['sample']}>{meta.sampleLabel}</p>}
      <h2 className={styles['title']}>
        {block.titleLines.map((line, at) => (
          <span key={at}>{printable(line)}</span>
        ))}
      </h2>
      <p>{printable(meta.subtitle)}</p>
      <FactList facts={block.facts} />
      <p className={styles['notice']}>{printable(block.notice)}</p>
    </header>
  );
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact, at) => (
        <div key={at}>
          <dt>{printable(fact.label)}</dt>
          <dd>
            <Runs runs={fact.runs} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
