import { beforeEach, describe, expect, it } from 'vitest';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { rule } from '#shared/commands/rule.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { emptyState } from '#shared/journal/state.ts';
import { type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Report } from '#shared/report/model.ts';
import { renderMarkdown } from '#shared/report/render/markdown.ts';
import { reportOfState } from '#shared/report/report-state.ts';
import { unwrap } from '#test/support/data-session.ts';
import { aLiveDrill, type Cast, type Drill } from '#test/support/drill.ts';
import { memoryEvidence, nodeDigest, sha256Of, START_MS } from '#test/support/ports.ts';

let drill: Drill & { readonly cast: Cast };
let texts: ReturnType<typeof memoryEvidence>;
beforeEach(async () => {
  drill = await aLiveDrill();
  texts = memoryEvidence();
});

const ORDER = { language: 'zh-CN', now: START_MS, appVersion: '1.2.3' } as const;

/** A confirmed finding, told of in the report at length. */
async function confirmedWith(narrative: Sha256): Promise<void> {
  const { team, asset, attacker } = drill.cast;
  const fields = {
    title: 'Web shell',
    asset,
    attackedAt: START_MS,
    claims: [{ item: 'webshell', quantity: 1 }],
    narrative,
  };
  const id = await drill.run(attacker, draftFinding, { team, fields });
  await drill.run(attacker, submitFinding, { id });
  const subject = { subjectType: 'finding', subject: id } as const;
  await drill.run(drill.organiser, receiveSubmission, { ...subject, decision: 'received' });
  await drill.run(drill.cast.chief, rule, {
    ...subject,
    verdict: 'confirm',
    awards: [{ item: 'webshell', quantity: 1, points: 100, permille: 0 }],
    method: 'chief',
    reason: '',
  });
}

const reportNow = async (): Promise<Report> =>
  unwrap(await reportOfState(drill.device.state, ORDER, { digest: nodeDigest, texts }));
/** Everything that a report says, its own hash apart. */
const wordsOf = (report: Report): string =>
  renderMarkdown(report).replaceAll(report.meta.stateHash, '');

describe('reportOfState', () => {
  it('dates the report as told and names the state that it rests on', async () => {
    const { meta } = await reportNow();
    expect(meta).toMatchObject({
      language: 'zh-CN',
      generatedAt: START_MS,
      appVersion: '1.2.3',
      stateHash: await stateHash(drill.device.state, nodeDigest),
      provisional: true,
    });
  });

  it('gives the same report for the same state and order', async () => {
    expect(await reportNow()).toEqual(await reportNow());
  });

  it('reads the long text of a submission from the store', async () => {
    await confirmedWith(unwrap(await texts.put(utf8('沿着上传接口进入后台'))));
    expect(wordsOf(await reportNow())).toContain('沿着上传接口进入后台');
  });

  it.each([
    ['missing', null],
    ['no text', new Uint8Array([0xff, 0xfe, 0xfd])],
    ['larger than a text can be', utf8('很'.repeat(400_000))],
  ])('leaves out a long text that is %s, and is written all the same', async (_, bytes) => {
    const before = sha256Of('somewhere else');
    await confirmedWith(bytes === null ? before : unwrap(await texts.put(bytes)));
    const words = wordsOf(await reportNow());
    expect(words).toContain('Web shell');
    expect(words).not.toContain('很很');
    expect(words).not.toContain('�');
  });

  it('says why an exercise without a rule book has no report', async () => {
    const state = emptyState('00000000-0000-7000-8000-000000000000' as ExerciseId);
    expect(await reportOfState(state, ORDER, { digest: nodeDigest, texts })).toEqual({
      ok: false,
      error: { type: 'no-rule-book' },
    });
  });
});
