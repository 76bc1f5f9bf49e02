import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { DripRule } from '#shared/scoring/rule-book-defence.ts';

const plain = { clause: 'points', source: 'sample', sources: {} } as const;
const named = (zh: string, en: string) => ({ zh, en });

/** A book with every rule that books may leave out, on top of the items of the municipal sample. */
export function richBook(book: RuleBook): RuleBook & { readonly drip: DripRule } {
  if (book.drip === null) throw new Error('the book has a rule for over-defence');
  return {
    ...book,
    drip: book.drip,
    items: book.items.map((item) =>
      item.id === 'out-of-scope'
        ? {
            ...item,
            percent: { permille: 100, of: 'gains' },
            severity: 'serious',
            decidedBy: 'panel',
          }
        : item.id === 'not-cleaned-up'
          ? { ...item, percent: { permille: 300, of: 'result' } }
          : item,
    ),
    elimination: book.elimination === null ? null : { ...book.elimination, deductionLine: 1200 },
    ladders: [
      {
        ...plain,
        id: 'host',
        name: named('主机权限', 'Host'),
        per: 'asset',
        items: ['host-user', 'host-admin'],
      },
      {
        ...plain,
        id: 'mail',
        name: named('账号', 'Accounts'),
        per: 'system',
        items: ['mailbox', 'directory'],
      },
    ],
    firstBlood: { ...plain, factor: '1.2', per: 'unit-item', categories: ['control', 'boundary'] },
    lateSubmission: {
      ...plain,
      withinMinutes: 60,
      afterEndMinutes: 0,
      by: 'received',
      factor: '0.5',
    },
    timeBands: [
      {
        ...plain,
        id: 'ttd',
        name: named('发现时间', 'Time to detect'),
        metric: 'detected',
        bands: [
          { withinMinutes: 30, factor: '1' },
          { withinMinutes: 120, factor: '0.75' },
        ],
        otherwise: '0.25',
        items: ['detect-timely'],
      },
    ],
  };
}
