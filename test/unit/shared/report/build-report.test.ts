import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { exact, sumOf } from '#shared/kernel/decimal.ts';
import { exactText } from '#shared/report/formatting.ts';
import type { Block, Cell, Report, TableBlock } from '#shared/report/model.ts';
import { plainText } from '#shared/report/phrase.ts';
import { renderMarkdown } from '#shared/report/render/markdown.ts';
import { runsIn } from '#shared/report/runs.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { score } from '#shared/scoring/scorer.ts';
import { reportOf, reportWorld } from '#test/support/report-world.ts';
import { ScoringWorld } from '#test/support/scoring-world.ts';

const outline = (report: Report): string[] =>
  report.blocks.flatMap((block) => {
    if (block.type === 'heading')
      return [`${'  '.repeat(block.level - 1)}${block.number} ${block.text}`];
    return block.type === 'table' || block.type === 'figure'
      ? [`      ${block.number} ${block.caption}`]
      : [];
  });

const tables = (report: Report): TableBlock[] =>
  report.blocks.filter((block) => block.type === 'table');

const tableCalled = (report: Report, caption: string): TableBlock => {
  const found = tables(report).find((table) => table.caption === caption);
  if (found === undefined) throw new Error(`No table ${caption}`);
  return found;
};

const cellText = (cell: Cell | undefined): string => plainText(cell?.runs ?? []);
const rowsOf = (table: TableBlock): string[][] =>
  table.rows.map((row) => (row.type === 'group' ? [plainText(row.runs)] : row.cells.map(cellText)));

/** Blocks under a first-level heading. */
function sectionOf(report: Report, id: string): Block[] {
  const start = report.blocks.findIndex((block) => block.type === 'heading' && block.id === id);
  const rest = report.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.level === 1);
  return end === -1 ? rest : rest.slice(0, end);
}

const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.runs)] : []));

