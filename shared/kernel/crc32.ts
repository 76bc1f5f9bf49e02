/** Remainders of every byte by the reversed polynomial of IEEE 802.3, as zip uses it. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++)
    word = (word & 1) === 0 ? word >>> 1 : (word >>> 1) ^ 0xedb8_8320;
  return word;
});

/** CRC-32 of `bytes`, going on from that of what stands before them. It finds accidents, never intent. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
