// What may be attached to a submission, and how many bytes of it. Schema-free: screens read it too.
import { lowUintAt, textAt, uintAt } from './bytes.ts'

export const attachmentsMax = 5
export const attachmentBytesMax = 10 * 1024 * 1024

/** What is taken, by its media type, with the endings a file picker knows it by. */
export const attachmentTypes = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/heic': ['.heic', '.heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
} as const
export type AttachmentType = keyof typeof attachmentTypes

const formsWithAttachments = [
  'task-committee-application',
  'consultation-response',
  'entered-response',
  'room-document',
]

/** Whether the form of this name may carry attachments. */
export function takesAttachments(form: string): boolean {
  return formsWithAttachments.includes(form)
}

export function isAttachmentType(type: string): type is AttachmentType {
  return Object.hasOwn(attachmentTypes, type)
}

/** Control, formatting and direction marks, halves of characters, and what no file system takes. */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu

const stemMax = 80

/**
 * A file's name without its folders and anything that misleads, ending as its type does.
 * @param name as the device has it, or as another program sent it
 * @param type what the content is
 * @returns at most 165 UTF-16 units; never empty, and the same when it is cleaned again
 */
export function cleanName(name: string, type: AttachmentType): string {
  const file = name.split(/[/\\]/).at(-1) ?? ''
  const plain = file.replace(unwanted, '').normalize('NFC').replace(/\s+/g, ' ').trim()
  const endings: readonly string[] = attachmentTypes[type]
  const known = endings.find((ending) => plain.toLowerCase().endsWith(ending))
  const [stem, ending] = known
    ? [plain.slice(0, -known.length), plain.slice(-known.length)]
    : [plain, endings[0]]
  const short = [...stem.replace(/^[.\s]+/, '')].slice(0, stemMax).join('')
  return `${short.replace(/[.\s]+$/, '') || 'bilag'}${ending}`
}

/**
 * What the bytes of a whole file are, whatever its name says.
 * @returns undefined for what cannot be attached
 */
export function kindOf(bytes: Uint8Array): AttachmentType | undefined {
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (textAt(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (textAt(bytes, 4, 4) === 'ftyp') return isHeic(bytes) ? 'image/heic' : undefined
  if (textAt(bytes, 0, 4) === 'PK\x03\x04') return kindOfZip(bytes)
  // Readers find the header anywhere in the first kilobyte, and some programs put something before it.
  return textAt(bytes, 0, 1024).includes('%PDF-') ? 'application/pdf' : undefined
}

const hevcBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']

/** ISO/IEC 23008-12: the brands name the coding; those of any coding count where it isn't AV1. */
function isHeic(bytes: Uint8Array): boolean {
  const size = Math.min(uintAt(bytes, 0, 4), bytes.length, 256)
  const brands = [textAt(bytes, 8, 4)]
  for (let at = 16; at + 4 <= size; at += 4) brands.push(textAt(bytes, at, 4))
  if (brands.some((brand) => hevcBrands.includes(brand))) return true
  const isAv1 = brands.includes('avif') || brands.includes('avis')
  return !isAv1 && (brands.includes('mif1') || brands.includes('msf1'))
}

const odt: AttachmentType = 'application/vnd.oasis.opendocument.text'

function kindOfZip(bytes: Uint8Array): AttachmentType | undefined {
  // OpenDocument 1.3, part 2, 3.3: the first entry is `mimetype`, not packed.
  const isPlain = uintAt(bytes, 8, 2) === 0 && textAt(bytes, 30, 8) === 'mimetype'
  const dataAt = 38 + lowUintAt(bytes, 28, 2)
  if (isPlain && lowUintAt(bytes, 26, 2) === 8 && lowUintAt(bytes, 18, 4) === odt.length)
    if (textAt(bytes, dataAt, odt.length) === odt) return odt
  const names = listZipNames(bytes)
  const isWord = names.has('[Content_Types].xml') && names.has('word/document.xml')
  // A document with a program in it is another type.
  return isWord && !names.has('word/vbaProject.bin')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : undefined
}

/** The names in a zip's directory, which stands at its end before a comment of at most 64 kB. */
function listZipNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  let end = bytes.length - 22
  const earliest = Math.max(0, end - 0xffff)
  while (end >= earliest && textAt(bytes, end, 4) !== 'PK\x05\x06') end--
  if (end < earliest) return names
  let at = lowUintAt(bytes, end + 16, 4)
  while (at < end && textAt(bytes, at, 4) === 'PK\x01\x02') {
    const length = lowUintAt(bytes, at + 28, 2)
    names.add(textAt(bytes, at + 46, length))
    at += 46 + length + lowUintAt(bytes, at + 30, 2) + lowUintAt(bytes, at + 32, 2)
  }
  return names
}
