import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '#renderer/features/plan/plan-page.tsx';
import { changePhase } from '#shared/commands/change-phase.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { exerciseKind, scheduleKind } from '#shared/domain/exercise.ts';
import { designationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll } from '#shared/journal/read.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import { unwrap } from '#test/support/data-session.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const user = userEvent.setup();
const state = () => world.session.store.getState().state;
const head = () => [...readAll(state(), exerciseKind)][0]?.value;
const books = () => [...readAll(state(), ruleBookKind)];
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

describe('basics', () => {
  it('a field saves itself when it is left, and can be undone', async () => {
    await world.show(<PlanPage tab="basics" />);
    const batches = state().batches.size;
    await user.type(field(/^授权文号/), '网安〔2026〕12号');
    expect(state().batches.size).toBe(batches);
    await user.tab();
    expect(await screen.findByText('已保存“授权文号”')).toBeVisible();
    expect(head()?.authorisation).toBe('网安〔2026〕12号');
    await user.click(button('撤销'));
    expect(await screen.findByText('已撤销')).toBeVisible();
    expect(field(/^授权文号/)).toHaveValue('');
  });

  it('the version of ATT&CK is chosen from those that come along', async () => {
    await world.show(<PlanPage tab="basics" />);
    await user.click(button(/ATT&CK 版本/));
    await user.click(await screen.findByRole('option', { name: 'Enterprise v19.1' }));
    expect(await screen.findByText('已保存“ATT&CK 版本”')).toBeVisible();
    expect(head()?.attackVersion).toBe('19.1');
  });

  it('says so when something came between a change and its undoing', async () => {
    await world.show(<PlanPage tab="basics" />);
    await user.type(field(/^组织单位/), '某市网信办');
    await user.tab();
    const undo = await screen.findByRole('button', { name: '撤销' });
    unwrap(await world.session.run(editExercise, { basis: '某通知' }));
    await user.click(undo);
    expect(await screen.findByText(/之后又有新的改动，没有撤销/)).toBeVisible();
    expect(head()).toMatchObject({ host: '某市网信办', basis: '某通知' });
  });

  it('keeps in the field what was refused, with the reason', async () => {
    await world.show(<PlanPage tab="basics" />);
    await user.clear(field(/^演练名称/));
    await user.tab();
    expect(await screen.findByText(/“标题”必须填写/)).toBeVisible();
    expect(head()?.title).toBe('市级演练 示例');
  });

  it('puts a stretch on the calendar and takes it off again', async () => {
    await world.show(<PlanPage tab="calendar" />);
    await user.click(button('添加日程'));
    await user.type(
      within(screen.getByRole('dialog')).getByRole('textbox', { name: /备注/ }),
      '动员会{Enter}',
    );
    expect(await screen.findByRole('cell', { name: '动员会' })).toBeVisible();
    expect([...readAll(state(), scheduleKind)]).toHaveLength(1);
    await user.click(button('移除'));
    expect(await screen.findByText(/还没有日程/)).toBeVisible();
  });

  it('cannot be changed by others than the organiser, and says why', async () => {
    await world.session.actAs({ ...world.session.store.getState().actor, role: 'observer' });
    await world.show(<PlanPage tab="basics" />);
    expect(screen.getByText('当前身份是“观察员”，不能修改这里的内容。')).toBeVisible();
    expect(field(/^授权文号/)).toBeDisabled();
    expect(screen.getByText('附件只对组织方和裁判长开放。')).toBeVisible();
  });
});

/** A book in the making has hundreds of fields, which take a while on a busy machine. */
describe('the rule book', { timeout: 180_000 }, () => {
  const itemOf = (id: string) => {
    const parsed = parseRuleBook(books()[0]?.value.content ?? '');
    return parsed.ok ? parsed.value.items.find((item) => item.id === id) : undefined;
  };

  it('marks values of ours, and makes a changed value one of them', async () => {
    await world.show(<PlanPage tab="rules" />);
    const target = screen.getByRole('region', { name: '获取目标系统（靶标）控制权' });
    expect(within(target).getByTitle(/取自公开转载的规则/)).toBeVisible();
    expect(within(target).getAllByTitle('本软件的示例数值，并非官方标准').length).toBeGreaterThan(
      0,
    );
    await user.click(button('修改内容'));
    const cap = screen.getByRole('textbox', { name: '“获取目标系统（靶标）控制权”的上限' });
    await user.clear(cap);
    await user.type(cap, '12000');
    const points = screen.getByRole('textbox', { name: '“终端”的分值' });
    await user.clear(points);
    await user.type(points, '60');
    await user.click(button('保存'));
    expect(await screen.findByText('已保存修改')).toBeVisible();
    expect(itemOf('terminal')).toMatchObject({
      worth: { points: 60 },
      sources: { worth: 'sample' },
    });
    const parsed = parseRuleBook(books()[0]?.value.content ?? '');
    const category = parsed.ok && parsed.value.categories.find(({ id }) => id === 'target');
    expect(category).toMatchObject({ cap: 12_000, source: 'sample' });
  });

  it('gives up what was changed', async () => {
    await world.show(<PlanPage tab="rules" />);
    const before = books()[0]?.value.content;
    await user.click(button('修改内容'));
    await user.type(screen.getByRole('textbox', { name: '“终端”的分值' }), '9');
    await user.click(button('放弃修改'));
    expect(button('修改内容')).toBeVisible();
    expect(books()[0]?.value.content).toBe(before);
  });

  it('once published is amended by a new version, which is put in force from a moment on', async () => {
    await world.show(<PlanPage tab="rules" />);
    await user.click(button('发布'));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '发布' }));
    expect(await screen.findByText('规则书已发布')).toBeVisible();
    expect(screen.queryByRole('button', { name: '修改内容' })).toBeNull();
    await user.click(button('另立新版本'));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^版本/ }), '1.1{Enter}');
    expect(await screen.findByText('新版本的草稿已建立')).toBeVisible();
    expect(books().map(({ value }) => [value.version, value.status])).toEqual([
      ['1.0', 'published'],
      ['1.1', 'draft'],
    ]);
    await user.click(button('指定适用的规则书'));
    const choice = within(screen.getByRole('dialog'));
    await user.click(choice.getByRole('radio', { name: /1\.1/ }));
    await user.click(choice.getByRole('button', { name: '确认变更' }));
    expect(await screen.findByText('适用中')).toBeVisible();
    const inForce = [...readAll(state(), designationKind)].at(-1)?.value;
    expect(inForce).toMatchObject({ attribute: 'rule-book', value: books()[1]?.id });
  });

  it('is frozen when the exercise goes live', async () => {
    unwrap(await world.session.run(editExercise, { authorisation: '网安〔2026〕12号' }));
    unwrap(await world.session.run(recordTeam, { id: null, fields: { name: '一队' } }));
    const fields = { name: '市水务局' };
    unwrap(await world.session.run(recordOrganisation, { id: null, fields }));
    for (const to of ['filed', 'authorised', 'preparation', 'live'] as const) {
      unwrap(await world.session.run(changePhase, { to, basis: '决定' }));
    }
    await world.show(<PlanPage tab="rules" />, 'en');
    expect(screen.getByText('Frozen')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change points' })).toBeNull();
    expect(button('New version')).toBeEnabled();
  });
});
