// Files as people have them on their phones, made here byte by byte.
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

export interface SampleFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** What the camera wrote into the picture: 55°46'12" north. */
export const place = Buffer.from([0, 0, 0, 55, 0, 0, 0, 1, 0, 0, 0, 46, 0, 0, 0, 1, 0, 0, 0, 12])

// One grey pixel, as any program that writes JPEG would write it.
const greyPixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
)

/** A photograph that says where it was taken, in Exif as cameras write it. */
export function photograph(name: string): SampleFile {
  const [start, rest] = [greyPixel.subarray(0, 2), greyPixel.subarray(2)]
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffWithPlace()])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([start, head, payload, rest]) }
}

/** TIFF, big-endian: one directory that points to a GPS directory with latitude north. */
function tiffWithPlace(): Buffer {
  const directoryAt = 8
  const gpsAt = directoryAt + 2 + 12 + 4
  const placeAt = gpsAt + 2 + 2 * 12 + 4
  const tiff = Buffer.alloc(placeAt)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(directoryAt, 4)
  tiff.writeUInt16BE(1, directoryAt)
  writeEntry(tiff, directoryAt + 2, 0x8825, 4, 1, gpsAt)
  tiff.writeUInt16BE(2, gpsAt)
  writeEntry(tiff, gpsAt + 2, 0x0001, 2, 2, 0x4e00_0000)
  writeEntry(tiff, gpsAt + 14, 0x0002, 5, 3, placeAt)
  return Buffer.concat([tiff, place, Buffer.from([0, 0, 0, 1])])
}

function writeEntry(
  into: Buffer,
  at: number,
  tag: number,
  type: number,
  count: number,
  value: number,
): void {
  into.writeUInt16BE(tag, at)
  into.writeUInt16BE(type, at + 2)
  into.writeUInt32BE(count, at + 4)
  into.writeUInt32BE(value, at + 8)
}

/** @param size of the whole file, in bytes; what it is filled with compresses badly */
export function pdf(name: string, size = 600): SampleFile {
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%'
  const tail = '\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const buffer = Buffer.alloc(size)
  let seed = 1
  for (let at = 0; at < size; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    buffer[at] = 33 + (seed % 90)
  }
  buffer.write(head, 0, 'latin1')
  buffer.write(tail, size - tail.length, 'latin1')
  return { name, mimeType: 'application/pdf', buffer }
}

/** A picture drawn on a computer, eight by eight. */
export function drawing(name: string): SampleFile {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0])
  const pixels = deflateSync(Buffer.alloc(8 * 9))
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** What nobody can attach, though its name says that one can. */
export function notReally(name: string, mimeType: string): SampleFile {
  return { name, mimeType, buffer: Buffer.from('Det her er bare tekst.\n'.repeat(20)) }
}
