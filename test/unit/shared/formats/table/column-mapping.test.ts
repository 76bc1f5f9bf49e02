import { describe, expect, it } from 'vitest';
import {
  asRemembered,
  guessMapping,
  headerFingerprint,
  mapSheet,
  recalled,
  rememberable,
} from '#shared/formats/table/column-mapping.ts';

const PLAN = {
  columns: ['name', 'unit'],
  headers: { name: ['name', '名称'], unit: ['单位', 'unit'] },
} as const;

describe('columns', () => {
  it('are recognised whatever the width, case, blanks and brackets', () => {
    expect(guessMapping(PLAN, ['Ｎａｍｅ（必填）', ' 单 位 *'])).toEqual({ name: 0, unit: 1 });
  });

  it('go to the more usual header, then to the first', () => {
    expect(guessMapping(PLAN, ['unit', '单位', '名称', '名称'])).toEqual({ unit: 1, name: 2 });
  });

  it('are not recognised in data', () => {
    expect(mapSheet(PLAN, { header: ['10.0.0.1', 'x'], headerLine: 4 })).toEqual({
      ok: false,
      error: { type: 'table-no-header', line: 4, cell: '10.0.0.1' },
    });
    expect(mapSheet(PLAN, { header: ['x', 'y'], headerLine: 1 })).toEqual({ ok: true, value: {} });
  });

  it('are remembered by the names of the headers, in whatever order these stand', () => {
    const header = ['甲', '乙', '__proto__'];
    const kept = rememberable({ name: 2, unit: 0 }, header);
    expect(headerFingerprint(['__proto__', '乙', '甲'])).toBe(headerFingerprint(header));
    expect(headerFingerprint(['甲', '丙'])).not.toBe(headerFingerprint(header));
    expect(recalled(PLAN, ['__proto__', '乙', '甲'], kept)).toEqual({ name: 0, unit: 2 });
    expect(recalled(PLAN, ['甲', '乙'], kept)).toBeNull();
    expect(recalled(PLAN, header, [['stranger', '甲']])).toBeNull();
  });

  it('are remembered only from what was kept so', () => {
    expect(asRemembered([['name', '甲']])).toEqual([['name', '甲']]);
    for (const stored of [null, {}, [['name']], [[1, 'x']], ['ab']]) {
      expect(asRemembered(stored)).toBeNull();
    }
  });
});
