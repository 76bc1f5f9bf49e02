import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { doubtfulTimes } from '#renderer/features/responses/doubtful-times.ts';
import { durationText } from '#renderer/features/responses/duration.ts';
import { addIndicators } from '#renderer/features/responses/split-indicators.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import { responseKind } from '#shared/domain/response.ts';

const times = (given: Partial<typeof responseKind.empty>) => ({ ...responseKind.empty, ...given });

describe('times of a response', () => {
  it('are pointed out where one is earlier than a step before it', () => {
    const response = times({
      attackedAt: 100,
      detectedAt: 90,
      containedAt: 120,
      eradicatedAt: 110,
    });
    expect(doubtfulTimes(response, 1000)).toEqual([
      { type: 'reversed', step: 'detectedAt', before: 'attackedAt' },
      { type: 'reversed', step: 'eradicatedAt', before: 'containedAt' },
    ]);
  });

  it('are measured against the latest step before, not just the one before', () => {
    const response = times({ attackedAt: 100, detectedAt: 300, triagedAt: 200, reportedAt: 250 });
    expect(doubtfulTimes(response, 1000)).toEqual([
      { type: 'reversed', step: 'triagedAt', before: 'detectedAt' },
      { type: 'reversed', step: 'reportedAt', before: 'detectedAt' },
    ]);
  });

  it('are fine when steps are left out or fall together, and doubtful in the future', () => {
    expect(doubtfulTimes(times({ detectedAt: 5, recoveredAt: 5 }), 5)).toEqual([]);
    expect(doubtfulTimes(times({ recoveredAt: 6 }), 5)).toEqual([
      { type: 'future', step: 'recoveredAt' },
    ]);
  });
});

describe('pasted indicators', () => {
  it('are taken one by one, repeats and empty ones left out', () => {
    const pasted = '198.51.100.7\r\n hxxp://evil[.]example ,198.51.100.7\n\n，abc；abc';
    expect(addIndicators(['abc'], pasted)).toEqual({
      indicators: ['abc', '198.51.100.7', 'hxxp://evil[.]example'],
      added: 2,
      skipped: 3,
      beyond: 0,
    });
  });

  it('are at most 500, and none longer than 500 characters', () => {
    const many = Array.from({ length: 600 }, (_, at) => `10.0.${at}`).join('\n');
    const taken = addIndicators([], many);
    expect([taken.indicators.length, taken.beyond]).toEqual([500, 100]);
    expect(addIndicators([], 'x'.repeat(501)).skipped).toBe(1);
  });
});

it('durations are said in days, hours and minutes', async () => {
  await startI18n('zh-CN');
  const say = (language: string, minutes: number): string =>
    durationText(i18next.getFixedT(language, 'responses'), minutes * 60_000);
  const chinese = [0, 59, 134, 1500, -5].map((minutes) => say('zh-CN', minutes));
  expect(chinese).toEqual(['0分', '59分', '2小时14分', '1天1小时', '早 5分']);
  expect(say('en', 134)).toBe('2 h 14 min');
});