describe('the after-action report', () => {
  let zh: Report;
  let en: Report;
  beforeAll(() => {
    const world = reportWorld();
    zh = reportOf(world, 'zh-CN');
    en = reportOf(world, 'en');
  });

  it('is marked, dated and bound to the state it was made from', () => {
    expect(zh.meta).toMatchObject({
      title: '云栖市2026年网络安全实战攻防演练总结报告',
      subtitle: '（评审稿）',
      marking: '内部',
      sample: true,
      provisional: true,
      versionLabel: '2026-05-16 版',
      stateHash: '5'.repeat(64),
      timeZone: 'Asia/Shanghai',
    });
    expect(en.meta).toMatchObject({
      subtitle: 'Provisional edition',
      marking: 'Internal',
      versionLabel: 'Edition of 2026-05-16',
    });
  });

  it('has the sections of an official summary, in order', () => {
    expect(outline(zh).filter((line) => !line.startsWith(' '))).toEqual([
      '一、 执行摘要',
      '二、 演练概况',
      '三、 组织架构与参演单位',
      '四、 规则与裁判机制',
      '五、 演练过程与时间线',
      '六、 攻击情况',
      '七、 防守情况',
      '八、 成绩与排名',
      '九、 典型案例',
      '十、 问题分析',
      '十一、 违规情况',
      '十二、 裁判分歧与争议',
      '十三、 整改建议',
      '十四、 系统恢复与清痕确认',
      '十五、 指标',
      '附录 A 成果清单',
      '附录 B 证据清单',
      '附录 C 评分明细',
      '附录 D 规则书',
      '附录 E 人员',
      '附录 F 签名',
    ]);
  });

  it('has the same blocks in both languages', () => {
    expect(en.blocks.map((block) => block.type)).toEqual(zh.blocks.map((block) => block.type));
    expect(tables(en).map((table) => table.rows.length)).toEqual(
      tables(zh).map((table) => table.rows.length),
    );
  });

  it('sums up in good Chinese', () => {
    expect(paragraphs(sectionOf(zh, 'summary'))).toEqual([
      '云栖市网络安全指挥中心于2026年5月11日至2026年5月15日组织开展“云栖市2026年网络安全实战攻防演练”。演练依据《云栖市网络安全事件应急预案》开展。3支攻击队对5家防守单位的10个信息系统开展实战攻击，3名裁判独立评审。',
      '演练期间，攻击队提交成果8项，指挥部受理8项。经评审，认定6项，驳回0项，判定重复1项、越界0项；另有1项尚未裁定。认定成果涉及5家单位、6个系统，附证据2件，均以 SHA-256 留痕。',
      '攻击方排名首位的是猎隼队，得分6,100分。防守方共失分8,590分；失分最多的单位是云栖水务集团，失6,000分。防护值最高的单位是云栖水务集团（2,960）。',
      '防守单位提交处置报告3份，认定2份。认定成果从攻击得手到被发现，平均用时9小时26分，中位数9小时26分；4项没有发现时间的记录。3项认定成果没有任何防守单位的处置报告与之对应。',
      '从认定成果看，主要问题集中在以下方面：',
    ]);
  });

  it('sums up in good English', () => {
    expect(paragraphs(sectionOf(en, 'summary')).slice(1, 4)).toEqual([
      'The teams submitted 8 findings, of which exercise control received 8. 6 were confirmed, 0 rejected, 1 found to be a duplicate and 0 out of scope; 1 awaits a ruling. The confirmed findings touch 5 units and 6 systems; 2 pieces of evidence, each identified by its SHA-256, support what was submitted.',
      'The leading attack team is 猎隼队 with 6,100 points. The defenders lost 8,590 points in all; the unit that lost most is 云栖水务集团 with 6,000. The highest protection value (防护值) was reached by 云栖水务集团: 2,960.',
      'The units submitted 3 response reports; 2 were confirmed. Confirmed findings were detected after 9 h 26 min on average (9 h 26 min at the median); for 4 no detection was recorded. For 3 confirmed findings no unit has reported a response.',
    ]);
  });

  it('shows both boards as scored', () => {
    expect(rowsOf(tableCalled(zh, '攻击队成绩与排名'))).toEqual([
      ['1', '猎隼队', '2', '6,100', '0', '0', '6,100'],
      ['2', '青鹤队', '3', '2,210', '0', '-500', '1,710'],
      ['3', '磐石队', '1', '280', '0', '0', '280'],
    ]);
    expect(rowsOf(tableCalled(zh, '攻击队得分构成'))).toEqual([
      ['获取系统控制权', '100', '210', '280'],
      ['突破网络边界', '1,000', '0', '0'],
      ['获取目标系统（靶标）控制权', '5,000', '2,000', '0'],
      ['处罚', '0', '-500', '0'],
    ]);
    expect(
      rowsOf(tableCalled(zh, '防守单位成绩与排名')).map((row) => [row[0], row[1], row[3], row[6]]),
    ).toEqual([
      ['1', '云栖水务集团', '6,000', '2,960'],
      ['2', '云栖市卫生健康委员会', '280', '720'],
      ['3', '云栖市北岭区人民政府', '60', '0'],
      ['4', '云栖市交通运输局', '100', '0'],
      ['5', '云栖市教育局', '2,150', '0'],
    ]);
  });

  it('leads every number that names ledger lines back to lines that add up to it', () => {
    const world = reportWorld();
    const ledger = new Map(
      score(world.state, municipalBook)
        .ledger.lines()
        .map((line) => [line.id, line]),
    );
    let checked = 0;
    for (const run of runsIn(zh.blocks)) {
      if (run.trace?.type !== 'ledger' || run.text.endsWith('%')) continue;
      const lines = run.trace.lines.map((id) => ledger.get(id));
      expect(lines.every((line) => line !== undefined)).toBe(true);
      expect(run.text).toBe(exactText(sumOf(lines.map((line) => exact(line?.given ?? '0')))));
      checked++;
    }
    expect(checked).toBeGreaterThan(40);
  });

  it('traces every number in the tables of results', () => {
    const numbers = [
      tableCalled(zh, '攻击队成绩与排名'),
      tableCalled(zh, '防守单位成绩与排名'),
    ].flatMap((table) =>
      table.rows.flatMap((row) => (row.type === 'cells' ? row.cells.slice(2) : [])),
    );
    expect(numbers.every((cell) => cell.runs[0]?.trace !== undefined)).toBe(true);
  });

  it('tells how a case went, in the words of the team where they are at hand', () => {
    const blocks = sectionOf(zh, 'cases');
    const quotation = blocks.find((block) => block.type === 'quotation');
    expect(quotation).toMatchObject({
      source: '猎隼队提交的说明（节选）',
      lines: ['攻击入口为互联网侧门户。', expect.any(String), '全程录屏，未下载数据。'],
    });
    const figure = blocks.find((block) => block.type === 'figure');
    expect(figure).toMatchObject({ caption: '《水务调度平台反序列化漏洞取得管理员权限》攻击路径' });
    expect(paragraphs(blocks).join('\n')).toContain('发现用时32分，研判用时50分');
  });

  it('names referees only with open marks', () => {
    expect(rowsOf(tableCalled(zh, '存在分歧的提交'))[0]).toEqual([
      '3',
      '教务系统 SQL 注入取得数据库权限',
      '林知远 认定（2,150分）、何晓岚 认定（2,150分）、顾行之 驳回',
      expect.stringContaining('三评取中值'),
    ]);
  });

  it('keeps sealed marks out', () => {
    const world = reportWorld();
    const disputes = (): string => JSON.stringify(sectionOf(reportOf(world, 'zh-CN'), 'disputes'));
    world.rule('f3', [], { submission: 'of another revision' as never });
    expect(disputes()).toContain('顾行之');
    world.put(CONTROL, assignmentKind, 'f3~1', { revealedAt: null });
    expect(disputes()).not.toContain('顾行之');
  });

  it('lists what is open for clean-up and what violates the rules', () => {
    expect(JSON.stringify(sectionOf(zh, 'cleanup'))).toContain('教务系统 SQL 注入取得数据库权限');
    expect(rowsOf(tableCalled(zh, '违规扣分'))).toEqual([
      ['青鹤队', '经供应商远程运维通道进入', '未报备供应链攻击', '-500'],
    ]);
  });

  it('lists all evidence with its hash', () => {
    expect(rowsOf(tableCalled(zh, '证据清单')).map((row) => row.at(-1))).toEqual([
      '1　水务调度平台反序列化漏洞取得管理员权限',
      'a'.repeat(64),
      'b'.repeat(64),
    ]);
  });

  it('shows times as measured, with what is missing', () => {
    expect(rowsOf(tableCalled(zh, '处置各阶段用时'))).toEqual([
      ['平均发现时间 MTTD', '2', '9小时26分', '9小时26分', '4', '0'],
      ['平均研判时间 MTTI', '1', '18分', '18分', '1', '0'],
      ['平均抑制时间 MTTC', '2', '47分', '47分', '0', '0'],
      ['平均恢复时间 MTTR', '2', '8小时57分', '8小时57分', '0', '0'],
      ['驻留时间', '1', '5小时40分', '5小时40分', '0', '0'],
    ]);
    const dwell = rowsOf(tableCalled(en, 'Metrics')).at(-1);
    expect(dwell?.[2]).toMatch(
      /^1 measured, 0 missing; 5 not eradicated \(censored\), the longest /,
    );
  });

  it('explains every line of the ledger in words', () => {
    const lines = tables(zh).flatMap((table) =>
      table.rows.flatMap((row) => (row.type === 'cells' && row.anchor !== undefined ? [row] : [])),
    );
    const world = reportWorld();
    expect(lines.map((row) => row.anchor)).toEqual(
      score(world.state, municipalBook)
        .ledger.lines()
        .map((line) => line.id),
    );
    expect(lines.map((row) => cellText(row.cells[0]))).toEqual(
      lines.map((_, at) => String(at + 1)),
    );
    expect(lines.every((row) => cellText(row.cells[2]).length > 5)).toBe(true);
  });

  it('is a function of its input', () => {
    expect(reportOf(reportWorld(), 'zh-CN')).toEqual(zh);
  });
});

describe('the report of an exercise in which nothing has happened', () => {
  it('says so and leaves out what has no content', () => {
    const world = new ScoringWorld();
    world.exercise({});
    const report = reportOf(world, 'en');
    expect(report.meta.title).toBe('After-Action Report: Untitled exercise');
    expect(paragraphs(sectionOf(report, 'summary')).join(' ')).toContain(
      'No finding has been confirmed so far',
    );
    expect(outline(report).join('\n')).not.toContain('Cases in point');
    expect(renderMarkdown(report)).not.toMatch(/undefined|NaN|\[object/);
  });
});
