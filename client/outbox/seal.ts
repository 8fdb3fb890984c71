// What lies on the phone is encrypted, under keys that can be used but not read.

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
  return await sealBytes(key, id, bytesOf(JSON.stringify(content)))
}

/** @throws when the key or the id is another, or the bytes are damaged */
export async function unseal(
  key: CryptoKey,
  id: string,
  sealed: Sealed,
): Promise<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(key, id, sealed)))
}

export async function sealBytes(
  key: CryptoKey,
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(id) }
  return { iv, data: await crypto.subtle.encrypt(algorithm, key, bytes) }
}

/** @throws when the key or the id is another, or the bytes are damaged */
export async function unsealBytes(
  key: CryptoKey,
  id: string,
  { iv, data }: Sealed,
): Promise<ArrayBuffer> {
  return await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(id) },
    key,
    data,
  )
}

/** A short text as text, for a place that holds text. */
export async function sealText(key: CryptoKey, id: string, text: string): Promise<string> {
  const { iv, data } = await sealBytes(key, id, bytesOf(text))
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(data)))
}

/** @throws as `unsealBytes` */
export async function unsealText(key: CryptoKey, id: string, sealed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0))
  const parts = { iv: bytes.slice(0, 12), data: bytes.slice(12).buffer }
  return new TextDecoder().decode(await unsealBytes(key, id, parts))
}

/** SHA-256 in hexadecimal, as the server writes it. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
