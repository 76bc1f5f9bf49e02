import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportPage } from '#renderer/features/report/report-page.tsx';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { Host } from '#renderer/platform/host.ts';
import { useWishes } from '#renderer/state/wishes.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { ok } from '#shared/kernel/result.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let live: LiveSession;

beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
  live = await openLiveSession(machine.app);
  await live.receivedFinding('门户文件上传');
});
afterEach(async () => {
  await machine.close();
  vi.restoreAllMocks();
});

async function save(format: string): Promise<string> {
  const before = machine.saved.length;
  await userEvent.click(await screen.findByRole('button', { name: '导出' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format }));
  await waitFor(() => expect(machine.saved.length).toBe(before + 1));
  const saved = machine.saved.at(-1);
  expect(saved?.name).toMatch(/^市级演练 示例.*-\d{4}-\d\d-\d\d\./);
  return saved === undefined ? '' : `${saved.name} ${await firstBytes(saved.blob)}`;
}

const firstBytes = async (blob: Blob): Promise<string> =>
  new TextDecoder('latin1').decode(new Uint8Array(await blob.slice(0, 15).arrayBuffer()));

describe('the report on screen', () => {
  it('is written when the page opens, with an outline of its chapters', async () => {
    await machine.show(<ReportPage />, live.session);
    const outline = await screen.findByRole('navigation', { name: '目录' });
    const chapters = within(outline).getAllByRole('button');
    expect(chapters.length).toBeGreaterThan(5);
    const paper = screen.getByRole('region', { name: '报告正文' });
    for (const chapter of chapters) {
      const name = chapter.textContent ?? '';
      expect(within(paper).getAllByRole('heading', { name })[0]).toBeInTheDocument();
    }
    expect(within(paper).getAllByText(/门户文件上传/).length).toBeGreaterThan(0);
  });

  it('is written in the other language when that is chosen', async () => {
    await machine.show(<ReportPage />, live.session);
    await screen.findByRole('navigation', { name: '目录' });
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    await waitFor(() => expect(document.querySelector('article[lang="en"]')).not.toBeNull());
  });

  it('stays as it is while the record moves on, says so, and is written again when asked', async () => {
    await machine.show(<ReportPage />, live.session);
    await screen.findByRole('navigation', { name: '目录' });
    await live.run(live.organiser, recordTeam, { id: null, fields: { name: '后来的队' } });
    expect(await screen.findByText('记录在生成后有变动，请重新生成。')).toBeVisible();
    const paper = screen.getByRole('region', { name: '报告正文' });
    expect(within(paper).queryByText(/后来的队/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '重新生成' }));
    await waitFor(() =>
      expect(
        within(screen.getByRole('region', { name: '报告正文' })).getAllByText(/后来的队/).length,
      ).toBeGreaterThan(0),
    );
    expect(screen.queryByText('记录在生成后有变动，请重新生成。')).not.toBeInTheDocument();
  });

  it('is control’s alone', async () => {
    await live.session.actAs(live.cast.attacker);
    await machine.show(<ReportPage />, live.session, 'en');
    expect(screen.getByText('The organiser writes the report')).toBeVisible();
  });
});

describe('the files of the report', () => {
  it('are saved as Word and as one web page', async () => {
    await machine.show(<ReportPage />, live.session);
    expect(await save('Word 文档（docx）')).toMatch(/\.docx PK/);
    expect(await screen.findByText(/^报告已导出：/)).toBeVisible();
    expect(await save('网页（单个 HTML 文件）')).toMatch(/\.html <!doctype html/i);
  });

  it('are saved as Markdown and as data', async () => {
    await machine.show(<ReportPage />, live.session);
    expect(await save('Markdown')).toMatch(/\.md # /);
    expect(await save('JSON（供程序读取）')).toMatch(/\.json \{/);
  });
});

describe('printing the report', () => {
  it('shows whole tables and puts the marking around each sheet while it prints, and then no more', async () => {
    await machine.show(<ReportPage />, live.session);
    const rules = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
    const print = vi.fn(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const during = { title: document.title, sheets: document.adoptedStyleSheets.length };
      window.dispatchEvent(new Event('afterprint'));
      return during;
    });
    vi.stubGlobal('print', print);
    document.title = 'Umpire';
    await userEvent.click(await screen.findByRole('button', { name: '打印…' }));
    expect(print).toHaveBeenCalledOnce();
    const during = print.mock.results[0]?.value as { title: string; sheets: number };
    expect(during.title).toMatch(/^市级演练 示例.*-\d{4}-\d\d-\d\d$/);
    expect(during.sheets).toBe(1);
    expect(rules.mock.calls[0]?.[0]).toMatch(/@page\{size:A4;.*counter\(page\)/s);
    expect(document.title).toBe('Umpire');
    expect(document.adoptedStyleSheets).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('is done as soon as the report is there when the menu wishes it', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    useWishes.getState().ask('print-report');
    await machine.show(<ReportPage />, live.session);
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    vi.unstubAllGlobals();
  });

  it('offers PDF only where the host prints it, made of the web page', async () => {
    await machine.show(<ReportPage />, live.session);
    await userEvent.click(await screen.findByRole('button', { name: '导出' }));
    expect(screen.queryByRole('menuitem', { name: /PDF/ })).not.toBeInTheDocument();
    cleanup();
    const html: string[] = [];
    const savePdf: NonNullable<Host['savePdf']> = async ({ suggestedName }, content) => {
      for await (const bytes of content as AsyncIterable<Uint8Array>)
        html.push(new TextDecoder().decode(bytes));
      return ok({ name: suggestedName, sizeBytes: 1 });
    };
    const page = (
      <HostProvider value={{ ...machine.host, isDesktop: true, savePdf }}>
        <ReportPage />
      </HostProvider>
    );
    await machine.show(page, live.session);
    await userEvent.click(await screen.findByRole('button', { name: '导出' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /PDF/ }));
    expect(await screen.findByText(/^报告已导出：市级演练 示例.*\.pdf$/)).toBeVisible();
    expect(html.join('')).toMatch(/^<!DOCTYPE html>[^]*门户文件上传/);
  });
});
