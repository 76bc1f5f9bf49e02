import { describe, expect, it } from 'vitest';
import { browserLog, startBrowserLog } from '#renderer/platform/browser-log.ts';

const page = new EventTarget();
startBrowserLog(page);

function fail(message: string): void {
  const error = new TypeError(message);
  const event = new ErrorEvent('error', { error, filename: 'http://x/assets/a-1.js', lineno: 3 });
  page.dispatchEvent(event);
}

describe('the log of a browser', () => {
  it('keeps what kind of error and where, and nothing that anybody typed', async () => {
    fail('no team “Tiger squad” in 某市演练');
    const reason = new RangeError("bad '/home/someone/x'");
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: { secret: 'x' } }));
    const text = await browserLog();
    expect(text).toMatch(/Z Umpire in a browser: /);
    expect(text).toContain('not caught: TypeError: no team <quoted>');
    expect(text).toContain('not caught: RangeError: bad <quoted>');
    expect(text).toContain('not caught: object');
    expect(text).not.toMatch(/Tiger|某市|someone|secret/);
  });

  it('keeps the last 500 lines', async () => {
    for (let at = 0; at < 600; at++) fail(`number ${at}`);
    const text = await browserLog();
    expect(text.match(/not caught/g)).toHaveLength(500);
    expect(text).toContain('number 599');
    expect(text).not.toContain('number 99\n');
  });
});
