import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PlanDocument } from '#renderer/features/report/plan-document.tsx';
import { applyTemplate } from '#shared/commands/apply-template.ts';
import { unwrap } from '#test/support/data-session.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

it('shows the plan as it will print, with what a template brought', async () => {
  const template = { template: 'municipal', language: 'zh-CN' } as const;
  unwrap(await world.session.run(applyTemplate, template));
  await world.show(<PlanDocument />);
  const paper = within(await screen.findByRole('article', {}, { timeout: 10_000 }));
  expect(paper.getByText('拒绝服务与资源耗尽')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /打印/ })).toBeEnabled();
});
