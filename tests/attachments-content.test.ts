// What a file is by its content, what it is called, and photographs without their place.
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttachmentType, attachmentTypes, cleanName, kindOf } from '../shared/attachments.ts'
import { withoutMetadata } from '../shared/cleaning.ts'
import {
  box,
  chunk,
  exif,
  fullBox,
  heic,
  jpeg,
  jpegPicture,
  pngStart,
  scan,
  segment,
  text,
  zip,
} from './harness/containers.ts'
import { drawing, notReally, pdf, photograph, place } from './harness/sample-files.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odt = 'application/vnd.oasis.opendocument.text'
const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }
const picture = { kind: 'hvc1', content: text('the picture itself') }
const telling = { kind: 'Exif', content: Buffer.concat([text('\0\0\0\x06Exif\0\0'), place]) }
const screens = readFileSync(fileURLToPath(new URL('journeys/screens.png', import.meta.url)))

describe('A file is known by its content:', () => {
  const ftyp = (...brands: string[]) => box('ftyp', text(brands.join('\0\0\0\0')))
  it.each<[string, Uint8Array, AttachmentType | undefined]>([
    ['a PDF', pdf('a.txt').buffer, 'application/pdf'],
    ['a PDF behind a line of a printer’s', text(`\x1b%-12345X\r\n%PDF-1.7\n`), 'application/pdf'],
    ['a text that speaks of PDF later', text(`${'x'.repeat(1020)}%PDF-`), undefined],
    ['a PNG', screens, 'image/png'],
    ['a JPEG', photograph('a.png').buffer, 'image/jpeg'],
    ['a HEIC', heic([picture]), 'image/heic'],
    ['a HEIC by a brand it is compatible with', ftyp('mif1', 'heic'), 'image/heic'],
    ['a sequence', ftyp('msf1', 'hevc'), 'image/heic'],
    ['a picture in AV1', ftyp('mif1', 'avif'), undefined],
    ['a film', ftyp('isom', 'mp42'), undefined],
    ['a Word document', zip(word), docx],
    ['a Word document with a comment', zip(word, 'x'.repeat(60_000)), docx],
    [
      'a Word document with a program in it',
      zip({ ...word, 'word/vbaProject.bin': '' }),
      undefined,
    ],
    ['a spreadsheet', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), undefined],
    ['an OpenDocument text', zip({ mimetype: odt, 'content.xml': '' }), odt],
    ['an OpenDocument sheet', zip({ mimetype: odt.replace('text', 'calc') }), undefined],
    ['an OpenDocument template', zip({ mimetype: `${odt}-template` }), undefined],
    ['a zip with the type further back', zip({ a: '', mimetype: odt }), undefined],
    ['a cut off Word document', zip(word).subarray(0, -30), undefined],
    ['nothing', text(''), undefined],
    ['a text', notReally('a.pdf', 'application/pdf').buffer, undefined],
    ['a page', text('<!doctype html><script>alert(1)</script>'), undefined],
  ])('%s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  it('whatever bytes they are, and wherever it is cut off', () => {
    const samples = [zip(word), heic([picture, telling]), zip({ mimetype: odt }), screens]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => kindOf(bytes)).not.toThrow()
        for (const start of ['PK\x03\x04', '\0\0\0\x20ftyp', '\xff\xd8\xff']) {
          expect(() => kindOf(Buffer.concat([text(start), bytes]))).not.toThrow()
        }
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(3000), (sample, length) => {
        expect(() => kindOf(sample.subarray(0, length))).not.toThrow()
      }),
    )
  })
})

