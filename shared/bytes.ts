// Reading file formats byte by byte; what lies past the end reads as nothing.

/** One character a byte; shorter where the bytes end. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 1024)))
}

/** A number, its most significant byte first. */
export function uintAt(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let n = 0; n < length; n++) value = value * 256 + (bytes[at + n] ?? 0)
  return value
}

/** A number, its least significant byte first. */
export function lowUintAt(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let n = length - 1; n >= 0; n--) value = value * 256 + (bytes[at + n] ?? 0)
  return value
}
