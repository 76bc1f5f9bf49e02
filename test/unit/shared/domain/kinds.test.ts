import { describe, expect, it } from 'vitest';
import {
  ALL,
  type Actor,
  type Audience,
  audienceClass,
  CONTROL,
  isAudience,
  mayHold,
  mayRead,
  mayWrite,
  refereeAudience,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { NEXT_PHASES, PHASES } from '#shared/domain/exercise.ts';
import { reviewKind, rulingKind } from '#shared/domain/judging.ts';
import { KIND_NAMES, KINDS } from '#shared/domain/kinds.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { ROLES, type Role } from '#shared/domain/roles.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { recordId } from '#test/support/builders.ts';

const kinds = [...KINDS.values()];
const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  person: recordId('p'),
  role,
  team: null,
  unit: null,
  ...more,
});

describe('kinds of records', () => {
  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    '%s has a name that entries can carry, an audience and a writer',
    (name, kind) => {
      expect(`${name}.recorded`).toMatch(/^[a-z][a-z0-9-]{0,40}\.[a-z][a-z0-9-]{0,40}$/);
      expect(kind.audiences.length).toBeGreaterThan(0);
      expect(kind.writers.length).toBeGreaterThan(0);
      expect(kind.schemaVersion).toBe(1);
    },
  );

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    '%s reads as something in every field while nobody has set it',
    (_, kind) => {
      expect(Object.keys(kind.empty).sort()).toEqual(Object.keys(kind.fields).sort());
      // References and hashes are empty texts until they are set; everything else fits the schema.
      for (const [field, value] of Object.entries(kind.empty)) {
        if (
          value !== '' &&
          !(typeof value === 'object' && value !== null && !Array.isArray(value))
        ) {
          expect(kind.fields[field]?.safeParse(value).success, field).toBe(true);
        }
      }
    },
  );

  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    '%s refuses unknown fields, and keeps its own clear of reserved names',
    (_, kind) => {
      expect(kind.partial.safeParse({ unknown: 1 }).success).toBe(false);
      expect(kind.partial.safeParse(JSON.parse('{"__proto__": 1}')).success).toBe(false);
      for (const field of Object.keys(kind.fields)) expect(field).toMatch(/^[a-zA-Z][a-zA-Z0-9]*$/);
      for (const set of kind.sets) expect(set).toMatch(/^[a-z]+$/);
    },
  );

  it('have names of their own', () => {
    expect(new Set(KIND_NAMES).size).toBe(KIND_NAMES.length);
    expect([...KINDS.keys()]).toEqual([...KIND_NAMES]);
  });
});

describe('audiences', () => {
  it('are recognised by their names', () => {
    for (const name of [
      'all',
      'control',
      'referees',
      'referee:p',
      'team:a.b~c_d-e',
      'unit:1',
      'branch:x',
    ])
      expect(isAudience(name)).toBe(true);
    for (const name of [
      '',
      'All',
      'team',
      'team:',
      'team:a/b',
      'team:a b',
      'stranger:x',
      'all:x',
      'control\n',
      `team:${'x'.repeat(161)}`,
    ]) {
      expect(isAudience(name)).toBe(false);
    }
  });

  it('belong to a class', () => {
    expect(
      [
        ALL,
        CONTROL,
        refereeAudience(recordId('p')),
        teamAudience(recordId('t')),
        unitAudience(recordId('u')),
      ].map(audienceClass),
    ).toEqual(['all', 'control', 'referee', 'team', 'unit']);
  });

  it('are read by those whose they are, and by control', () => {
    const audiences = [
      ALL,
      CONTROL,
      'referees' as Audience,
      refereeAudience(recordId('p')),
      refereeAudience(recordId('q')),
      teamAudience(recordId('t')),
      teamAudience(recordId('s')),
      unitAudience(recordId('u')),
      unitAudience(recordId('v')),
    ];
    const seen = (who: Actor): string[] => audiences.filter((audience) => mayRead(who, audience));
    expect(seen(actor('organiser'))).toEqual(audiences);
    expect(seen(actor('chief-referee'))).toEqual(audiences);
    expect(seen(actor('referee'))).toEqual(['all', 'referees', 'referee:p']);
    expect(seen(actor('attack-team', { team: recordId('t') }))).toEqual(['all', 'team:t']);
    expect(seen(actor('attack-team'))).toEqual(['all']);
    expect(seen(actor('defender', { unit: recordId('u') }))).toEqual(['all', 'unit:u']);
    expect(seen(actor('defender', { team: recordId('t') }))).toEqual(['all']);
    expect(seen(actor('observer', { team: recordId('t'), unit: recordId('u') }))).toEqual(['all']);
  });

  it('take only the kinds that belong there, from the roles that may write them', () => {
    expect(mayHold(organisationKind, CONTROL, 'organiser')).toBe(true);
    expect(mayHold(organisationKind, ALL, 'organiser')).toBe(false);
    expect(mayHold(organisationKind, CONTROL, 'attack-team')).toBe(false);
    expect(mayHold(findingKind, teamAudience(recordId('t')), 'attack-team')).toBe(true);
    expect(mayHold(reviewKind, refereeAudience(recordId('p')), 'referee')).toBe(true);
    for (const role of ROLES)
      expect(mayHold(rulingKind, refereeAudience(recordId('p')), role)).toBe(false);
  });

  it('are written by those who may read them', () => {
    const team = actor('attack-team', { team: recordId('t') });
    expect(mayWrite(team, findingKind, teamAudience(recordId('t')))).toBe(true);
    expect(mayWrite(team, findingKind, teamAudience(recordId('s')))).toBe(false);
    expect(mayWrite(actor('referee'), reviewKind, refereeAudience(recordId('p')))).toBe(true);
    expect(mayWrite(actor('referee'), reviewKind, refereeAudience(recordId('q')))).toBe(false);
  });
});

describe('phases', () => {
  it('lead from the draft to every other, and never out of the archive', () => {
    const reached = new Set(['draft']);
    for (const phase of reached)
      for (const next of NEXT_PHASES[phase as keyof typeof NEXT_PHASES]) reached.add(next);
    expect([...reached].sort()).toEqual([...PHASES].sort());
    expect(NEXT_PHASES.archived).toEqual([]);
  });

  it('can be aborted until the results are final', () => {
    const abortable = PHASES.filter((phase) => NEXT_PHASES[phase].includes('aborted'));
    expect(abortable).toEqual([
      'draft',
      'filed',
      'authorised',
      'preparation',
      'live',
      'suspended',
      'submissions-closed',
      'adjudication',
      'published',
      'appeal',
    ]);
  });
});
