import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind, personKind, teamKind } from '#shared/domain/register.ts';
import type { Report } from '#shared/report/model.ts';
import type { Language } from '#shared/text/language.ts';
import { NARRATIVE } from './report-cast.ts';
import { reportOf, reportWorld } from './report-world.ts';

/** What people and foreign files put into titles, to see who reads it as something else. */
export const HOSTILE = [
  `<script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>`,
  `</style></title></svg>]]><!-- --><?xml version="1.0"?>&lt;b&gt;&#0;`,
  `=HYPERLINK("http://evil.example/","x") {=1+1} {{7*7}} \${7*7} INCLUDETEXT "c:\\\\x"`,
  `[click](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example> | a | b |`,
  `付款单\u202Efdp.exe\u200B\u2066\u0007\u0000\uD800\uFFFE`,
  `${'长'.repeat(5000)}${'W'.repeat(5000)}`,
] as const;

/** A report in which every free text is hostile. */
export function hostileReport(language: Language): Report {
  const world = reportWorld();
  const [script, markup, formula, link, invisible, long] = HOSTILE;
  world.exercise({
    title: script,
    host: markup,
    basis: formula,
    purpose: long,
    authorisation: link,
    marking: 'secret',
  });
  world.put(CONTROL, organisationKind, 'u-water', {
    name: markup,
    type: formula,
    sector: invisible,
  });
  world.put(CONTROL, organisationKind, 'u-edu', { name: long });
  world.put(CONTROL, teamKind, 't-falcon', { name: invisible, employer: script });
  world.put(CONTROL, personKind, 'p-ref1', { name: `${script}${invisible}` });
  world.finding('f9', 't-falcon', {
    title: long,
    vulnerability: `弱口令 ${markup}`,
    entryPoint: link,
    summary: formula,
  });
  for (const [at, text] of HOSTILE.entries()) {
    world.finding(`h${at}`, 't-rock', {
      title: text,
      summary: text,
      vulnerability: text,
      entryPoint: text,
    });
    world.rule(`h${at}`, [{ item: 'data-core', quantity: 1, points: 4000, permille: 0 }], {
      reason: text,
      method: 'chief',
    });
  }
  return reportOf(world, language, {
    texts: new Map([[NARRATIVE, HOSTILE.join('\n')]]),
    appVersion: `9.9 ${script}`,
  });
}
