// Payloads lie encrypted on the phone, under a key per account that can be used but not read.

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

export async function newKey(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/** @param id what the content belongs to; it opens under no other id */
export async function seal(key: CryptoKey, id: string, content: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(id) },
    key,
    bytesOf(JSON.stringify(content)),
  )
  return { iv, data }
}

/** @throws when the key or the id is another, or the bytes are damaged */
export async function unseal(
  key: CryptoKey,
  id: string,
  { iv, data }: Sealed,
): Promise<Record<string, unknown>> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(id) },
    key,
    data,
  )
  return JSON.parse(new TextDecoder().decode(plain))
}

/** SHA-256 in hexadecimal, as the server writes it. */
export async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
