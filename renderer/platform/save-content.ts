import type { SaveContent } from './host.ts';

/** The content in pieces of at most `largest` bytes, each made only when asked for. */
export async function* pieces(
  content: SaveContent,
  largest: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (content instanceof Blob) {
    for (let at = 0; at < content.size; at += largest) {
      yield new Uint8Array(await content.slice(at, at + largest).arrayBuffer());
    }
    return;
  }
  for await (const bytes of content) {
    for (let at = 0; at < bytes.byteLength; at += largest) {
      yield new Uint8Array(bytes.subarray(at, at + largest));
    }
  }
}
