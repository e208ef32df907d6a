import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { NationalId } from "./national-id";

/** One key to seal with and another to find by, so that neither tells anything about the other. */
export type NationalIdKeys = { seal: KeyObject; hash: KeyObject };

const nonceLength = 12;
const tagLength = 16;

let derivedLast: { dataKey: string; keys: NationalIdKeys } | null = null;

/**
 * Both keys come from KOMPETEN_DATA_KEY: 64 hexadecimal digits, 32 random bytes. A list opens a number for each of its
 * rows, so they are derived once.
 */
export function nationalIdKeys(dataKey = process.env.KOMPETEN_DATA_KEY ?? ""): NationalIdKeys {
  if (derivedLast?.dataKey !== dataKey) derivedLast = { dataKey, keys: keysFrom(dataKey) };
  return derivedLast.keys;
}

function keysFrom(dataKey: string): NationalIdKeys {
  if (!/^[0-9a-f]{64}$/i.test(dataKey)) throw new Error("KOMPETEN_DATA_KEY must be 64 hexadecimal digits.");
  const derived = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync("sha256", Buffer.from(dataKey, "hex"), "", purpose, 32)));
  return { seal: derived("kompeten national-id seal"), hash: derived("kompeten national-id hash") };
}

/**
 * Nonce, ciphertext and tag in one (AES-256-GCM). A nonce must never serve twice under one key; only the demonstration,
 * whose numbers are invented, names its own.
 */
export function sealNationalId(id: NationalId, keys: NationalIdKeys, nonce: Buffer = randomBytes(nonceLength)): Buffer {
  const cipher = createCipheriv("aes-256-gcm", keys.seal, nonce);
  return Buffer.concat([nonce, cipher.update(id, "latin1"), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the bytes were changed or sealed under another key: that is a fault, not a refusal. */
export function openNationalId(sealed: Uint8Array, keys: NationalIdKeys): NationalId {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keys.seal, bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  const opened = decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, "latin1");
  return NationalId.parse(opened + decipher.final("latin1"));
}

/** Finds a person by number. Keyed, since 16 digits can be guessed and a plain hash would give them away. */
export const hashNationalId = (id: NationalId, keys: NationalIdKeys): Buffer =>
  createHmac("sha256", keys.hash).update(id, "latin1").digest();
