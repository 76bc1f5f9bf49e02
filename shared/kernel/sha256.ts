/**
 * SHA-256 (FIPS 180-4) of bytes that come in pieces, for files too large to be held at once.
 * What is held anyway goes through the platform's {@link Digest}, which is several times as fast.
 */
export interface RunningSha256 {
  update(bytes: Uint8Array): void;
  /** The 32 bytes of the hash; ends the run. */
  finish(): Uint8Array<ArrayBuffer>;
}

const ROUNDS = 64;
const BLOCK = 64;

/** First 32 bits of the fractional parts of the roots of the first primes, as the standard derives them. */
function fractions(count: number, root: (prime: number) => number): Int32Array<ArrayBuffer> {
  const words = new Int32Array(count);
  for (let candidate = 2, at = 0; at < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate && prime; divisor++)
      prime = candidate % divisor !== 0;
    if (prime) words[at++] = Math.floor((root(candidate) % 1) * 2 ** 32);
  }
  return words;
}

const K = fractions(ROUNDS, Math.cbrt);
const INITIAL = fractions(8, Math.sqrt);

/** Starts a run. */
export function runningSha256(): RunningSha256 {
  const state = INITIAL.slice();
  const schedule = new Int32Array(ROUNDS);
  const pending = new Uint8Array(BLOCK);
  let pendingBytes = 0;
  let totalBytes = 0;
  return {
    update(bytes) {
      totalBytes += bytes.length;
      let at = 0;
      if (pendingBytes > 0) {
        at = Math.min(BLOCK - pendingBytes, bytes.length);
        pending.set(bytes.subarray(0, at), pendingBytes);
        pendingBytes += at;
        if (pendingBytes < BLOCK) return;
        compress(state, schedule, pending, 0);
      }
      for (; at + BLOCK <= bytes.length; at += BLOCK) compress(state, schedule, bytes, at);
      pending.set(bytes.subarray(at));
      pendingBytes = bytes.length - at;
    },
    finish() {
      const tail = new Uint8Array(pendingBytes < BLOCK - 8 ? BLOCK : 2 * BLOCK);
      tail.set(pending.subarray(0, pendingBytes));
      tail[pendingBytes] = 0x80;
      const view = new DataView(tail.buffer);
      view.setUint32(tail.length - 8, Math.floor(totalBytes / 2 ** 29));
      view.setUint32(tail.length - 4, (totalBytes % 2 ** 29) * 8);
      for (let at = 0; at < tail.length; at += BLOCK) compress(state, schedule, tail, at);
      const hash = new Uint8Array(32);
      const words = new DataView(hash.buffer);
      state.forEach((word, index) => words.setInt32(index * 4, word));
      return hash;
    },
  };
}

/** One block into the state (FIPS 180-4 §6.2.2). Indices are in range by construction. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0, byte = at; t < 16; t++, byte += 4) {
    w[t] =
      (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
  }
  for (let t = 16; t < ROUNDS; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  // By index: taking an array apart by pattern costs more than the rounds.
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < ROUNDS; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}