describe('A file’s name', () => {
  it.each<[string, AttachmentType, string]>([
    ['Bilag til ansøgning.pdf', 'application/pdf', 'Bilag til ansøgning.pdf'],
    ['IMG_0042.JPG', 'image/jpeg', 'IMG_0042.JPG'],
    ['C:\\Brugere\\Karen\\plan.pdf', 'application/pdf', 'plan.pdf'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['.htaccess.pdf', 'application/pdf', 'htaccess.pdf'],
    ['regning.pdf.exe', 'application/pdf', 'regning.pdf.exe.pdf'],
    ['billede.png', 'image/jpeg', 'billede.png.jpg'],
    ['gnp\u202efdp.exe', 'application/pdf', 'gnpfdp.exe.pdf'],
    ['a\0b\n\tc<d>"e|f?*.pdf', 'application/pdf', 'abcdef.pdf'],
    ['to  ord .pdf', 'application/pdf', 'to ord.pdf'],
    ['', 'application/pdf', 'bilag.pdf'],
    ['...', 'image/heic', 'bilag.heic'],
    ['.jpeg', 'image/jpeg', 'bilag.jpeg'],
    ['mappe/', 'image/png', 'bilag.png'],
    ['Ko\u0308ln.odt', odt, 'K\u00f6ln.odt'],
    [`${'lang '.repeat(60)}.docx`, docx, `${'lang '.repeat(16).trim()}.docx`],
    ['halv \ud83d.pdf', 'application/pdf', 'halv.pdf'],
  ])('%j of the type %s becomes %j', (name, type, cleaned) => {
    expect(cleanName(name, type)).toBe(cleaned)
  })

  it('ends as its type does, leads nowhere and misleads nobody, whatever it was', () => {
    const types = fc.constantFrom(
      ...Object.keys(attachmentTypes).filter((type): type is AttachmentType => type !== ''),
    )
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', '\u202e', '\u0301', 'a', '.pdf') }),
    )
    fc.assert(
      fc.property(names, types, (name, type) => {
        const cleaned = cleanName(name, type)
        const endings: readonly string[] = attachmentTypes[type]
        expect(endings.some((ending) => cleaned.toLowerCase().endsWith(ending))).toBe(true)
        expect(cleaned).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\.|^\s/u)
        expect(cleaned.length).toBeLessThanOrEqual(165)
        expect(cleanName(cleaned, type)).toBe(cleaned)
      }),
      { numRuns: 500 },
    )
  })
})

