import { assertNever } from '#shared/kernel/result.ts';
import type {
  Block,
  Cell,
  Column,
  CoverBlock,
  Fact,
  HeadingBlock,
  Report,
  ReportMeta,
  Run,
  TableBlock,
  TableRow,
  Trace,
} from '../model.ts';
import { plainText } from '../phrase.ts';
import { escapeMarkup } from './escape.ts';
import { styleSheet } from './html-style.ts';
import { drawingToSvg } from './svg.ts';

/**
 * The report as one HTML file without scripts, that nothing in it can add to: its own policy forbids every load.
 * On screen it reads as a page; printed, each sheet carries marking, title and page number.
 */
export function renderHtml(report: Report): string {
  const { meta, blocks } = report;
  const headings = blocks.filter((block) => block.type === 'heading');
  const page: Page = { meta, ledger: ledgerNumbers(blocks) };
  const body = blocks.map((block) => blockToHtml(block, page, headings)).join('\n');
  const banner = `<p class="banner"><span>${escapeMarkup(meta.marking)}</span><span>${escapeMarkup(meta.sample ? meta.sampleLabel : meta.versionLabel)}</span></p>`;
  return `<!DOCTYPE html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Umpire ${escapeMarkup(meta.appVersion)}">
<meta name="state-hash" content="${meta.stateHash}">
<title>${escapeMarkup(meta.title)}</title>
<style>${styleSheet(meta)}</style>
</head>
<body>
${banner}
<main>
${body}
</main>
${banner}
</body>
</html>
`;
}

/** What every part of the page is written with: numbers of ledger lines by id, so that figures can point at them. */
interface Page {
  readonly meta: ReportMeta;
  readonly ledger: ReadonlyMap<string, string>;
}

function ledgerNumbers(blocks: readonly Block[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const block of blocks) {
    for (const row of block.type === 'table' ? block.rows : []) {
      if (row.type === 'cells' && row.anchor !== undefined)
        numbers.set(row.anchor, plainText(row.cells[0]?.runs ?? []));
    }
  }
  return numbers;
}

function blockToHtml(block: Block, page: Page, headings: readonly HeadingBlock[]): string {
  const { meta } = page;
  switch (block.type) {
    case 'cover':
      return coverToHtml(block, page);
    case 'contents':
      return contentsToHtml(headings, meta);
    case 'heading': {
      const number = escapeMarkup(block.number);
      return `<h${block.level + 1} id="${escapeMarkup(block.id)}"><span class="number">${number}</span>${escapeMarkup(block.text)}</h${block.level + 1}>`;
    }
    case 'paragraph':
      return `<p>${runsToHtml(block.runs, page)}</p>`;
    case 'quotation':
      return `<blockquote>${block.lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join('')}<footer>${escapeMarkup(block.source)}</footer></blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${runsToHtml(item, page)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return factsToHtml(block.facts, page, 'facts');
    case 'callout':
      return `<aside class="callout ${block.tone}"><p class="callout-title">${escapeMarkup(block.title)}</p><p>${runsToHtml(block.runs, page)}</p></aside>`;
    case 'signatures':
      return `<div class="signatures">${block.lines
        .map(
          (line) =>
            `<p><span>${escapeMarkup(line)}</span><span class="blank"></span><span>${escapeMarkup(block.dateLabel)}</span><span class="blank short"></span></p>`,
        )
        .join('')}</div>`;
    case 'table':
      return tableToHtml(block, page);
    case 'figure':
      return `<figure>${drawingToSvg(block.drawing, block.alt)}<figcaption>${escapeMarkup(block.number)}　${escapeMarkup(block.caption)}</figcaption></figure>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    default:
      return assertNever(block);
  }
}

function coverToHtml(block: CoverBlock, page: Page): string {
  const { meta } = page;
  const approvals = block.approvals
    .map((line) => `<p><span>${escapeMarkup(line)}</span><span class="blank"></span></p>`)
    .join('');
  return `<header class="cover">
<p class="cover-marking">${escapeMarkup(meta.marking)}</p>
${meta.sample ? `<p class="cover-sample">${escapeMarkup(meta.sampleLabel)}</p>` : ''}
<div class="cover-title"><h1>${block.titleLines.map((line) => `<span>${escapeMarkup(line)}</span>`).join(' ')}</h1><p>${escapeMarkup(meta.subtitle)}</p></div>
${factsToHtml(block.facts, page, 'cover-facts')}
<div class="signatures">${approvals}</div>
<p class="cover-notice">${escapeMarkup(block.notice)}</p>
</header>`;
}

