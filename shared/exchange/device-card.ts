import { z } from 'zod';
import { base64url, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { deviceOf } from '#shared/journal/seal.ts';

/** A device and the key that its batches are signed with. The id is made from the key, so the card proves itself. */
export interface DeviceCard {
  readonly device: DeviceId;
  /** Raw 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A line that is not a card, or one whose key makes another id. */
export interface CardProblem {
  readonly type: 'card-malformed';
  /** From 1. */
  readonly line: number;
}

const cardSchema = z.strictObject({
  device: z.string().regex(/^[0-9a-f]{32}$/),
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

/** The lines of `certificates.jsonl`, by device. */
export function cardsToBytes(cards: Iterable<DeviceCard>): Uint8Array<ArrayBuffer> {
  const lines = new Map([...cards].map((card) => [card.device as string, cardLine(card)]));
  return utf8(
    [...lines.keys()]
      .sort()
      .map((device) => lines.get(device))
      .join(''),
  );
}

/** Reads `certificates.jsonl` and checks every card. */
export async function bytesToCards(
  bytes: Uint8Array,
  digest: Digest,
): Promise<Result<DeviceCard[], CardProblem>> {
  const cards: DeviceCard[] = [];
  let text: string;
  try {
    text = fromUtf8(bytes);
  } catch {
    return err({ type: 'card-malformed', line: 1 });
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') return err({ type: 'card-malformed', line: lines.length + 1 });
  for (const [index, line] of lines.entries()) {
    const card = await lineToCard(line, digest);
    const before = cards.at(-1);
    if (card === null || (before !== undefined && before.device >= card.device)) {
      return err({ type: 'card-malformed', line: index + 1 });
    }
    cards.push(card);
  }
  return ok(cards);
}

const cardLine = ({ device, publicKey }: DeviceCard): string =>
  `${JSON.stringify({ device, publicKey: base64url(publicKey) })}\n`;

async function lineToCard(line: string, digest: Digest): Promise<DeviceCard | null> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = cardSchema.safeParse(value);
  const publicKey = parsed.success ? fromBase64url(parsed.data.publicKey) : null;
  if (!parsed.success || publicKey === null) return null;
  const card: DeviceCard = { device: parsed.data.device as DeviceId, publicKey };
  const genuine =
    (await deviceOf(publicKey, digest)) === card.device && cardLine(card) === `${line}\n`;
  return genuine ? card : null;
}
