import { assertNever } from '#shared/kernel/result.ts';
import type { Block, Cell, Report, Run, TableBlock } from '../model.ts';
import { printable } from '../printable.ts';

/** The report as Markdown (CommonMark with tables). Nothing from a record is mark-up or HTML in it; pictures are their descriptions. */
export function renderMarkdown(report: Report): string {
  const { meta, blocks } = report;
  const marks = [meta.marking, meta.sample ? meta.sampleLabel : '', meta.versionLabel].filter(
    (mark) => mark !== '',
  );
  const head = `# ${escaped(meta.title)}\n\n${escaped(meta.subtitle)}\n\n**${escaped(marks.join(' · '))}**\n\n\`${meta.stateHash}\`\n`;
  return [head, ...blocks.map(blockToMarkdown)].filter((part) => part !== '').join('\n');
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'cover':
      return factLines(block.facts);
    case 'contents':
    case 'page-break':
      return '';
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(`${block.number} ${block.text}`)}\n`;
    case 'paragraph':
      return `${runs(block.runs)}\n`;
    case 'quotation':
      return `${block.lines.map((line) => `> ${escaped(line)}  `).join('\n')}\n>\n> — ${escaped(block.source)}\n`;
    case 'list':
      return `${block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${runs(item)}`).join('\n')}\n`;
    case 'facts':
      return factLines(block.facts);
    case 'callout':
      return `> **${escaped(block.title)}**  \n> ${runs(block.runs)}\n`;
    case 'signatures':
      return block.lines
        .map(
          (line) =>
            `${escaped(line)} \\_\\_\\_\\_\\_\\_\\_\\_ ${escaped(block.dateLabel)} \\_\\_\\_\\_\n`,
        )
        .join('\n');
    case 'table':
      return tableToMarkdown(block);
    case 'figure':
      return `**${escaped(`${block.number} ${block.caption}`)}** — ${escaped(block.alt)}\n`;
    default:
      return assertNever(block);
  }
}

const factLines = (
  facts: readonly { readonly label: string; readonly runs: readonly Run[] }[],
): string => `${facts.map((fact) => `- ${escaped(fact.label)}: ${runs(fact.runs)}`).join('\n')}\n`;

function tableToMarkdown(table: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = table.rows.map((row) =>
    row.type === 'group'
      ? line([`**${runs(row.runs)}**`, ...table.columns.slice(1).map(() => '')])
      : line(row.cells.map(cellText)),
  );
  const parts = [
    `**${escaped(`${table.number} ${table.caption}`)}**\n`,
    line(table.columns.map((column) => escaped(column.title))),
    line(table.columns.map((column) => (column.type === 'number' ? '---:' : '---'))),
    ...rows,
    ...(table.totals === undefined ? [] : [line(table.totals.map(cellText))]),
    ...(table.note === undefined ? [''] : [`\n${escaped(table.note)}\n`]),
  ];
  return parts.join('\n');
}

const cellText = (cell: Cell): string => runs(cell.runs);

const runs = (list: readonly Run[]): string =>
  list
    .map((run) => {
      const text = escaped(run.text);
      const bare = text.trim() === '';
      return run.style === 'strong' && !bare ? `**${text.trim()}**` : text;
    })
    .join('');

/** Text with every letter escaped that Markdown, its tables or HTML would read as something else; addresses don't become links. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
