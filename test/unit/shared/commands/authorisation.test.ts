import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  type Attack,
  type AuthorisationFacts,
  checkAuthorisation,
  restricts,
} from '#shared/commands/authorisation.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { containsRange, type IpRange, parseIpRange } from '#shared/domain/ip-range.ts';
import { type Restriction, restrictionKind } from '#shared/domain/restriction.ts';
import { type Stop, stopKind } from '#shared/domain/stop.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

const id = (text: string): RecordId => text as RecordId;
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A Monday, 00:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 2, 8, 16);

const facts = (more: Partial<AuthorisationFacts> = {}): AuthorisationFacts => ({
  exercise: {
    startsAt: MONDAY,
    endsAt: MONDAY + 5 * DAY,
    authorisedFrom: null,
    authorisedUntil: null,
    authorisation: 'Letter 1',
  },
  plan: { windows: [], timeZone: 'Asia/Shanghai', phases: [] },
  stops: [],
  restrictions: [],
  isInScope: () => true,
  standing: () => ({ participation: 'participant', joinsAt: null, above: [] }),
  isRegisteredSource: () => true,
  addressOf: () => '',
  rulesAt: () => [],
  hasFiling: () => false,
  ...more,
});

const attack = (more: Partial<Attack> = {}): Attack => ({
  team: id('team'),
  organisation: id('unit'),
  system: id('system'),
  asset: id('asset'),
  destination: '',
  at: MONDAY + 10 * HOUR,
  source: '203.0.113.7',
  methods: [],
  ...more,
});

const stop = (more: Partial<Stop>) => ({
  id: id('stop'),
  value: { ...stopKind.empty, stoppedAt: MONDAY + 10 * HOUR, ...more },
});
const restriction = (more: Partial<Restriction>) => ({
  id: id('restriction'),
  value: { ...restrictionKind.empty, ...more },
});

const types = (given: AuthorisationFacts, asked: Attack): string[] =>
  checkAuthorisation(given, asked).map(({ type }) => type);

describe('an attack', () => {
  it('is allowed where nothing stands against it', () => {
    expect(checkAuthorisation(facts(), attack())).toEqual([]);
  });

  it('outside of the scope names the letter, and a scope never disclosed says nothing', () => {
    expect(checkAuthorisation(facts({ isInScope: () => false }), attack())).toEqual([
      { type: 'outside-scope', basis: 'Letter 1' },
    ]);
    expect(types(facts({ isInScope: () => null }), attack())).toEqual([]);
  });

  it.each([
    ['before', MONDAY - 1, 'before'],
    ['after', MONDAY + 5 * DAY + 1, 'after'],
  ])('%s the exercise is outside of it', (_, at, reason) => {
    expect(checkAuthorisation(facts(), attack({ at }))).toEqual([
      { type: 'outside-exercise', reason },
    ]);
  });

  it('outside of the term of the letter, of the phase, of the hours is said once, by the first of them', () => {
    const letter = { ...facts().exercise, authorisedUntil: MONDAY + HOUR };
    expect(checkAuthorisation(facts({ exercise: letter }), attack())).toEqual([
      { type: 'outside-exercise', reason: 'letter' },
    ]);
    const phases = [
      { phase: 'live' as const, from: MONDAY, to: MONDAY + 9 * HOUR },
      { phase: 'suspended' as const, from: MONDAY + 9 * HOUR, to: MONDAY + 11 * HOUR },
    ];
    const plan = { windows: [], timeZone: 'Asia/Shanghai', phases };
    expect(checkAuthorisation(facts({ plan }), attack())).toEqual([
      { type: 'phase', phase: 'suspended' },
    ]);
    const windows = [{ ...dailyWindowKind.empty, opens: 11 * 60, closes: 12 * 60 }];
    expect(checkAuthorisation(facts({ plan: { ...facts().plan, windows } }), attack())).toEqual([
      { type: 'outside-window', opensAt: MONDAY + 11 * HOUR },
    ]);
  });

  it('from an address that is not registered is flagged; without any register nothing is', () => {
    expect(checkAuthorisation(facts({ isRegisteredSource: () => false }), attack())).toEqual([
      { type: 'source', address: '203.0.113.7' },
    ]);
    expect(types(facts({ isRegisteredSource: () => null }), attack())).toEqual([]);
    expect(
      types(facts({ isRegisteredSource: () => false }), attack({ source: 'the web server' })),
    ).toEqual([]);
  });

  it('on a unit that does not take part says since when or until when', () => {
    const standing = () => ({
      participation: 'outside' as const,
      joinsAt: MONDAY + DAY,
      above: [],
    });
    expect(checkAuthorisation(facts({ standing }), attack())).toEqual([
      { type: 'not-participating', participation: 'outside', joinsAt: MONDAY + DAY },
    ]);
  });

  it('by a method is forbidden, needs its filing, or is free', () => {
    const rule = (stance: 'allowed' | 'forbidden' | 'needs-filing') => ({
      method: 'supply-chain' as const,
      stance,
      title: 'Supply chain',
      basis: 'Rule 4',
    });
    const asked = attack({ methods: ['supply-chain'] });
    const by = (stance: 'allowed' | 'forbidden' | 'needs-filing', filed: boolean): string[] =>
      types(facts({ rulesAt: () => [rule(stance)], hasFiling: () => filed }), asked);
    expect(by('forbidden', true)).toEqual(['forbidden-method']);
    expect(by('needs-filing', false)).toEqual(['filing-missing']);
    expect(by('needs-filing', true)).toEqual([]);
    expect(by('allowed', false)).toEqual([]);
  });
});

