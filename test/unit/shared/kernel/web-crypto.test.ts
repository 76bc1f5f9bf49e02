import { describe, expect, it } from 'vitest';
import { fromBase64url, hex, utf8 } from '#shared/kernel/bytes.ts';
import {
  exportPrivateKey,
  generateKeyPair,
  importPrivateKey,
  keyPairFromSeed,
  webDigest,
  webRandom,
  webSigner,
  webVerifier,
} from '#shared/kernel/web-crypto.ts';
import { nodeCrypto, sha256Of } from '#test/support/ports.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));

describe('keys and signatures by WebCrypto', () => {
  it('give the vectors of RFC 8032', async () => {
    for (const [seed, publicKey, message, signature] of [
      [
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
        'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        'af82',
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      ],
    ] as const) {
      const pair = await keyPairFromSeed(nodeCrypto, bytesOf(seed));
      expect(hex(pair.publicKey)).toBe(publicKey);
      const signed = await webSigner(nodeCrypto, pair.privateKey, pair.publicKey).sign(
        bytesOf(message),
      );
      expect(hex(signed)).toBe(signature);
      expect(await webVerifier(nodeCrypto).verify(pair.publicKey, signed, bytesOf(message))).toBe(
        true,
      );
    }
  });

  it('verify nothing that was altered, and no unusable key or signature', async () => {
    const pair = await generateKeyPair(nodeCrypto, false);
    const message = utf8('message');
    const signature = await webSigner(nodeCrypto, pair.privateKey, pair.publicKey).sign(message);
    const verifier = webVerifier(nodeCrypto);
    expect(await verifier.verify(pair.publicKey, signature, message)).toBe(true);
    for (let at = 0; at < signature.length; at++) {
      const changed = signature.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await verifier.verify(pair.publicKey, changed, message)).toBe(false);
    }
    expect(await verifier.verify(pair.publicKey, signature, utf8('Message'))).toBe(false);
    for (const length of [0, 63, 65])
      expect(await verifier.verify(pair.publicKey, new Uint8Array(length), message)).toBe(false);
    for (const length of [0, 31, 33])
      expect(await verifier.verify(new Uint8Array(length), signature, message)).toBe(false);
  });

  it('come back from an exported private key', async () => {
    const pair = await generateKeyPair(nodeCrypto, true);
    const back = await importPrivateKey(
      nodeCrypto,
      await exportPrivateKey(nodeCrypto, pair.privateKey),
    );
    expect(back.publicKey).toEqual(pair.publicKey);
    await expect(importPrivateKey(nodeCrypto, new Uint8Array(48))).rejects.toThrow();
    await expect(keyPairFromSeed(nodeCrypto, new Uint8Array(31))).rejects.toThrow('32 bytes');
    const hidden = await generateKeyPair(nodeCrypto, false);
    await expect(exportPrivateKey(nodeCrypto, hidden.privateKey)).rejects.toThrow();
    expect(fromBase64url('AA')).toHaveLength(1);
  });

  it('hash like elsewhere, and draw as many random bytes as asked for', async () => {
    expect(hex(await webDigest(nodeCrypto).sha256(utf8('abc')))).toBe(sha256Of('abc'));
    const random = webRandom(nodeCrypto);
    for (const count of [0, 1, 16, 65_536, 65_537, 200_000])
      expect(random.bytes(count)).toHaveLength(count);
    const many = random.bytes(200_000);
    expect(new Set(many.subarray(150_000)).size).toBe(256);
  });
});