describe('A photograph is cleaned:', () => {
  const icc = segment(0xe2, text('ICC_PROFILE\0\x01\x01the colours'))
  const adobe = segment(0xee, text('Adobe\0\x64\0\0\0\0\x01'))
  const others = [
    segment(0xe1, Buffer.concat([text('http://ns.adobe.com/xap/1.0/\0<x>'), place])),
    segment(0xed, Buffer.concat([text('Photoshop 3.0\0'), place])),
    segment(0xe2, Buffer.concat([text('MPF\0'), place])),
    segment(0xe0, Buffer.concat([text('JFXX\0'), place])),
    segment(0xe5, place),
    segment(0xfe, Buffer.concat([text('taken at '), place])),
  ]

  it('a JPEG keeps its picture, size and colours alone', () => {
    const bytes = jpeg(
      [exif(1, place), icc, ...others, adobe],
      Buffer.concat([text('film'), place]),
    )
    const cleaned = withoutMetadata(bytes, 'image/jpeg')
    expect(cleaned).toEqual(new Uint8Array(jpeg([icc, adobe])))
  })

  it('the one that a camera wrote, too', () => {
    const { buffer } = photograph('a.jpg')
    expect(buffer.includes(place)).toBe(true)
    const cleaned = Buffer.from(withoutMetadata(buffer, 'image/jpeg') ?? text(''))
    expect(cleaned.includes(place)).toBe(false)
    expect(cleaned.includes(text('Exif'))).toBe(false)
    expect(buffer.subarray(-cleaned.length + 2)).toEqual(cleaned.subarray(2))
  })

  it.each([
    [2, 'MM'],
    [6, 'II'],
    [8, 'MM'],
  ] as const)('a JPEG that is turned, %i in %s, stays turned', (orientation, order) => {
    const bytes = jpeg([exif(orientation, place, order), exif(3, place), ...others])
    const once = withoutMetadata(bytes, 'image/jpeg')
    expect(Buffer.from(once ?? '').includes(place)).toBe(false)
    const told = segment(
      0xe1,
      Buffer.concat([
        text('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'),
        Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
      ]),
    )
    expect(once).toEqual(new Uint8Array(jpeg([told])))
    expect(withoutMetadata(once ?? text(''), 'image/jpeg')).toEqual(once)
  })

  it.each([0, 9, 600])('a JPEG that claims to be turned %i is as it is', (orientation) => {
    expect(withoutMetadata(jpeg([exif(orientation, place)]), 'image/jpeg')).toEqual(
      new Uint8Array(jpeg()),
    )
  })

  it('a JPEG that breaks off in its picture keeps what came of it', () => {
    const whole = jpeg([exif(1, place)])
    const cut = withoutMetadata(whole.subarray(0, -6), 'image/jpeg')
    expect(cut).toEqual(new Uint8Array(jpeg().subarray(0, -6)))
  })

  it('a PNG keeps what it is drawn from', () => {
    const drawn = [
      chunk('IHDR', Buffer.alloc(13, 1)),
      chunk('iCCP', text('colours')),
      chunk('tRNS', text('abc')),
      chunk('IDAT', Buffer.alloc(40, 2)),
      chunk('IDAT', Buffer.alloc(50, 3)),
    ]
    const end = chunk('IEND', text(''))
    const told = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'dSIG'].map((kind) => chunk(kind, place))
    const bytes = Buffer.concat([pngStart, ...drawn.toSpliced(1, 0, ...told), ...told, end, place])
    const cleaned = withoutMetadata(bytes, 'image/png')
    expect(cleaned).toEqual(new Uint8Array(Buffer.concat([pngStart, ...drawn, end])))
    expect(withoutMetadata(cleaned ?? text(''), 'image/png')).toEqual(cleaned)
  })

  it('a PNG that a program wrote comes through', () => {
    const cleaned = withoutMetadata(screens, 'image/png')
    expect(cleaned?.length).toBeGreaterThan(screens.length * 0.99)
    expect(withoutMetadata(drawing('a').buffer, 'image/png')?.length).toBe(
      drawing('a').buffer.length,
    )
  })

  it.each([0, 1, 2] as const)(
    'a HEIC is blanked in place, with places of version %i',
    (version) => {
      const xmp = { kind: 'mime', content: Buffer.concat([text('<x:xmpmeta>'), place]) }
      const bytes = heic([telling, picture, xmp, picture], { version })
      const cleaned = withoutMetadata(bytes, 'image/heic')
      const blank = ({ kind, content }: typeof telling) => ({
        kind,
        content: Buffer.alloc(content.length),
      })
      expect(cleaned).toEqual(
        new Uint8Array(heic([blank(telling), picture, blank(xmp), picture], { version })),
      )
    },
  )

  it('a HEIC loses what else tells of it: other boxes, a film’s making, what stands after it', () => {
    const film = box('moov', box('udta', place), box('trak', box('tkhd'), box('meta', place)))
    const bytes = heic([picture], {
      inMeta: [box('uuid', place), box('xml ', place)],
      after: [box('mpvd', place), film, box('uuid', place), text('SEF'), place],
    })
    const cleaned = withoutMetadata(bytes, 'image/heic')
    expect(cleaned?.length).toBe(bytes.length)
    expect(Buffer.from(cleaned ?? '').includes(place)).toBe(false)
    expect(Buffer.from(cleaned ?? '').includes(picture.content)).toBe(true)
    expect(withoutMetadata(cleaned ?? text(''), 'image/heic')).toEqual(cleaned)
  })

  it.each<[string, Uint8Array, AttachmentType]>([
    ['a JPEG without a picture', jpeg([exif(1, place)]).subarray(0, 60), 'image/jpeg'],
    ['a JPEG of the wrong start', text('GIF89a'), 'image/jpeg'],
    ['a JPEG with text between its parts', jpeg([text('hej')]), 'image/jpeg'],
    ['a PNG that breaks off', screens.subarray(0, -20), 'image/png'],
    ['a HEIC without a list of places', box('meta', Buffer.alloc(4)), 'image/heic'],
    ['a HEIC that breaks off', heic([picture, telling]).subarray(0, -3), 'image/heic'],
    [
      'a HEIC whose Exif lies where its boxes are',
      heic([{ kind: 'Exif', content: text('') }, picture]),
      'image/heic',
    ],
    [
      'a HEIC with a list of items of an unknown kind',
      Buffer.concat([
        fullBox('meta', 0, fullBox('iinf', 0, text('\0\x01'), fullBox('infe', 7, place))),
        box('mdat', place),
      ]),
      'image/heic',
    ],
  ])('but nothing is promised of %s', (_, bytes, type) => {
    expect(withoutMetadata(bytes, type)).toBeUndefined()
  })

  it.each(['application/pdf', docx, odt] as const)('a %s stays as it is', (type) => {
    expect(withoutMetadata(place, type)).toBe(place)
  })
})

