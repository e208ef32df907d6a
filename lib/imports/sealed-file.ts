import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/** A key for files alone, from KOMPETEN_DATA_KEY: 64 hexadecimal digits. */
function fileKey(dataKey = process.env.KOMPETEN_DATA_KEY): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(dataKey ?? "")) throw new Error("KOMPETEN_DATA_KEY must be 64 hexadecimal digits.");
  return Buffer.from(hkdfSync("sha256", Buffer.from(dataKey ?? "", "hex"), "", "kompeten import file", 32));
}

type Seal = { dataKey?: string; nonce?: Uint8Array };

/** Nonce, ciphertext and tag in one (AES-256-GCM): files of people hold their whole national ids. */
export function sealFile(
  file: Uint8Array,
  { dataKey, nonce = randomBytes(nonceLength) }: Seal = {},
): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv("aes-256-gcm", fileKey(dataKey), nonce);
  return new Uint8Array(Buffer.concat([nonce, cipher.update(file), cipher.final(), cipher.getAuthTag()]));
}

/** Throws when the bytes were changed or sealed under another key: that is a fault, not a refusal. */
export function openFile(sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv("aes-256-gcm", fileKey(), bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
}
