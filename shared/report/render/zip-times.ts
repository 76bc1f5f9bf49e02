const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, midnight, as DOS writes it: the earliest that a zip can say. */
const EARLIEST = 0x00210000;

/**
 * Sets the time of every file in a zip to the earliest there is, in place: a zip written now and one written later are
 * the same bytes. For archives without comment, below 4 GB, such as the ones that the docx library writes.
 */
export function clearZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('Not a zip without comment');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('Broken zip directory');
    view.setUint32(at + 12, EARLIEST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
}
