/** Characters that some system forbids in file names, or that hide what a name really is. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** Names that Windows takes for devices, whatever follows them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file name and nothing more, whatever the page suggested: no folders, no devices, no hidden files. */
export function safeFileName(suggested: string): string {
  const name = suggested
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICE, '_$&');
  return name === '' ? 'umpire' : name;
}
