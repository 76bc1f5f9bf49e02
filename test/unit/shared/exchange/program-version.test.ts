import { describe, expect, it } from 'vitest';
import { compareVersions, isProgramVersion } from '#shared/exchange/program-version.ts';

describe('versions of the program', () => {
  const rising = [
    '0.0.9',
    '0.1.0-alpha',
    '0.1.0-alpha.1',
    '0.1.0-alpha.beta',
    '0.1.0-beta.2',
    '0.1.0-beta.11',
    '0.1.0-rc.1',
    '0.1.0',
    '0.1.1',
    '0.2.0',
    '0.10.0',
    '1.0.0',
    '10.0.0',
  ];

  it('are in the order of semantic versioning', () => {
    for (const [index, version] of rising.entries()) {
      for (const [against, other] of rising.entries()) {
        expect(Math.sign(compareVersions(version, other)), `${version} ${other}`).toBe(
          Math.sign(index - against),
        );
      }
    }
  });

  it('have one spelling', () => {
    for (const version of rising) expect(isProgramVersion(version)).toBe(true);
    for (const odd of [
      '',
      '1',
      '1.2',
      'v1.2.3',
      '01.2.3',
      '1.2.3.4',
      '1.2.3-',
      '1.2.3 ',
      '1.2.3\n',
      '1.2.-3',
      '9999999.0.0',
    ])
      expect(isProgramVersion(odd), odd).toBe(false);
  });

  it('are compared only when they are versions', () => {
    expect(() => compareVersions('1', '1.0.0')).toThrow('Broken invariant');
  });
});
