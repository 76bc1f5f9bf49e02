import { beforeAll, describe, expect, test } from 'vitest';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { reviewKind, rulingKind } from '#shared/domain/judging.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import { contestedFields } from '#shared/journal/register.ts';
import { openSealed } from '#shared/journal/seal.ts';
import { emptyState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { Language } from '#shared/text/language.ts';
import { type Sample, sampleExercise } from '#shared/sample/sample-exercise.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import { nodeCrypto, nodeDigest, nodeVerifier, sha256Of } from '#test/support/ports.ts';

const make = (seed: number, language: Language): Promise<Sample> =>
  sampleExercise({ seed, language, app: '0.1.0' }, { crypto: nodeCrypto, digest: nodeDigest });

const lines = ({ batches }: Sample): string[] =>
  batches.map(({ hash, signature }) => `${hash} ${Buffer.from(signature).toString('hex')}`);

function statuses({ state }: Sample, type: 'finding' | 'response'): Map<SubjectStatus, number> {
  const counts = new Map<SubjectStatus, number>();
  const kind = type === 'finding' ? findingKind : responseKind;
  for (const { id, audience } of readAll<object>(state, kind)) {
    const dossier =
      type === 'finding'
        ? findingDossier(state, audience, id)
        : responseDossier(state, audience, id);
    const status = dossier?.status ?? 'draft';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

const countOf = (sample: Sample, kind: { readonly kind: string }): number =>
  [...readAll(sample.state, kind as typeof evidenceKind)].length;

describe('the sample of seed 1', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await make(1, 'zh-CN');
  });

  test('has the promised size', () => {
    expect(countOf(sample, organisationKind)).toBe(20);
    expect(countOf(sample, systemKind)).toBe(60);
    expect(countOf(sample, assetKind)).toBe(400);
    expect(countOf(sample, teamKind)).toBe(4);
    expect(countOf(sample, findingKind)).toBe(60);
    expect([...readAll(sample.state, personKind)].map(({ value }) => value.role)).toEqual(
      expect.arrayContaining(['referee', 'observer', 'chief-referee']),
    );
  });

  test('shows findings and responses in every status', () => {
    const every: SubjectStatus[] = [
      'draft',
      'submitted',
      'returned',
      'received',
      'under-review',
      'awaiting-ruling',
      'confirmed',
      'rejected',
      'duplicate',
      'out-of-scope',
      'withdrawn',
    ];
    expect([...statuses(sample, 'finding').keys()].sort()).toEqual([...every].sort());
    const answered = [...statuses(sample, 'response').keys()];
    expect(answered).toEqual(
      expect.arrayContaining(['draft', 'submitted', 'returned', 'received', 'under-review']),
    );
    expect(answered).toEqual(expect.arrayContaining(['awaiting-ruling', 'confirmed', 'rejected']));
  });

  test('is marked by three referees, none for their own house', () => {
    const marks = [...readAll(sample.state, reviewKind)];
    expect(new Set(marks.map(({ value }) => value.referee)).size).toBe(3);
    for (const { value } of marks) {
      const referee = read(sample.state, personKind, value.referee);
      const finding = read(sample.state, findingKind, value.subject);
      const team = finding && read(sample.state, teamKind, finding.value.team);
      if (team !== undefined) expect(team.value.employer).not.toBe(referee?.value.employer);
    }
  });

  test('has disputes that the chief referee settled, and one still open', () => {
    const split = [...readAll(sample.state, findingKind)].flatMap(({ id, audience }) => {
      const dossier = findingDossier(sample.state, audience, id);
      const verdicts = new Set(dossier?.reviews.map(({ value }) => value.verdict));
      return verdicts.size > 1 ? [dossier] : [];
    });
    expect(split).toHaveLength(2);
    expect(new Set(split.map((dossier) => dossier?.status))).toEqual(
      new Set(['awaiting-ruling', 'confirmed']),
    );
    expect(split.find((dossier) => dossier?.ruling !== undefined)?.ruling?.value.method).toBe(
      'chief',
    );
  });

  test('has one conflict for people to settle and nothing that was not admitted', () => {
    const contested = [...readAll(sample.state, organisationKind)].filter(
      ({ row }) => contestedFields(row).length > 0,
    );
    expect(contested).toHaveLength(1);
    expect(sample.state.aside).toEqual([]);
    expect(sample.state.waiting.size).toBe(0);
    expect(sample.state.forks).toEqual([]);
  });

  test('says that it is a sample and names no host, address or network of anybody', () => {
    expect(readIn(sample.state, ALL, exerciseKind, sample.exercise)?.value).toMatchObject({
      sample: true,
      phase: 'live',
      title: expect.stringContaining('示例'),
    });
    const text = sample.batches.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    const addresses = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? [];
    expect(addresses.length).toBeGreaterThan(400);
    expect(
      addresses.filter((one) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(one)),
    ).toEqual([]);
    const hosts =
      text.match(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|org|net|gov|example)\b/g) ?? [];
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  test('holds the bytes of all evidence that it names, and no other', () => {
    for (const [sha256, bytes] of sample.evidence) expect(sha256Of(bytes)).toBe(sha256);
    const named = new Set<string>();
    for (const { value } of readAll(sample.state, evidenceKind)) named.add(value.sha256);
    for (const kind of [findingKind, responseKind]) {
      for (const { value } of readAll<{ narrative: string | null }>(sample.state, kind)) {
        if (value.narrative !== null) named.add(value.narrative);
      }
    }
    expect([...sample.evidence.keys()].sort()).toEqual([...named].sort());
    const pictures = [...sample.evidence.values()].filter((bytes) => bytes[0] === 0x89);
    expect(pictures.length).toBeGreaterThan(60);
  });

  test('every batch is signed by a device whose key is given along', async () => {
    const publicKeys = new Map(sample.cards.map((card) => [card.device as string, card.publicKey]));
    const check = { digest: nodeDigest, verifier: nodeVerifier, publicKeys };
    for (const { bytes, signature } of sample.batches) {
      expect((await openSealed(bytes, signature, check)).ok).toBe(true);
    }
    expect(publicKeys.size).toBe(sample.cards.length);
  });

  test('folds to the same state in another order', async () => {
    const again = foldBatches(emptyState(sample.exercise), sample.batches.toReversed());
    expect(await stateHash(again, nodeDigest)).toBe(await stateHash(sample.state, nodeDigest));
  });

  test('scores every team and every unit that takes part', () => {
    const scored = createExerciseScorer().update(sample.state);
    if (!scored.ok) throw new Error(scored.error.type);
    const { attackBoard, defenceBoard } = scored.value.score;
    expect(attackBoard.map((row) => row.rank)).toEqual([1, 2, 3, 4]);
    expect(attackBoard.every((row) => row.total > 0)).toBe(true);
    expect(attackBoard.some((row) => row.penalties < 0)).toBe(true);
    expect(defenceBoard.some((row) => row.eliminatedAt !== null)).toBe(true);
    expect(defenceBoard.some((row) => row.withdrawn)).toBe(true);
    expect(defenceBoard.some((row) => row.bonus !== '0')).toBe(true);
    expect(defenceBoard.filter((row) => row.reports > 0).length).toBeGreaterThan(5);
    expect(
      [...readAll(sample.state, rulingKind, (audience) => audience === CONTROL)].length,
    ).toBeGreaterThan(40);
  });

  test('comes out byte for byte the same once more', async () => {
    const again = await make(1, 'zh-CN');
    expect(lines(again)).toEqual(lines(sample));
    expect([...again.evidence.keys()]).toEqual([...sample.evidence.keys()]);
    expect(again.endsAt).toBe(sample.endsAt);
  });

  test('another seed and another language give another sample of the same shape', async () => {
    for (const other of [await make(2, 'zh-CN'), await make(1, 'en')]) {
      expect(other.exercise).not.toBe(sample.exercise);
      expect(other.cards.map((card) => card.device)).not.toEqual(
        sample.cards.map((card) => card.device),
      );
      expect(statuses(other, 'finding')).toEqual(statuses(sample, 'finding'));
      expect(countOf(other, assetKind)).toBe(400);
    }
  });

  test('the English sample has no Chinese in it but the words of its rule book', async () => {
    const english = await make(1, 'en');
    const text = english.batches
      .flatMap(({ batch }) => batch.entries)
      .filter(({ type }) => !type.startsWith('rule-book.'))
      .map(({ body }) => JSON.stringify(body))
      .join('\n');
    expect(text.match(/[\u4e00-\u9fff]+/g)).toBeNull();
  });
});

describe('other seeds', () => {
  test.each([0, 7, 26, 20_261_101, 0xffff_ffff])(
    'seed %i is made without a refusal',
    async (seed) => {
      const sample = await make(seed, seed % 2 === 0 ? 'en' : 'zh-CN');
      expect(countOf(sample, findingKind)).toBe(60);
      expect(sample.state.aside).toEqual([]);
    },
  );
});