describe('a stop', () => {
  it.each([
    [{ scope: 'exercise', subject: null }, true],
    [{ scope: 'unit', subject: id('unit') }, true],
    [{ scope: 'unit', subject: id('district') }, true],
    [{ scope: 'unit', subject: id('other') }, false],
    [{ scope: 'system', subject: id('system') }, true],
    [{ scope: 'system', subject: id('other') }, false],
    [{ scope: 'team', subject: id('team') }, true],
    [{ scope: 'team', subject: id('other') }, false],
  ] as const)('of %o covers the attack: %s', (scope, isCovered) => {
    const given = facts({
      stops: [stop(scope)],
      standing: () => ({ participation: 'participant', joinsAt: null, above: [id('district')] }),
    });
    expect(types(given, attack())).toEqual(isCovered ? ['stopped'] : []);
  });

  it('holds from its order up to its resumption, and gives extra time back beyond the end', () => {
    const from = MONDAY + 10 * HOUR;
    const extra = { extraFrom: MONDAY + 5 * DAY, extraTo: MONDAY + 5 * DAY + HOUR };
    const given = facts({ stops: [stop({ resumedAt: from + HOUR, ...extra })] });
    const at = (moment: number): string[] => types(given, attack({ at: moment }));
    expect(at(from - 1)).toEqual([]);
    expect(at(from)).toEqual(['stopped']);
    expect(at(from + HOUR - 1)).toEqual(['stopped']);
    expect(at(from + HOUR)).toEqual([]);
    expect(at(MONDAY + 5 * DAY + HOUR - 1)).toEqual([]);
    expect(at(MONDAY + 5 * DAY + HOUR)).toEqual(['outside-exercise']);
  });
});

describe('a restriction', () => {
  it.each([
    [{ subjectType: 'unit', subject: id('unit') }, true],
    [{ subjectType: 'system', subject: id('system') }, true],
    [{ subjectType: 'asset', subject: id('asset') }, true],
    [{ subjectType: 'asset', subject: id('other') }, false],
    [{ subjectType: 'cidr', cidr: '198.51.100.0/24' }, true],
    [{ subjectType: 'cidr', cidr: '192.0.2.0/24' }, true],
    [{ subjectType: 'cidr', cidr: '203.0.113.0/24' }, false],
  ] as const)('on %o protects the target: %s', (more, isProtected) => {
    const given = facts({
      restrictions: [restriction({ ...more, basis: 'Order 7' })],
      addressOf: () => '198.51.100.20:443',
    });
    const asked = attack({ destination: 'https://192.0.2.9/login' });
    expect(types(given, asked)).toEqual(isProtected ? ['do-not-touch'] : []);
  });

  it('with hours holds within them on the clock of the exercise, past midnight too', () => {
    const at = (hour: number): boolean =>
      restricts(
        { ...restrictionKind.empty, type: 'blackout', dailyFrom: 22 * 60, dailyTo: 6 * 60 },
        MONDAY + hour * HOUR,
        'Asia/Shanghai',
      );
    expect([21, 22, 23, 24, 29, 30].map(at)).toEqual([false, true, true, true, true, false]);
  });
});

