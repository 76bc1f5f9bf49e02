import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  securityHeaders,
  TRUSTED_TYPES_POLICIES,
} from '#shared/ipc/content-security.ts';

/** Directives by name, as a browser reads them. */
function parsePolicy(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/);
    if (directives.has(name)) throw new Error(`a browser would ignore the second ${name}`);
    directives.set(name, values);
  }
  return directives;
}

const directives = parsePolicy(contentSecurityPolicy);

describe('content security policy', () => {
  it('says exactly this', () => {
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'blob:'],
      'media-src': ['blob:'],
      'font-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'none'"],
      'manifest-src': ["'none'"],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': [...TRUSTED_TYPES_POLICIES],
    });
  });

  it('opens nothing wholesale', () => {
    expect(contentSecurityPolicy).not.toMatch(
      /unsafe|\*|https?:|data:|allow-duplicates|nonce-|strict-dynamic/,
    );
  });
});

describe('security headers', () => {
  it('are plain one-line values', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(name).toMatch(/^[A-Za-z-]+$/);
      expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('let this page alone use the clipboard, and nobody anything else', () => {
    const features = securityHeaders['Permissions-Policy']?.split(', ') ?? [];
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([
      'clipboard-read=(self)',
      'clipboard-write=(self)',
    ]);
    expect(features.length).toBeGreaterThan(20);
  });
});
