/** Checks an ed25519 signature of a 32-byte hash. */
export type SignatureCheck = (
  publicKey: Uint8Array,
  hash: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

// RFC 8032, test 2: says whether the platform's own ed25519 is there and works.
const SAMPLE_KEY = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';

/**
 * The fastest check there is: the platform's WebCrypto where it knows ed25519, else the one of
 * `@noble/curves` (loaded only then) under RFC 8032's rules. Mirrors `wallet.VerifySignature`:
 * keys and signatures of a wrong length do not pass.
 */
export async function signatureCheck(): Promise<SignatureCheck> {
  const sized: (check: SignatureCheck) => SignatureCheck =
    (check) => async (key, hash, signature) =>
      key.length === 32 && signature.length === 64 && check(key, hash, signature);
  return sized((await platformCheck()) ?? (await portableCheck()));
}

/** WebCrypto's ed25519, `undefined` where the platform has none. */
export async function platformCheck(): Promise<SignatureCheck | undefined> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const keys = new Map<string, Promise<CryptoKey>>();
  const load = (publicKey: Uint8Array) => {
    const text = publicKey.join();
    let key = keys.get(text);
    if (!key) {
      key = subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify']);
      if (keys.size > 1000) keys.clear();
      keys.set(text, key);
    }
    return key;
  };
  try {
    await load(Uint8Array.from(SAMPLE_KEY.match(/../g)!, (digits) => Number.parseInt(digits, 16)));
  } catch {
    return undefined;
  }
  return async (publicKey, hash, signature) => {
    try {
      return await subtle.verify('Ed25519', await load(publicKey), signature.slice(), hash.slice());
    } catch {
      return false;
    }
  };
}

/** `@noble/curves`' ed25519. */
export async function portableCheck(): Promise<SignatureCheck> {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  return async (publicKey, hash, signature) => {
    try {
      return ed25519.verify(signature, hash, publicKey, { zip215: false });
    } catch {
      return false;
    }
  };
}
