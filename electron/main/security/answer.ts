import { securityHeaders } from '#shared/ipc/content-security.ts';
import type { FileTable, ServedFile } from './file-table.ts';

/** What to answer to one request, the same for `app://` and for the loopback server. */
export type Answer =
  | {
      readonly status: 200;
      readonly file: ServedFile;
      readonly headers: Readonly<Record<string, string>>;
    }
  | {
      readonly status: 404 | 405;
      readonly file: null;
      readonly headers: Readonly<Record<string, string>>;
    };

/**
 * Looks `pathname` up exactly as it was sent: nothing is decoded, joined or normalised, so there is no spelling
 * of a path that could mean a file outside the table.
 */
export function answer(table: FileTable, method: string, pathname: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, { Allow: 'GET, HEAD' });
  const file = table.get(pathname);
  if (file === undefined) return refusal(404, {});
  return {
    status: 200,
    file,
    headers: {
      ...securityHeaders,
      'Content-Type': file.mediaType,
      'Cache-Control': file.cacheControl,
    },
  };
}

function refusal(status: 404 | 405, extra: Readonly<Record<string, string>>): Answer {
  return { status, file: null, headers: { ...refusalHeaders, ...extra } };
}

/** Of every answer that carries no file. */
export const refusalHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
};
