/** The two icon containers that installers want, made of finished PNG pictures. @typedef {{ size: number, png: Uint8Array }} Picture */

/** What Windows asks for, from the task bar to the largest view of a folder. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** Types of the pictures of an ICNS file, by their size in pixels. @type {Readonly<Record<number, readonly string[]>>} */
const icnsTypes = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** What macOS asks for, half of them for screens of double density. */
export const icnsSizes = Object.keys(icnsTypes).map(Number);

/** @param {readonly Picture[]} pictures @returns {Buffer} */
export function icoFile(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.byteLength;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.byteLength, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.byteLength;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** @param {readonly Picture[]} pictures @returns {Buffer} */
export function icnsFile(pictures) {
  const blocks = pictures.flatMap(({ size, png }) =>
    (icnsTypes[size] ?? []).map((type) => Buffer.concat([block(type, png.byteLength), png])),
  );
  const content = Buffer.concat(blocks);
  return Buffer.concat([block('icns', content.byteLength), content]);
}

/** @param {string} type @param {number} contentBytes */
function block(type, contentBytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + contentBytes, 4);
  return head;
}
