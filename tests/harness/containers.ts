// File formats put together piece by piece, so that a test can plant anything anywhere.
import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

export const text = (letters: string) => Buffer.from(letters, 'latin1')

const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)])
const low16 = (value: number) => Buffer.from([value & 255, value >> 8])
const low32 = (value: number) => Buffer.concat([low16(value & 0xffff), low16(value >>> 16)])

/** A JPEG segment: marker, length, content. */
export function segment(marker: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content])
}

/** A scan's header and its data, which holds a stuffed 0xff and a restart. */
export const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 5]),
])

/** A JPEG of these segments: start, what comes before the picture, the picture, what comes after its end. */
export function jpeg(before: readonly Uint8Array[] = [], after: Uint8Array = text('')): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, ...jpegPicture, after])
}

/** What of a JPEG is the picture, here in two scans. */
export const jpegPicture = [
  segment(0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc2, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.alloc(20, 2)),
  scan,
  segment(0xc4, Buffer.alloc(21, 3)),
  scan,
  Buffer.from([0xff, 0xd9]),
]

/**
 * An Exif segment with an orientation, and whatever else after it.
 * @param order `MM` puts the most significant byte first, `II` the least
 */
export function exif(orientation: number, more: Uint8Array, order: 'MM' | 'II' = 'MM'): Buffer {
  const [w16, w32] = order === 'MM' ? [u16, u32] : [low16, low32]
  const entry = [w16(0x0112), w16(3), w32(1), w16(orientation), w16(0)]
  const other = [w16(0x8825), w16(4), w32(1), w32(38)]
  const tiff = [text(order), w16(42), w32(8), w16(2), ...other, ...entry, w32(0), more]
  return segment(0xe1, Buffer.concat([text('Exif\0\0'), ...tiff]))
}

/** A PNG chunk with its checksum. */
export function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([text(kind), content])
  return Buffer.concat([u32(content.length), body, u32(crc32(body))])
}

export const pngStart = text('\x89PNG\r\n\x1a\n')

/** A box of ISO/IEC 14496-12. */
export function box(kind: string, ...content: Uint8Array[]): Buffer {
  const inside = Buffer.concat(content)
  return Buffer.concat([u32(inside.length + 8), text(kind), inside])
}

/** A box with a version and flags. */
export function fullBox(kind: string, version: number, ...content: Uint8Array[]): Buffer {
  return box(kind, Buffer.from([version, 0, 0, 0]), ...content)
}

export interface HeicItem {
  kind: string
  content: Uint8Array
}

/** A HEIC of items that lie one after the other in `mdat`, with more boxes in `meta` and after it all. */
export function heic(
  items: readonly HeicItem[],
  more: { inMeta?: Uint8Array[]; after?: Uint8Array[]; version?: 0 | 1 | 2 } = {},
): Buffer {
  const { inMeta = [], after = [], version = 1 } = more
  const start = box('ftyp', text('heic'), u32(0), text('mif1heic'))
  const wide = version === 2 ? u32 : u16
  const make = (dataAt: number) => {
    let at = dataAt
    const places = items.map(({ content }, index) => {
      const place = Buffer.concat([
        wide(index + 1),
        ...(version === 0 ? [] : [u16(0)]),
        u16(0),
        u16(1),
        u32(at),
        u32(content.length),
      ])
      at += content.length
      return place
    })
    const entries = items.map(({ kind }, index) =>
      fullBox('infe', 2, u16(index + 1), u16(0), text(kind), text('\0')),
    )
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), text('pict'), Buffer.alloc(13)),
      fullBox('iinf', 0, u16(items.length), ...entries),
      fullBox('iloc', version, Buffer.from([0x44, 0]), wide(items.length), ...places),
      ...inMeta,
    )
  }
  const dataAt = start.length + make(0).length + 8
  const data = box('mdat', ...items.map(({ content }) => content))
  return Buffer.concat([start, make(dataAt), data, ...after])
}

/** A zip of files that are not packed. */
export function zip(files: Record<string, string>, comment = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const rest = [
      Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      low32(crc32(content)),
      low32(content.length),
      low32(content.length),
      low16(name.length),
      low16(0),
    ]
    const part = Buffer.concat([text('PK\x03\x04'), ...rest, text(name), text(content)])
    const place = [Buffer.alloc(10), low32(at), text(name)]
    directory.push(Buffer.concat([text('PK\x01\x02'), low16(20), ...rest, ...place]))
    parts.push(part)
    at += part.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = [
    text('PK\x05\x06'),
    Buffer.alloc(4),
    low16(parts.length),
    low16(parts.length),
    low32(size),
    low32(at),
    low16(comment.length),
    text(comment),
  ]
  return Buffer.concat([...parts, ...directory, ...end])
}
