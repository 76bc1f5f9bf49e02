/** A host name as it is compared: lower case, no brackets, no full stop at the end. */
export const hostKey = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

/** Whether a text is an IPv4 or IPv6 address. */
export const isAddress = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || (/^[\da-f:.]+$/i.test(text) && text.includes(':'));

/** Host and port of an address as people and tools write it: `https://a.b:8443/c`, `a.b:22`, `[::1]:80`, `a.b`. */
export function placeOf(text: string): { readonly host: string; readonly port: number | null } {
  const link =
    /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]*)(?::(\d{1,5}))?/i.exec(
      text.trim(),
    );
  if (link !== null) {
    const [, scheme = '', host = '', port] = link;
    return {
      host: hostKey(host),
      port: portOf(port) ?? SCHEME_PORTS[scheme.toLowerCase()] ?? null,
    };
  }
  const plain = text.trim().split(/[/?#\s]/, 1)[0] ?? '';
  if (isAddress(plain)) return { host: hostKey(plain), port: null };
  const pair = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(plain);
  return { host: hostKey(pair?.[1] ?? plain), port: portOf(pair?.[2]) };
}

const SCHEME_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ssh: 22, ftp: 21 };

/** A port, null where there is none, `undefined` where the text is no port. */
export function readPort(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === '' || plain === '-') return null;
  if (!/^\d{1,5}$/.test(plain)) return undefined;
  const port = Number(plain);
  return port <= 65_535 ? port : undefined;
}

const portOf = (text: string | undefined): number | null =>
  text === undefined ? null : (readPort(text) ?? null);
