import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ATTACK_VERSIONS,
  type AttackCatalogue,
  attackCatalogue,
  attackExtractSchema,
  type AttackVersion,
  idInVersion,
} from '#shared/domain/attack-catalogue.ts';
import { TACTIC_NAMES } from '#shared/text/attack-terms.ts';

const catalogueOf = (version: AttackVersion): AttackCatalogue =>
  attackCatalogue(
    attackExtractSchema.parse(
      JSON.parse(
        readFileSync(
          new URL(`../../../../assets/attack/enterprise-${version}.json`, import.meta.url),
          'utf8',
        ),
      ),
    ),
  );
const older = catalogueOf('18.1');
const newer = catalogueOf('19.1');

describe.each(ATTACK_VERSIONS)('ATT&CK v%s', (version) => {
  const catalogue = catalogueOf(version);
  it('has a name in both languages for every tactic, and MITRE’s notice', () => {
    for (const { shortname, name } of catalogue.tactics) {
      expect(TACTIC_NAMES[shortname]?.en).toBe(name);
      expect(TACTIC_NAMES[shortname]?.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(catalogue.notice).toContain('The MITRE Corporation');
  });

  it('has the technique of every sub-technique, and a tactic for each', () => {
    for (const { id, parent, tactics } of catalogue.techniques) {
      expect(tactics.length, id).toBeGreaterThan(0);
      if (parent !== null) expect(catalogue.technique(parent), id).toBeDefined();
    }
  });
});

describe('the versions', () => {
  it('hold what MITRE published: 691 and 697 active techniques, 475 of each sub-techniques', () => {
    const subs = ({ techniques }: AttackCatalogue) =>
      techniques.filter(({ parent }) => parent !== null).length;
    expect([older.techniques.length, subs(older)]).toEqual([691, 475]);
    expect([newer.techniques.length, subs(newer)]).toEqual([697, 475]);
    expect([older.tactics.length, newer.tactics.length]).toEqual([14, 15]);
  });

  it('lead to each other by id and, where that changed, by name', () => {
    expect(idInVersion('T1190', newer)).toBe('T1190');
    expect(idInVersion('T1562.001', newer)).toBe('T1685');
    expect(idInVersion('T1685', older)).toBe('T1562.001');
    expect(idInVersion('T1562.008', newer)).toBeNull();
    expect(idInVersion('T9999', newer)).toBeNull();
  });

  it('agree on the name of every id that was renumbered', () => {
    for (const { id, name, parent } of older.techniques) {
      const next = idInVersion(id, newer);
      if (next === null || next === id || parent === null) continue;
      expect(newer.technique(next)?.name, id).toBe(name);
    }
  });
});

describe('names', () => {
  it('of sub-techniques begin with that of their technique', () => {
    expect(older.fullName('T1059.001')).toBe('Command and Scripting Interpreter: PowerShell');
    expect(older.fullName('T1190')).toBe('Exploit Public-Facing Application');
    expect(older.fullName('T0000')).toBeUndefined();
  });
});
