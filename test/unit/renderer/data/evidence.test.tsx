import { renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addFile, keptName } from '#renderer/data/add-files.ts';
import { SessionProvider } from '#renderer/data/session-context.tsx';
import { type EvidenceView, useEvidence } from '#renderer/data/use-evidence.ts';
import { storeLongText, useLongText } from '#renderer/data/use-long-text.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { readAll } from '#shared/journal/read.ts';
import { type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, known } from '#shared/kernel/result.ts';
import { unwrap } from '#test/support/data-session.ts';
import { goLive } from '#test/support/live-cast.ts';
import { openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const created: string[] = [];
const revoked: string[] = [];

beforeEach(async () => {
  created.length = 0;
  revoked.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    created.push(`blob:${created.length}`);
    return created.at(-1) ?? '';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
  world = await openPageWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

/** The header of a picture is enough: nothing here decodes it. */
const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

const store = async (bytes: Uint8Array): Promise<Sha256> =>
  unwrap(await known(world.session.evidence, 'the exercise is open').put(bytes));

function watch(sha256: Sha256) {
  return renderHook(() => useEvidence(sha256), {
    wrapper: ({ children }) => <SessionProvider value={world.session}>{children}</SessionProvider>,
  });
}

async function viewOf(bytes: Uint8Array): Promise<EvidenceView> {
  const { result } = watch(await store(bytes));
  await waitFor(() => expect(result.current.type).not.toBe('loading'));
  return result.current;
}

describe('evidence in the page', () => {
  it('draws a raster image and lets go of it afterwards', async () => {
    const { result, unmount } = watch(await store(png(640, 480)));
    await waitFor(() => expect(result.current).toMatchObject({ type: 'image', width: 640 }));
    expect(created).toHaveLength(1);
    unmount();
    expect(revoked).toEqual(created);
  });

  it('never draws an image that claims more pixels than 40 million', async () => {
    expect(await viewOf(png(50_000, 50_000))).toEqual({
      type: 'oversized',
      width: 50_000,
      height: 50_000,
    });
    expect(created).toEqual([]);
  });

  it('shows markup as its source and hands other files over only to be saved', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await viewOf(utf8(svg))).toEqual({ type: 'text', text: svg, isCut: false });
    expect(await viewOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ type: 'file' });
    expect(created).toEqual([]);
  });

  it('reads logs in GB18030, and only the beginning of long ones', async () => {
    expect(await viewOf(new Uint8Array([0xc8, 0xd5, 0xd6, 0xbe]))).toMatchObject({ text: '日志' });
    const long = await viewOf(utf8('日志\n'.repeat(150_000)));
    expect(long).toMatchObject({ type: 'text', isCut: true });
    if (long.type === 'text') expect(long.text).not.toContain('\u{FFFD}');
  });

  it('names a damaged file instead of showing it', async () => {
    const sha256 = await store(png(8, 8));
    const found = 'f'.repeat(64) as Sha256;
    const evidence = known(world.session.evidence, 'the exercise is open');
    const damaged = {
      ...evidence,
      get: () => Promise.resolve(err({ type: 'evidence-damaged', sha256, found })),
    };
    vi.spyOn(world.session, 'evidence', 'get').mockReturnValue(damaged);
    const { result } = watch(sha256);
    await waitFor(() =>
      expect(result.current).toMatchObject({ type: 'failed', error: { type: 'evidence-damaged' } }),
    );
    expect(created).toEqual([]);
  });
});

describe('adding a file', () => {
  it('stores the bytes, then records them by their content', async () => {
    const { team, attacker } = await goLive(world.session);
    await world.session.actAs(attacker);
    const subject = unwrap(await world.session.run(draftFinding, { team, fields: { title: 't' } }));
    const name = { subjectType: 'finding', subject } as const;
    const file = new File([png(4, 4)], 'harmless.txt', { type: 'text/plain' });
    unwrap(await addFile(world.session, name, { file, name: 'harmless.txt' }));
    const [evidence] = [...readAll(world.session.store.getState().visible, evidenceKind)];
    expect(evidence?.value).toMatchObject({ mediaType: 'image/png', sizeBytes: 33, subject });
    const again = await addFile(world.session, name, { file, name: 'harmless.txt' });
    expect(again).toMatchObject({ ok: false, error: { type: 'already-there' } });
  });

  it('refuses what is too large before reading it', async () => {
    const { team, attacker } = await goLive(world.session);
    await world.session.actAs(attacker);
    const subject = unwrap(await world.session.run(draftFinding, { team, fields: { title: 't' } }));
    const arrayBuffer = vi.fn();
    const file = { size: MAX_EVIDENCE_BYTES + 1, name: 'x', arrayBuffer } as unknown as File;
    const added = await addFile(
      world.session,
      { subjectType: 'finding', subject },
      { file, name: 'x' },
    );
    expect(added).toMatchObject({ ok: false, error: { type: 'evidence-too-large' } });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('gives what was pasted a name of its own, and keeps other names', () => {
    const now = new Date(2026, 10, 22, 9, 5, 7, 42);
    expect(keptName({ name: 'image.png' }, '截图', now)).toBe('截图-20261122-090507-042.png');
    expect(keptName({ name: '' }, '截图', now)).toBe('截图-20261122-090507-042.png');
    expect(keptName({ name: 'shell.php' }, '截图', now)).toBe('shell.php');
  });
});

describe('a long text', () => {
  function Reader({ sha256 }: { readonly sha256: Sha256 | null }) {
    const text = useLongText(sha256);
    return <p>{text.type === 'ready' ? `[${text.text}]` : text.type}</p>;
  }

  it('is kept by its hash without white space behind it; an empty one is none', async () => {
    const stored = unwrap(await storeLongText(world.session, '第一行\r\n第二行  \n\n'));
    await world.show(<Reader sha256={stored} />);
    expect(await screen.findByText(/第一行\s第二行\]/)).toBeVisible();
    expect(unwrap(await storeLongText(world.session, ' \n '))).toBeNull();
  });

  it('that is not here says so', async () => {
    await world.show(<Reader sha256={'0'.repeat(64) as Sha256} />);
    expect(await screen.findByText('failed')).toBeVisible();
  });
});
