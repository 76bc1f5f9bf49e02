import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

journey(
  'the page is served under the strict policy and its own address is all it can reach',
  async ({ openApp }) => {
    const { page, expectProblem } = await openApp();
    const headers = (await page.reload())?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy.split(/;\s*/)).toContain(directive);
    }
    expect(policy).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');

    expectProblem(/Content Security Policy|TrustedHTML|Trusted Types|fetch|\(blocked|ERR_/);
    const outcomes = await page.evaluate<Record<string, unknown>>(hostileScript);
    expect(outcomes).toMatchObject({ code: 'EvalError', markup: 'TypeError', planted: false });
    expect(outcomes['network']).toBe('TypeError');
    expect(outcomes['ownAddress']).toBe('TypeError');
  },
);

journey('a new page starts without an error in both languages and themes', async ({ openApp }) => {
  for (const locale of ['zh-CN', 'en-US'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await openApp({ locale, theme });
      await page.getByRole('main').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toMatch(locale.slice(0, 2));
    }
  }
});