function contentsToHtml(headings: readonly HeadingBlock[], meta: ReportMeta): string {
  const items = headings
    .filter((heading) => heading.level <= 2)
    .map(
      (heading) =>
        `<li class="level-${heading.level}"><a href="#${escapeMarkup(heading.id)}"><span class="number">${escapeMarkup(heading.number)}</span>${escapeMarkup(heading.text)}</a></li>`,
    );
  return `<nav class="contents" aria-label="${escapeMarkup(meta.words.contents)}"><p class="contents-title">${escapeMarkup(meta.words.contents)}</p><ul>${items.join('')}</ul></nav>`;
}

const factsToHtml = (facts: readonly Fact[], page: Page, name: string): string =>
  `<dl class="${name}">${facts
    .map(
      (fact) =>
        `<div><dt>${escapeMarkup(fact.label)}</dt><dd>${runsToHtml(fact.runs, page)}</dd></div>`,
    )
    .join('')}</dl>`;

function tableToHtml(table: TableBlock, page: Page): string {
  const sum = table.columns.reduce((total, column) => total + column.width, 0);
  const widths = table.columns
    .map((column) => `<col style="width:${((100 * column.width) / sum).toFixed(2)}%">`)
    .join('');
  const head = table.columns
    .map((column) => `<th scope="col" class="${column.type}">${escapeMarkup(column.title)}</th>`)
    .join('');
  const rows = table.rows.map((row) => rowToHtml(row, table.columns, page)).join('\n');
  const foot =
    table.totals === undefined
      ? ''
      : `<tfoot><tr>${table.totals.map((total, at) => cellToHtml(total, table.columns[at], page)).join('')}</tr></tfoot>`;
  const classes = [
    'data',
    ...(table.dense === true ? ['dense'] : []),
    ...(table.rows.length <= SHORT_TABLE ? ['short'] : []),
  ];
  const note =
    table.note === undefined ? '' : `<p class="table-note">${escapeMarkup(table.note)}</p>`;
  return `<table class="${classes.join(' ')}"><caption>${escapeMarkup(table.number)}　${escapeMarkup(table.caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>
${rows}
</tbody>${foot}</table>${note}`;
}

/** Tables of so many rows stay on one page. */
const SHORT_TABLE = 10;

function rowToHtml(row: TableRow, columns: readonly Column[], page: Page): string {
  if (row.type === 'group') {
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${runsToHtml(row.runs, page)}</th></tr>`;
  }
  const number = row.anchor === undefined ? undefined : page.ledger.get(row.anchor);
  const id = number === undefined ? '' : ` id="line-${escapeMarkup(number)}"`;
  return `<tr${id}>${row.cells.map((one, at) => cellToHtml(one, columns[at], page)).join('')}</tr>`;
}

function cellToHtml(one: Cell, column: Column | undefined, page: Page): string {
  const classes = [column?.type ?? 'text', ...(one.tone === undefined ? [] : [`tone-${one.tone}`])];
  return `<td class="${classes.join(' ')}">${runsToHtml(one.runs, page)}</td>`;
}

const runsToHtml = (runs: readonly Run[], page: Page): string =>
  runs.map((run) => runToHtml(run, page)).join('');

function runToHtml(run: Run, page: Page): string {
  const text = escapeMarkup(run.text);
  const traced = run.trace === undefined ? text : tracedToHtml(text, run.trace, page);
  switch (run.style) {
    case 'strong':
      return `<strong>${traced}</strong>`;
    case 'code':
      return `<code>${traced}</code>`;
    case 'quiet':
      return `<small>${traced}</small>`;
    case undefined:
      return traced;
    default:
      return assertNever(run.style);
  }
}

/** At most so many ledger lines are named behind one number; their count stands for the rest. */
const NAMED_LINES = 12;

/** A number with what it comes from: points lead to their first line in the ledger. */
function tracedToHtml(text: string, trace: Trace, { meta, ledger }: Page): string {
  switch (trace.type) {
    case 'ledger': {
      const numbers = trace.lines.flatMap((line) => ledger.get(line) ?? []);
      const [first] = numbers;
      if (first === undefined) return `<span class="figure">${text}</span>`;
      const rest = numbers.length > NAMED_LINES ? ` … (${numbers.length})` : '';
      const named = numbers.slice(0, NAMED_LINES).join(meta.words.listSeparator) + rest;
      const title = meta.words.ledgerLines.replace('{lines}', () => named);
      return `<a class="figure" href="#line-${escapeMarkup(first)}" title="${escapeMarkup(title)}">${text}</a>`;
    }
    case 'metric':
      return `<span class="figure" title="${escapeMarkup(trace.metric)}">${text}</span>`;
    case 'records':
    case 'rule':
      return `<span class="figure">${text}</span>`;
    default:
      return assertNever(trace);
  }
}
