import type { Sha256 } from '#shared/kernel/bytes.ts';
import { type WebCryptoLike, webDigest } from '#shared/kernel/web-crypto.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { ExerciseSession } from './exercise-session.ts';

/** Hash of everything that this device holds of the exercise: what two people compare to know that they see the same. */
export const stateHashOf = (session: ExerciseSession): Promise<Sha256> =>
  stateHash(session.store.getState().state, webDigest(crypto as unknown as WebCryptoLike));