describe('for every attack', () => {
  const moment = fc.integer({ min: MONDAY - DAY, max: MONDAY + 7 * DAY });
  const arbitraryStop = fc
    .record({
      scope: fc.constantFrom(
        'exercise' as const,
        'unit' as const,
        'system' as const,
        'team' as const,
      ),
      subject: fc.constantFrom(id('unit'), id('system'), id('team'), id('other')),
      stoppedAt: moment,
      lasts: fc.option(fc.integer({ min: 1, max: DAY }), { nil: null }),
    })
    .map(({ lasts, ...value }) =>
      stop({ ...value, resumedAt: lasts === null ? null : value.stoppedAt + lasts }),
    );
  const arbitraryRestriction = fc
    .record({
      type: fc.constantFrom('do-not-touch' as const, 'blackout' as const),
      subjectType: fc.constantFrom('unit' as const, 'system' as const, 'asset' as const),
      subject: fc.constantFrom(id('unit'), id('system'), id('asset'), id('other')),
      startsAt: fc.option(moment, { nil: null }),
      dailyFrom: fc.option(fc.integer({ min: 0, max: 1440 }), { nil: null }),
      dailyTo: fc.option(fc.integer({ min: 0, max: 1440 }), { nil: null }),
    })
    .map(restriction);
  const lists = fc.record({
    stops: fc.array(arbitraryStop, { maxLength: 5 }),
    restrictions: fc.array(arbitraryRestriction, { maxLength: 5 }),
    inScope: fc.constantFrom(true, false, null),
    registered: fc.constantFrom(true, false, null),
  });
  const given = ({
    stops,
    restrictions,
    inScope,
    registered,
  }: {
    stops: ReturnType<typeof stop>[];
    restrictions: ReturnType<typeof restriction>[];
    inScope: boolean | null;
    registered: boolean | null;
  }) =>
    facts({ stops, restrictions, isInScope: () => inScope, isRegisteredSource: () => registered });
  const asText = (found: readonly object[]): string[] =>
    found.map((one) => JSON.stringify(one)).sort();

  it('adding a stop or restriction never takes a violation away', () => {
    fc.assert(
      fc.property(lists, arbitraryStop, arbitraryRestriction, moment, (some, more, line, at) => {
        const before = asText(checkAuthorisation(given(some), attack({ at })));
        const after = asText(
          checkAuthorisation(
            given({
              ...some,
              stops: [...some.stops, more],
              restrictions: [...some.restrictions, line],
            }),
            attack({ at }),
          ),
        );
        for (const violation of before) expect(after).toContain(violation);
      }),
    );
  });

  it('the order of the lists does not matter', () => {
    fc.assert(
      fc.property(lists, moment, (some, at) => {
        const turned = {
          ...some,
          stops: [...some.stops].reverse(),
          restrictions: [...some.restrictions].reverse(),
        };
        expect(asText(checkAuthorisation(given(turned), attack({ at })))).toEqual(
          asText(checkAuthorisation(given(some), attack({ at }))),
        );
      }),
    );
  });

  it('is stopped exactly while a stop that covers it is in force', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStop, { maxLength: 5 }), moment, (stops, at) => {
        const covering = stops.filter(
          ({ value: { scope, subject, stoppedAt, resumedAt } }) =>
            (scope === 'exercise' || subject === scope) &&
            stoppedAt <= at &&
            (resumedAt === null || at < resumedAt),
        );
        const found = types(facts({ stops }), attack({ at })).filter((type) => type === 'stopped');
        expect(found).toHaveLength(covering.length);
      }),
    );
  });

  it('an address found in a text is one that stands there', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(65_535), (address, port) => {
        const range = parseIpRange(address) as IpRange;
        const found = addressesIn(`https://${address}:${port}/x (web)`);
        expect(found.some((one) => containsRange(one, range))).toBe(true);
      }),
    );
  });
});
