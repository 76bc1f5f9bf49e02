import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '#renderer/features/plan/plan-page.tsx';
import { usePlanDrafts } from '#renderer/state/plan-drafts.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import {
  assetKind,
  designationKind,
  organisationKind,
  personKind,
} from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { unwrap } from '#test/support/data-session.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const user = userEvent.setup();
const valuesOf = (kind: typeof organisationKind | typeof assetKind | typeof personKind) =>
  [...readAll(world.session.store.getState().state, kind as typeof personKind)].map(
    ({ value }) => value,
  );

async function someRegister() {
  const { session } = world;
  const organisation = (name: string) =>
    session.run(recordOrganisation, { id: null, fields: { name } });
  const water = unwrap(await organisation('市水务局'));
  const schools = unwrap(await organisation('市教育局'));
  const system = (name: string, of: RecordId) =>
    session.run(recordSystem, { id: null, fields: { name, organisation: of } });
  const portal = unwrap(await system('门户网站', water));
  const marks = unwrap(await system('成绩查询', schools));
  const asset = (name: string, of: RecordId) =>
    session.run(recordAsset, { id: null, fields: { name, system: of } });
  unwrap(await asset('www.water.example', portal));
  unwrap(await asset('marks.example', marks));
  return { water, schools, portal, marks };
}

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
  usePlanDrafts.setState({ drafts: {} });
});
afterEach(() => world.close());

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: RegExp) => screen.getByRole('textbox', { name });

describe('organisations', () => {
  it('teaches while there are none, adds one, and can take it back', async () => {
    await world.show(<PlanPage tab="organisations" />);
    expect(screen.getByText('还没有单位')).toBeVisible();
    expect(screen.getAllByRole('link', { name: '导入清单' })[0]).toHaveAttribute(
      'href',
      expect.stringContaining('/plan/import'),
    );
    await user.click(screen.getAllByRole('button', { name: '添加单位' })[0] as HTMLElement);
    await user.click(field(/^名称/));
    await user.tab();
    expect(await screen.findByText('请填写此项')).toBeVisible();
    await user.type(field(/^名称/), '市水务局');
    await user.type(field(/^标签/), '政务，供水');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('已添加')).toBeVisible();
    expect(valuesOf(organisationKind)).toMatchObject([{ name: '市水务局' }]);
    expect(screen.getByRole('region', { name: '市水务局' })).toBeVisible();
    expect(field(/^标签/)).toHaveValue('供水、政务');
    await user.click(button('撤销'));
    expect(await screen.findByText('已撤销')).toBeVisible();
    expect(valuesOf(organisationKind)).toEqual([]);
  });

  it('says beside the name that there is one of the same name', async () => {
    await someRegister();
    await world.show(<PlanPage tab="organisations" />);
    await user.click(button('添加单位'));
    await user.type(field(/^名称/), '市水务局{Enter}');
    expect(await screen.findByText(/“名称”有重复/)).toBeVisible();
    expect(valuesOf(organisationKind)).toHaveLength(2);
  });

  it('keeps what was typed while one looks at another record', async () => {
    await someRegister();
    await world.show(<PlanPage tab="organisations" />);
    await user.click(screen.getByRole('gridcell', { name: '市水务局' }));
    await user.type(field(/^联系方式/), '8001');
    await user.click(screen.getByRole('gridcell', { name: '市教育局' }));
    expect(field(/^联系方式/)).toHaveValue('');
    await user.click(screen.getByRole('gridcell', { name: '市水务局' }));
    expect(field(/^联系方式/)).toHaveValue('8001');
    expect(screen.getByText('有未保存的修改，已留作草稿')).toBeVisible();
    await user.click(button('保存'));
    expect(await screen.findByText('已保存修改')).toBeVisible();
    expect(valuesOf(organisationKind)).toMatchObject([{ contact: '8001' }, { contact: '' }]);
  });

  it('changes 重点 from a moment on, with its basis, and shows the history', async () => {
    const { water } = await someRegister();
    await world.show(<PlanPage tab="organisations" />);
    await user.click(screen.getByRole('gridcell', { name: '市水务局' }));
    await user.click(button('变更重点单位'));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: '是' }));
    await user.click(dialog.getByRole('radio', { name: '从某一时刻起' }));
    await user.click(dialog.getByRole('button', { name: '确认变更' }));
    expect(dialog.getByText('请填写此项')).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: /依据/ }), '指〔2026〕3号');
    await user.click(dialog.getByRole('button', { name: '确认变更' }));
    expect(await screen.findByText('指〔2026〕3号')).toBeVisible();
    const [designation] = [
      ...readAll(world.session.store.getState().state, designationKind),
    ].filter(({ value }) => value.attribute === 'key-unit');
    expect(designation?.value).toMatchObject({
      subject: water,
      value: 'yes',
      basis: '指〔2026〕3号',
    });
    expect(designation?.value.effectiveFrom).toBeGreaterThan(0);
    expect(screen.getByRole('gridcell', { name: '重点' })).toBeVisible();
  });
});

