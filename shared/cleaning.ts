// Photographs without what they tell beside the picture: above all the place where they were taken.
import type { AttachmentType } from './attachments.ts'
import { lowUintAt, textAt, uintAt } from './bytes.ts'

/**
 * The same file without its metadata; the picture's own bytes are untouched, and so is how it is turned.
 * What comes after the picture, such as the film of a "motion photo", is left out.
 * @returns a copy, or the bytes themselves where the type is no picture; undefined where the
 * structure is not understood, so that nothing is known to be left out
 */
export function withoutMetadata(bytes: Uint8Array, type: AttachmentType): Uint8Array | undefined {
  if (type === 'image/jpeg') return cleanJpeg(bytes)
  if (type === 'image/png') return cleanPng(bytes)
  if (type === 'image/heic') return cleanHeic(bytes)
  return bytes
}

const endOfImage = 0xd9
const startOfScan = 0xda

/** ITU T.81, annex B: segments, of which a scan is followed by its data. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (uintAt(bytes, 0, 2) !== 0xffd8) return undefined
  const kept = [bytes.subarray(0, 2)]
  let hasScan = false
  let hasOrientation = false
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at] === 0xff) at++
    const marker = bytes[at++] ?? 0
    if (marker === endOfImage) {
      kept.push(Uint8Array.of(0xff, endOfImage))
      break
    }
    const length = uintAt(bytes, at, 2)
    if (!hasLength(marker) || length < 2 || at + length > bytes.length) return undefined
    const content = bytes.subarray(at + 2, at + length)
    if (isPicture(marker, content))
      kept.push(Uint8Array.of(0xff, marker), bytes.subarray(at, at + length))
    else if (marker === 0xe1 && !hasOrientation) {
      const orientation = orientationOf(content)
      hasOrientation = orientation > 1
      if (hasOrientation) kept.push(orientationSegment(orientation))
    }
    at += length
    if (marker === startOfScan) {
      hasScan = true
      const from = at
      while (at < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1]))) at++
      kept.push(bytes.subarray(from, at))
    }
  }
  return hasScan ? joined(kept) : undefined
}

/** All but the restarts, the start of an image, and what is no marker at all. */
function hasLength(marker: number): boolean {
  return marker > 1 && (marker < 0xd0 || marker > 0xd8)
}

/** In a scan's data, 0xff is followed by 0 where it is data, and by 0xd0 to 0xd7 at a restart. */
function isMarker(byte: number | undefined): boolean {
  return byte !== undefined && byte !== 0 && byte !== 0xff && (byte < 0xd0 || byte > 0xd7)
}

/** What a decoder needs: frames, tables, scans, and of the applications' segments size, colours and their coding. */
function isPicture(marker: number, content: Uint8Array): boolean {
  if (marker === 0xe0) return textAt(content, 0, 5) === 'JFIF\0'
  if (marker === 0xe2) return textAt(content, 0, 12) === 'ICC_PROFILE\0'
  if (marker === 0xee) return textAt(content, 0, 5) === 'Adobe'
  return marker >= 0xc0 && marker <= 0xdf
}

const tiffAt = 6
const orientationTag = 0x0112

