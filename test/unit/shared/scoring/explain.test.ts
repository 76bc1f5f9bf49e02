import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { overDefenceKind } from '#shared/domain/over-defence.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { explainLine, explainProvisional } from '#shared/scoring/explain.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import { score } from '#shared/scoring/scorer.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import {
  EVIDENCE_TERMS,
  SOURCE_TERMS,
  TIE_BREAK_TERMS,
  WITHHELD_TEXTS,
} from '#shared/text/scoring-terms.ts';
import { recordId } from '#test/support/builders.ts';
import { richBook } from '#test/support/rich-book.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';

const NAMES: Readonly<Record<string, string>> = {
  T1: '青松队',
  U1: '市水务局',
  kim: '裁判甲',
  lee: '裁判乙',
};
const explained = (line: LedgerLine | undefined, language: Language = 'en'): string[] => {
  if (line === undefined) throw new Error('there is no such line');
  return explainLine(line, { book: municipalBook, language, nameOf: (id) => NAMES[id] ?? id });
};

function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  made.team('T1');
  made.unit('U1');
  made.designate('U1', 'key-unit', 'yes');
  return made;
}
const at = (more: object = {}) => ({ organisation: recordId('U1'), ...more });
const linesOf = (made: ScoringWorld, subject: string) =>
  score(made.state, municipalBook).ledger.linesOf(recordId(subject));