describe('assets', () => {
  it('are found by the name of their organisation, and filtered by it', async () => {
    await someRegister();
    await world.show(<PlanPage tab="assets" />);
    expect(screen.getByRole('status')).toHaveTextContent('共 2 项');
    await user.keyboard('/');
    await user.keyboard('教育局');
    expect(await screen.findByText('找到 1 项，共 2 项')).toBeVisible();
    expect(screen.getByRole('gridcell', { name: 'marks.example' })).toBeVisible();
    await user.clear(screen.getByRole('searchbox', { name: '搜索' }));
    await user.type(screen.getByRole('combobox', { name: '按单位筛选' }), '水务');
    await user.click(await screen.findByRole('option', { name: '市水务局' }));
    expect(screen.getByRole('gridcell', { name: 'www.water.example' })).toBeVisible();
    expect(screen.queryByRole('gridcell', { name: 'marks.example' })).toBeNull();
    await user.click(button('移除 单位 市水务局'));
    expect(screen.getByRole('gridcell', { name: 'marks.example' })).toBeVisible();
  });

  it('are removed without asking, with a way back', async () => {
    await someRegister();
    await world.show(<PlanPage tab="assets" />);
    await user.click(screen.getByRole('gridcell', { name: 'marks.example' }));
    await user.click(button('移除'));
    expect(await screen.findByText('已移除“marks.example”')).toBeVisible();
    expect(valuesOf(assetKind)).toHaveLength(1);
    await user.click(button('撤销'));
    expect(await screen.findByRole('gridcell', { name: 'marks.example' })).toBeVisible();
    expect(valuesOf(assetKind)).toHaveLength(2);
  });
});

describe('people and teams', () => {
  it('a member of an attack team needs a team; nobody else has one', async () => {
    const team = unwrap(
      await world.session.run(recordTeam, { id: null, fields: { name: '蓝鲸队' } }),
    );
    await world.show(<PlanPage tab="people" />, 'en');
    await user.click(button('Add person'));
    await user.type(field(/^Name/), 'Zhang Wei');
    await user.click(button(/Role.*required/));
    await user.click(await screen.findByRole('option', { name: /Attack team/ }));
    await user.click(button('Add'));
    expect(await screen.findByText('Please fill this in')).toBeVisible();
    await user.type(screen.getByRole('combobox', { name: /Attack team/ }), '蓝');
    await user.click(await screen.findByRole('option', { name: '蓝鲸队' }));
    await user.click(button('Add'));
    expect(await screen.findByText('Added')).toBeVisible();
    expect(valuesOf(personKind)).toContainEqual(
      expect.objectContaining({ name: 'Zhang Wei', role: 'attack-team', team }),
    );
    await user.click(button('Act as Zhang Wei'));
    expect(await screen.findByRole('heading', { name: 'Your authorised targets' })).toBeVisible();
  });

  it('a team is told its targets; what the filter hides stays chosen', async () => {
    const { portal, marks } = await someRegister();
    unwrap(await world.session.run(recordTeam, { id: null, fields: { name: '蓝鲸队' } }));
    await world.show(<PlanPage tab="teams" />);
    await user.click(screen.getByRole('gridcell', { name: '蓝鲸队' }));
    await user.click(button('划定目标'));
    const dialog = within(screen.getByRole('dialog'));
    const choose = async (name: string): Promise<void> => {
      const row = dialog.getByRole('gridcell', { name }).closest('[role=row]') as HTMLElement;
      await user.click(row.querySelector('[data-select]') as HTMLElement);
    };
    await choose('门户网站');
    await user.type(dialog.getByRole('searchbox'), '成绩');
    await choose('成绩查询');
    expect(dialog.getByText('已选 2 项')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '告知攻击队' }));
    expect(await screen.findByText('授权目标 2 个系统')).toBeVisible();
    const told = [...readAll(world.session.store.getState().state, scopeKind)].map(({ id }) => id);
    expect(new Set(told)).toEqual(new Set([portal, marks]));
  });
});