/** Exif 2.32, 4.6.4: which way up, 1 to 8; 1 where nothing is said. */
function orientationOf(content: Uint8Array): number {
  if (textAt(content, 0, 6) !== 'Exif\0\0') return 1
  const tiff = content.subarray(tiffAt)
  const read = textAt(tiff, 0, 2) === 'II' ? lowUintAt : uintAt
  const from = read(tiff, 4, 4)
  const entries = read(tiff, from, 2)
  for (let entry = 0; entry < entries && from + 2 + 12 * entry < tiff.length; entry++) {
    const at = from + 2 + 12 * entry
    if (read(tiff, at, 2) !== orientationTag) continue
    const value = read(tiff, at + 8, 2)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An Exif segment that tells which way up the picture is, and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const marker = [0xff, 0xe1, 0, 34]
  const exif = [...'Exif\0\0MM\0*'].map((letter) => letter.charCodeAt(0))
  const directory = [0, 0, 0, 8, 0, 1]
  const entry = [orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.of(...marker, ...exif, ...directory, ...entry, 0, 0, 0, 0)
}

/** PNG, third edition: the chunks that a picture, also a moving one, is drawn from. */
const pngChunks =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  )

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + uintAt(bytes, at, 4)
    if (end > bytes.length) return undefined
    const name = textAt(bytes, at + 4, 4)
    if (pngChunks.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return undefined
}

/** A box of ISO/IEC 14496-12: where it begins, and where its content lies. */
interface Box {
  type: string
  at: number
  from: number
  to: number
}

/** What a picture is made of; any other box may tell something else. */
const heicBoxes = ['ftyp', 'meta', 'mdat', 'moov']
const metaBoxes = ['hdlr', 'dinf', 'pitm', 'iinf', 'iloc', 'iref', 'iprp', 'idat', 'grpl']
const tellingItems = ['Exif', 'mime', 'uri ']
const tellingBoxes = ['udta', 'meta', 'uuid']

/** Blanks in place what isn't the picture, so that every offset stays right. */
function cleanHeic(bytes: Uint8Array): Uint8Array | undefined {
  const { boxes, end } = boxesIn(bytes, 0, bytes.length)
  const meta = boxes.find(({ type }) => type === 'meta')
  const data = boxes.filter(({ type }) => type === 'mdat')
  // The picture stands last where the file breaks off; what doesn't read as boxes after it is no part of it.
  if (!meta || data.length === 0) return undefined
  const inMeta = boxesIn(bytes, meta.from + 4, meta.to)
  const extents = findTelling(bytes, inMeta.boxes)
  if (!extents || inMeta.end !== meta.to) return undefined
  data.push(...inMeta.boxes.filter(({ type }) => type === 'idat'))
  const isInData = ({ from, to }: Extent) =>
    data.some((box) => from >= box.from && to <= box.to && from <= to)
  if (!extents.every(isInData)) return undefined

  const cleaned = new Uint8Array(bytes)
  for (const { from, to } of extents) cleaned.fill(0, from, to)
  for (const box of boxes) if (!heicBoxes.includes(box.type)) free(cleaned, box)
  for (const box of inMeta.boxes) if (!metaBoxes.includes(box.type)) free(cleaned, box)
  for (const box of boxes) if (box.type === 'moov' && !freeTelling(cleaned, box)) return undefined
  return cleaned.fill(0, end)
}

interface Extent {
  from: number
  to: number
}

/** Where the items lie that tell of the picture; undefined where that is not understood. */
function findTelling(bytes: Uint8Array, boxes: readonly Box[]): Extent[] | undefined {
  const names = boxes.find(({ type }) => type === 'iinf')
  const places = boxes.find(({ type }) => type === 'iloc')
  const ids = names && findItems(bytes, names)
  if (!ids || !places) return undefined
  const version = bytes[places.from] ?? 0
  const idSize = version < 2 ? 2 : 4
  const [offsetSize, lengthSize] = halves(bytes[places.from + 4])
  const [baseSize, second] = halves(bytes[places.from + 5])
  const indexSize = version === 0 ? 0 : second
  const inItems = boxes.find(({ type }) => type === 'idat')
  if (version > 2 || ![offsetSize, lengthSize].every((size) => size === 4 || size === 8))
    return undefined
  let at = places.from + 6
  const take = (size: number) => {
    at += size
    return uintAt(bytes, at - size, size)
  }
  const extents: Extent[] = []
  for (let count = take(idSize); count > 0; count--) {
    const isTelling = ids.has(take(idSize))
    const method = version === 0 ? 0 : take(2) % 16
    const isElsewhere = take(2) !== 0
    const base = take(baseSize)
    for (let left = take(2); left > 0; left--) {
      take(indexSize)
      const from = base + take(offsetSize) + (method === 1 ? (inItems?.from ?? 0) : 0)
      const to = from + take(lengthSize)
      if (at > places.to) return undefined
      if (!isTelling) continue
      if (isElsewhere || method > 1 || from === to) return undefined
      extents.push({ from, to })
    }
    if (at > places.to) return undefined
  }
  return extents
}

/** The ids of the items that tell of the picture; undefined where an entry is of an unknown kind. */
function findItems(bytes: Uint8Array, names: Box): Set<number> | undefined {
  const start = names.from + 4 + (bytes[names.from] === 0 ? 2 : 4)
  const { boxes, end } = boxesIn(bytes, start, names.to)
  if (end !== names.to) return undefined
  const ids = new Set<number>()
  for (const { from } of boxes) {
    const version = bytes[from]
    if (version !== 2 && version !== 3) return undefined
    const size = version === 2 ? 2 : 4
    const type = textAt(bytes, from + 4 + size + 2, 4)
    if (tellingItems.includes(type)) ids.add(uintAt(bytes, from + 4, size))
  }
  return ids
}

/** Frees what tells of a film's making, also in each of its tracks. */
function freeTelling(bytes: Uint8Array, film: Box): boolean {
  const { boxes, end } = boxesIn(bytes, film.from, film.to)
  for (const box of boxes) if (tellingBoxes.includes(box.type)) free(bytes, box)
  const tracks = boxes.filter(({ type }) => type === 'trak')
  return end === film.to && tracks.every((track) => freeTelling(bytes, track))
}

/** Turns a box into as much free space. */
function free(bytes: Uint8Array, { at, from, to }: Box) {
  for (const [n, letter] of [...'free'].entries()) bytes[at + 4 + n] = letter.charCodeAt(0)
  bytes.fill(0, from, to)
}

/** The boxes from one place to another, and where they end: earlier where the rest is none. */
function boxesIn(bytes: Uint8Array, start: number, to: number): { boxes: Box[]; end: number } {
  const boxes: Box[] = []
  let at = start
  while (at + 8 <= to) {
    const short = uintAt(bytes, at, 4)
    const size = short === 1 ? uintAt(bytes, at + 8, 8) : short === 0 ? to - at : short
    const type = textAt(bytes, at + 4, 4)
    const header = short === 1 ? 16 : 8
    if (size < header || at + size > to || !/^[ -~]{4}$/.test(type)) break
    boxes.push({ type, at, from: at + header, to: at + size })
    at += size
  }
  return { boxes, end: at }
}

function halves(byte = 0): [number, number] {
  return [byte >> 4, byte & 15]
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
