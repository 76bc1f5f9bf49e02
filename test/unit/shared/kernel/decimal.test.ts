import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceiling,
  decimalText,
  exact,
  floor,
  halfUp,
  least,
  most,
  sumOf,
} from '#shared/kernel/decimal.ts';

const text = (value: ReturnType<typeof exact>, places = 3): string => decimalText(value, places);

describe('exact numbers', () => {
  it('are what their decimal text says', () => {
    expect(text(exact('0.1').add(exact('0.2')))).toBe('0.3');
    expect(text(exact(13).mul(exact('1.4')).mul(exact('0.7')))).toBe('12.74');
    expect(text(exact(10n))).toBe('10');
    expect(text(exact('-0.50'))).toBe('-0.5');
  });

  it('are never made from binary fractions', () => {
    for (const number of [0.1, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => exact(number)).toThrow('integer');
    expect(() => exact('one')).toThrow();
  });

  it('round down, up and half away from zero', () => {
    const rounded = (value: string): string[] =>
      [floor, halfUp, ceiling].map((round) => text(round(exact(value))));
    expect(rounded('2.5')).toEqual(['2', '3', '3']);
    expect(rounded('-2.5')).toEqual(['-3', '-3', '-2']);
    expect(rounded('2.4')).toEqual(['2', '2', '3']);
    expect(rounded('-2.4')).toEqual(['-3', '-2', '-2']);
    expect(rounded('7')).toEqual(['7', '7', '7']);
  });

  it('are written with at most so many places', () => {
    expect(decimalText(exact('13.65'), 2)).toBe('13.65');
    expect(decimalText(exact('13.655'), 2)).toBe('13.66');
    expect(decimalText(exact('0.004'), 2)).toBe('0');
    expect(decimalText(exact('-0.004'), 2)).toBe('0');
    expect(decimalText(exact('-0.005'), 2)).toBe('-0.01');
    expect(decimalText(exact('4000'), 0)).toBe('4000');
    expect(decimalText(exact(1).div(exact(3)), 4)).toBe('0.3333');
  });

  it('write any integer over a power of ten exactly', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (units, places) => {
        const value = exact(units).div(exact(10 ** places));
        expect(exact(decimalText(value, places)).compare(value)).toBe(0);
      }),
      { seed: 4 },
    );
  });

  it('are compared and summed', () => {
    expect(text(least(exact(1), exact('0.9')))).toBe('0.9');
    expect(text(most(exact(1), exact('0.9')))).toBe('1');
    expect(text(sumOf([exact('0.1'), exact('0.2'), exact('-0.3')]))).toBe('0');
    expect(text(sumOf([]))).toBe('0');
  });
});
