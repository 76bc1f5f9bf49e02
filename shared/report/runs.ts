import { assertNever } from '#shared/kernel/result.ts';
import type { Block, Run, TableBlock } from './model.ts';

/** Every run of a report, in reading order. */
export function* runsIn(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks) yield* runsOfBlock(block);
}

function runsOfBlock(block: Block): readonly Run[] {
  switch (block.type) {
    case 'cover':
      return [
        ...block.titleLines.map((text) => ({ text })),
        ...block.facts.flatMap((fact) => fact.runs),
      ];
    case 'facts':
      return block.facts.flatMap((fact) => fact.runs);
    case 'paragraph':
    case 'callout':
      return block.runs;
    case 'list':
      return block.items.flat();
    case 'quotation':
      return block.lines.map((text) => ({ text }));
    case 'table':
      return runsOfTable(block);
    case 'heading':
    case 'contents':
    case 'signatures':
    case 'figure':
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

const runsOfTable = (table: TableBlock): Run[] => [
  ...table.rows.flatMap((row) =>
    row.type === 'group' ? row.runs : row.cells.flatMap((cell) => cell.runs),
  ),
  ...(table.totals ?? []).flatMap((cell) => cell.runs),
];