describe('Cleaning, whatever it is given,', () => {
  const images = fc.constantFrom<AttachmentType[]>('image/jpeg', 'image/png', 'image/heic')
  const long = { numRuns: 400 }
  /** Runs that do not hold the place by chance. */
  const filling = fc
    .uint8Array({ maxLength: 60 })
    .filter((bytes) => !Buffer.from(bytes).includes(place))

  function expectSane(bytes: Uint8Array, type: AttachmentType) {
    const before = Buffer.from(bytes)
    const once = withoutMetadata(bytes, type)
    expect(Buffer.from(bytes).equals(before)).toBe(true)
    if (once === undefined) return
    expect(once.length).toBeLessThanOrEqual(bytes.length + 36)
    expect(withoutMetadata(once, type)).toEqual(once)
  }

  it('never throws, changes nothing of what it is given, and has no more to do the second time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), images, (bytes, type) => {
        expectSane(bytes, type)
        expectSane(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes, scan]), 'image/jpeg')
        expectSane(Buffer.concat([pngStart, bytes]), 'image/png')
        expectSane(heic([picture], { after: [bytes], inMeta: [bytes] }), 'image/heic')
      }),
      long,
    )
  })

  it('nor on files that are cut off or have a byte changed', () => {
    const samples: [Uint8Array, AttachmentType][] = [
      [jpeg([exif(6, place)], place), 'image/jpeg'],
      [drawing('a').buffer, 'image/png'],
      [heic([telling, picture], { version: 2, after: [box('moov', box('trak'))] }), 'image/heic'],
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(700),
        fc.nat(255),
        fc.nat(700),
        ([sample, type], at, value, length) => {
          const changed = Uint8Array.from(sample).fill(
            value,
            at % sample.length,
            (at % sample.length) + 1,
          )
          expectSane(changed, type)
          expectSane(changed.subarray(0, length), type)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('leaves the picture’s own bytes as they were and no place beside them', () => {
    const told = fc.array(
      fc.record({
        marker: fc.constantFrom(0xe1, 0xe2, 0xe3, 0xed, 0xef, 0xfe),
        filling,
        filling2: filling,
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(told, fc.integer({ min: 1, max: 8 }), filling, (list, orientation, after) => {
        const before = list.map(({ marker, filling: first, filling2 }) =>
          segment(marker, Buffer.concat([first, place, filling2])),
        )
        const bytes = jpeg([...before, exif(orientation, place)], Buffer.concat([after, place]))
        const cleaned = Buffer.from(withoutMetadata(bytes, 'image/jpeg') ?? '')
        expect(cleaned.includes(place)).toBe(false)
        expect(cleaned.subarray(-Buffer.concat(jpegPicture).length)).toEqual(
          Buffer.concat(jpegPicture),
        )
      }),
      long,
    )
    const items = fc.array(
      fc.record({ kind: fc.constantFrom('Exif', 'mime', 'uri ', 'hvc1', 'grid'), filling }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(items, fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), (list, version) => {
        const tells = (kind: string) => ['Exif', 'mime', 'uri '].includes(kind)
        const bytes = heic(
          list.map(({ kind, filling: content }) => ({
            kind,
            content: tells(kind) ? Buffer.concat([content, place]) : content,
          })),
          { version },
        )
        const expected = heic(
          list.map(({ kind, filling: content }) => ({
            kind,
            content: tells(kind) ? Buffer.alloc(content.length + place.length) : content,
          })),
          { version },
        )
        expect(withoutMetadata(bytes, 'image/heic')).toEqual(new Uint8Array(expected))
      }),
      long,
    )
  })
})
