import { describe, expect, it } from 'vitest';
import { rankItems } from '#renderer/ui/rank-items.ts';

const items = [
  { id: 'standings', label: '策划 · 外部成绩', section: 'go' },
  { id: 'board', label: '成绩', section: 'go', keywords: 'board' },
  { id: 'publish', label: '成绩公示', section: 'do' },
  { id: 'report', label: '报告', section: 'go', detail: '成绩与排名' },
];

const idsFor = (query: string): string[] => rankItems(items, query).map(({ id }) => id);

describe('what is found by typing', () => {
  it('is the label itself first, then what begins with it, holds it, and other words', () => {
    expect(idsFor('成绩')).toEqual(['board', 'publish', 'standings', 'report']);
  });
  it('is found by keywords, whatever the case, and by nothing that fits nowhere', () => {
    expect(idsFor(' BOARD ')).toEqual(['board']);
    expect(idsFor('zzz')).toEqual([]);
  });
  it('stays in order while nothing is typed', () => {
    expect(idsFor('')).toEqual(items.map(({ id }) => id));
  });
});