describe('words', () => {
  it('C31 name inputs, factors, rounding, referees and the clause', () => {
    const made = world();
    made.won('F0', 'T1', [award('host-admin', 100)], at({ vulnerability: '弱口令' }));
    made.won('F1', 'T1', [award('host-admin', 55)], at({ vulnerability: '弱口令' }));
    made.rule('F1', [award('host-admin', 55)], {
      method: 'mean',
      reviews: [recordId('F1~1~kim'), recordId('F1~1~lee')],
    });
    expect(explained(linesOf(made, 'F1')[0], 'zh-CN')).toEqual([
      '青松队获取“主机（管理员权限）”×1，裁定 55 分。',
      '攻击对象：市水务局。',
      '受理序号 2。',
      '同一漏洞第 2 次提交，系数 0.7（条款 repeat）。',
      '重点单位：系数 1.4（条款 key-unit）。',
      '55 × 0.7 × 1.4 = 53.9，取整 54 分。',
      '得 54 分。',
      '同一漏洞第 2 次提交只按 0.7 计，少计 16.5 分。',
      '两评取均值，裁判：裁判甲、裁判乙。',
      '依据条款 cap-control：对同一防守单位（含全部下属单位），“获取系统控制权”累计不超过 3000 分。',
    ]);
    expect(explained(linesOf(made, 'F1')[0])[5]).toBe(
      '55 × 0.7 × 1.4 = 53.9, rounded to 54 points.',
    );
  });

  it('C31 name the cap that was reached and what it kept back', () => {
    const made = world();
    for (let n = 1; n <= 5; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at());
    expect(explained(linesOf(made, 'F5')[0])).toEqual(
      expect.arrayContaining([
        'Gives 200 points.',
        '“Control of systems” has reached its cap of 3000; 500 points are not counted.',
      ]),
    );
  });

  it('C31 show points, not smallest units', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-admin', 55)], at());
    const book = {
      ...municipalBook,
      arithmetic: { ...municipalBook.arithmetic, unitsPerPoint: 10 as const },
    };
    const [line] = score(made.state, book).ledger.linesOf(recordId('F1'));
    if (line === undefined) throw new Error('there is no line');
    const words = explainLine(line, { book, language: 'en', nameOf: (id) => id });
    expect(words).toContain('Gives 7.7 points.');
  });

  it('C31 explain reports, bonus, penalties, values and what is still open', () => {
    const made = world();
    made.won('F1', 'T1', [award('boundary-internal', 1000), award('out-of-scope', 0)], at());
    made.response('R1', 'U1');
    made.ruleResponse('R1', 'F1', [achieved('contain-source', 500), award('found-zero-day', 300)]);
    made.finding('F2', 'T1', at({ claims: [{ item: 'mailbox', quantity: 4 }] }));
    made.finding('F3', 'T1', at());
    expect(explained(linesOf(made, 'R1')[0])[0]).toBe(
      'The event cost 1400 points; “Attack source blocked” is 6 % of them, achieved to 50 %, and earns 0.8 of that.',
    );
    expect(explained(linesOf(made, 'R1')[1])[0]).toMatch(/^Bonus of 300 points for “/);
    expect(explained(linesOf(made, 'F1')[1])[0]).toBe(
      '青松队 is penalised: “Attack outside the authorised scope” × 1.',
    );
    expect(explained(linesOf(made, 'F2')[0])).toContain(
      'Not yet ruled on; at most 80 points are at stake.',
    );
    expect(explained(linesOf(made, 'F3')[0])[0]).toBe('No item is claimed.');
    const unit = score(made.state, municipalBook).ledger.linesOfUnit(recordId('U1')).at(-1);
    expect(explained(unit)[0]).toBe(
      'Points lost 1400, base 33.6, bonus 300: protection value 440.',
    );
    const reasons = score(made.state, municipalBook).reasons;
    expect(reasons.map((reason) => explainProvisional(reason, 'zh-CN'))).toEqual([
      '演练尚处于“实战”阶段。',
      '2 项成果尚未裁定。',
    ]);
  });

  it.each(LANGUAGES)('C31 leave no placeholder and no empty quotation in %s', (language) => {
    const lines = everyKindOfLine();
    const reasons = new Set(lines.flatMap(({ withheld }) => withheld.map(({ reason }) => reason)));
    expect([...reasons].sort()).toEqual(Object.keys(WITHHELD_TEXTS).sort());
    for (const line of lines) {
      const words = explained(line, language).join(' ');
      expect(words).not.toMatch(/[{}]|“”|undefined|NaN/);
    }
  });

  it('C31 exist in both languages', () => {
    const terms = [WITHHELD_TEXTS, EVIDENCE_TERMS, SOURCE_TERMS, TIE_BREAK_TERMS].flatMap((all) =>
      Object.values(all),
    );
    for (const { zh, en } of terms) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

/** A drill in which every reason for not giving points occurs. */
function everyKindOfLine(): readonly LedgerLine[] {
  const made = world();
  made.system('S1', 'U1');
  made.unit('U2');
  made.unit('U9');
  made.designate('U9', 'participation', 'outside');
  made.designate('S1', 'target', 'main');
  const host = award('host-admin', 100);
  const claimed = at({ claims: [{ item: 'mailbox', quantity: 1 }] });
  made.finding('unreceived', 'T1', { ...claimed, sequence: null });
  made.finding('open', 'T1', claimed);
  made.finding('withdrawn', 'T1', { ...claimed, withdrawn: true });
  for (const verdict of ['return', 'reject', 'duplicate', 'out-of-scope'] as const) {
    made.finding(verdict, 'T1', claimed);
    made.rule(verdict, [], { verdict });
  }
  made.won(
    'odd',
    'T1',
    [award('nothing', 5), award('detect-tools', 5), award('target-secondary', 9)],
    at(),
  );
  made.won('voided', 'T1', [host, award('forged-evidence', 0)], at());
  made.won('above', 'T1', [award('host-admin', 500)], at());
  for (const n of [1, 2]) made.won(`same${n}`, 'T1', [host], at({ vulnerability: 'x' }));
  for (const n of [1, 2, 3, 4]) made.won(`out${n}`, 'T1', [host], { organisation: recordId('U9') });
  made.won('boxes', 'T1', [award('mailbox', 240, 12)], at());
  for (const n of [1, 2, 3, 4, 5]) made.won(`dir${n}`, 'T1', [award('directory', 500)], at());
  made.finding('breach', 'T1', at({ system: recordId('S1') }));
  made.rule('breach', [award('target-main-admin', 5000)], { ruledAt: 2000 });
  made.won('kept', 'T1', [host], { organisation: recordId('U2') });
  const all = municipalBook.items.filter(({ worth }) => worth.type === 'percent-of-linked');
  const report = (
    id: string,
    unit: string,
    linked: string | null,
    awards = [achieved('detect-tools', 500)],
  ) => {
    made.response(id, unit);
    made.ruleResponse(id, linked, awards);
  };
  report(
    'full',
    'U2',
    'kept',
    all.map(({ id }) => achieved(id)),
  );
  report('again', 'U2', 'kept');
  report('loose', 'U2', null);
  report('foreign', 'U2', 'dir1');
  report('waiting', 'U1', 'open');
  report('partly', 'U1', 'breach');
  report('bonus', 'U2', null, [award('found-zero-day', 1500), award('found-real-attack', 1500)]);
  made.response('more', 'U2');
  made.ruleResponse('more', null, [], 10);
  const book = {
    ...municipalBook,
    defence: { ...municipalBook.defence, maxReports: 7, linkedShare: '1' },
  };
  const lines = score(made.state, book).ledger.lines();
  made.response('beyond', 'U2');
  made.ruleResponse('beyond', null, [achieved('detect-tools')]);
  const strict = { ...book, defence: { ...book.defence, maxReports: 1 } };
  const poor = { ...book, defence: { ...book.defence, bonusCap: 2000 } };
  return [
    ...lines,
    ...score(made.state, poor).ledger.lines(),
    ...linesOfExtras(),
    ...score(made.state, strict).ledger.lines(),
    ...score(made.state, { ...book, elimination: null }).ledger.lines(),
  ];
}

/** What only books with further rules withhold. */
function linesOfExtras(): readonly LedgerLine[] {
  const made = world();
  const host = { asset: recordId('A1') };
  made.won('user', 'T1', [award('host-user', 50)], at(host));
  made.won('admin', 'T1', [award('host-admin', 100)], at(host));
  made.won('slow', 'T1', [award('boundary-internal', 1000)], at({ receivedAt: 9_000_000 }));
  made.won('big', 'T1', [award('boundary-strong', 3000)], at());
  made.won('beyond', 'T1', [award('host-admin', 100)], at({ receivedAt: 9_000_001 }));
  made.won('fined', 'T1', [award('host-admin', 100), award('out-of-scope', 0)], at());
  made.response('R1', 'U1', { detectedAt: 4_000_000 });
  made.ruleResponse('R1', 'slow', [achieved('detect-timely')]);
  for (const [number, fields] of OVER_DEFENCE.entries()) {
    made.put(CONTROL, overDefenceKind, `O${number}`, {
      ...overDefenceKind.empty,
      number: number + 1,
      unit: recordId('U1'),
      ...fields,
    });
  }
  return [0, 20_000_000].flatMap((moment) => {
    const rich = richBook(municipalBook);
    return [
      ...score(made.state, rich, moment === 0 ? null : moment).ledger.lines(),
      ...score(
        made.state,
        { ...rich, drip: { ...rich.drip, from: 'deduction' } },
        moment,
      ).ledger.lines(),
    ];
  });
}

const OVER_DEFENCE = [
  {},
  { verdict: 'dismissed' },
  { verdict: 'upheld', notifiedAt: 0 },
  { verdict: 'upheld', notifiedAt: 0, correctedAt: 60_000 },
  { verdict: 'upheld', notifiedAt: 0, correctedAt: 10_000_000 },
] as const;
