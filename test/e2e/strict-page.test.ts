import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

/** What script that got into the page would try. */
const hostileScript = `(async () => {
  const attempt = async (act) => {
    try { await act(); return 'done'; } catch (error) { return error.name; }
  };
  // Whatever drives the page is let past the policy, but only until the first wait.
  await new Promise((resolve) => setTimeout(resolve));
  return {
    code: await attempt(() => new Function('return 1')()),
    markup: await attempt(() => {
      document.createElement('p').innerHTML = '<img src=x onerror="planted = true">';
    }),
    script: await attempt(async () => {
      const script = document.createElement('script');
      script.append('window.planted = true');
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }),
    network: await attempt(() => fetch('http://example.invalid/')),
    ownAddress: await attempt(() => fetch(location.href)),
    planted: window.planted ?? false,
  };
})()`;

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

    expectProblem(/Content Security Policy|Trusted|example\.invalid|request failed/);
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
