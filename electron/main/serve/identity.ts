import { z } from 'zod';

/** Where a loopback server says what it is, so that a second start finds the first one. */
export const IDENTITY_PATH = '/.umpire';

const identitySchema = z.object({
  app: z.literal('umpire'),
  version: z.string().max(64),
  /** Names the build being served: another build means files that the running page can't find. */
  build: z.string().max(64),
  pid: z.int().positive(),
});

export type Identity = z.output<typeof identitySchema>;

const PATIENCE_MS = 2000;
const LONGEST_ANSWER = 4096;

/** Asks whoever holds the port; null means a stranger, or someone who does not answer. */
export async function identityAt(port: number): Promise<Identity | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${IDENTITY_PATH}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return null;
    const parsed = identitySchema.safeParse(JSON.parse(await boundedText(response)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // whatever it speaks, it isn't ours
  }
}

async function boundedText(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error('answer too long');
  }
  return text;
}
