// A tagged PDF (ISO 32000-1, PDF/UA-1): every word has its place in the structure that a screen reader follows.
import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import PDFDocument, { type Bookmark, type Element } from 'pdfkit'

const regular = openFont('DejaVuSansCondensed.ttf')
const bold = openFont('DejaVuSansCondensed-Bold.ttf')

const margin = 64
const foot = 12
const ink = '#1c2420'
const quiet = '#4d5a53'
const action = '#0f5c4c'
const headings = {
  1: { size: 20, before: 0, after: 10 },
  2: { size: 13, before: 18, after: 4 },
  3: { size: 10.5, before: 6, after: 3 },
} as const
const lineHeight = 16

/** A line of contents: what, on which page, and where it leads. */
export interface ContentsLine {
  text: string
  page: string
  to: { place: string } | { url: string }
}

export type Pdf = ReturnType<typeof openPdf>

/** @param choices.keepPages until the end, so that one can return and write page numbers into the contents */
export function openPdf(choices: { title: string; madeAt: string; keepPages: boolean }) {
  // The library lays the title into XML as it stands.
  const title = choices.title.replaceAll('&', 'og').replaceAll('<', '‹').replaceAll('>', '›')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + foot },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'da-DK',
    displayTitle: true,
    bufferPages: choices.keepPages,
    autoFirstPage: false,
    font: regular,
    info: { Title: title, Author: 'Hedensted Kommune', CreationDate: new Date(choices.madeAt) },
  })
  doc.registerFont('regular', regular).registerFont('bold', bold)
  let pages = 0
  addPage()
  const root = doc.struct('Document')
  doc.addStructure(root)
  const width = doc.page.width - 2 * margin
  const end = doc.page.height - margin - foot

  function addPage() {
    doc.addPage()
    pages += 1
    if (!choices.keepPages) writeFoot(`${title} · side ${pages}`)
  }

  function writeFoot(text: string) {
    const { y } = doc
    const { margins, height } = doc.page
    margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(8).fillColor(quiet)
    doc.text(shorten(writable(text), doc.page.width - 2 * margin), margin, height - 44, {
      lineBreak: false,
    })
    doc.endMarkedContent()
    margins.bottom = margin + foot
    doc.y = y
  }

  function write(
    parent: Element,
    type: string,
    text: string,
    look: { font?: 'bold'; size?: number; color?: string; after?: number },
  ) {
    const words = writable(text).trim()
    if (words === '') return
    parent.add(
      doc.struct(type, () => {
        doc
          .font(look.font ?? 'regular')
          .fontSize(look.size ?? 10)
          .fillColor(look.color ?? ink)
        doc.text(words, margin, doc.y, { width, lineGap: 2 })
      }),
    )
    doc.y += look.after ?? 6
  }

  function shorten(text: string, room: number): string {
    if (doc.widthOfString(text) <= room) return text
    let length = text.length
    while (length > 0 && doc.widthOfString(`${text.slice(0, length)}…`) > room) length -= 1
    return `${text.slice(0, length)}…`
  }

  return {
    root,
    outline: doc.outline,
    /** How many there are so far: the number of the one that is written on. */
    pages: () => pages,
    addPage,
    part(parent: Element, type: 'Sect' | 'TOC'): Element {
      const part = doc.struct(type)
      parent.add(part)
      return part
    },
    /** @param mark the place that lines of contents lead to, and under which bookmark it stands */
    heading(
      parent: Element,
      level: 1 | 2 | 3,
      text: string,
      mark?: { place: string; under: Bookmark },
    ) {
      const { size, before, after } = headings[level]
      // A heading keeps something of what follows on its page.
      if (doc.y > end - size * 6) addPage()
      else if (doc.y > margin) doc.y += before
      if (mark) {
        doc.addNamedDestination(mark.place, 'XYZ', margin, doc.y - 8, null)
        // The library counts from the right edge.
        const left = doc.page.width
        mark.under.addItem(writable(text), { fit: false, top: doc.y - 8, left })
      }
      write(parent, `H${level}`, text, { font: 'bold', size, after })
    },
    /** An empty line parts paragraphs. */
    paragraphs(parent: Element, text: string) {
      for (const each of text.split(/\n\s*\n/)) write(parent, 'P', each, {})
    },
    /** Names and what they stand for, a line each. */
    facts(parent: Element, facts: readonly (readonly [name: string, value: string])[]) {
      const list = doc.struct('L')
      parent.add(list)
      for (const [name, value] of facts) {
        const [item, body] = [doc.struct('LI'), doc.struct('LBody')]
        list.add(item)
        item.add(body)
        write(body, 'P', `${name}: ${value}`, { color: quiet, size: 9, after: 0 })
        item.end()
      }
      list.end()
      doc.y += 8
    },
    /** Keeps room for lines that are written when it is known where they lead. */
    reserveLines(count: number): { page: number; y: number }[] {
      return Array.from({ length: count }, () => {
        if (doc.y > end - lineHeight) addPage()
        const place = { page: pages, y: doc.y }
        doc.y += lineHeight
        return place
      })
    },
    /** Returns to a kept page. */
    goBack({ page, y }: { page: number; y: number }) {
      doc.switchToPage(page - 1)
      doc.y = y
    },
    line(parent: Element, { text, page, to }: ContentsLine) {
      if (doc.y > end - lineHeight) addPage()
      const { y } = doc
      const item = doc.struct('TOCI')
      parent.add(item)
      const link = doc.struct('Link')
      item.add(link)
      link.add(() => {
        doc.font('regular').fontSize(10).fillColor(action)
        const right = doc.widthOfString(page)
        const words = shorten(writable(text), width - right - 20)
        doc.text(words, margin, y, { lineBreak: false })
        doc.text(page, margin + width - right, y, { lineBreak: false })
      })
      const more = { structParent: link, Contents: new String(`${text}, ${page}`) }
      if ('place' in to) doc.goTo(margin, y - 2, width, lineHeight, to.place, more)
      else doc.link(margin, y - 2, width, lineHeight, to.url, more)
      item.end()
      doc.y = y + lineHeight
    },
    async *bytes(): AsyncGenerator<Uint8Array> {
      if (choices.keepPages)
        for (let page = 1; page <= pages; page += 1) {
          doc.switchToPage(page - 1)
          writeFoot(`${title} · side ${page} af ${pages}`)
        }
      doc.end()
      for await (const piece of doc) yield piece
    },
  }
}

/** Read once for all documents; reading takes longer than laying out a short one. */
function openFont(name: string) {
  const { resolve } = createRequire(import.meta.url)
  const font = openSync(resolve(`dejavu-fonts-ttf/ttf/${name}`))
  if (!('characterSet' in font)) throw new Error(`${name} holds several fonts`)
  return font
}

/** What both fonts have; a box stands for what they have not. */
const letters = new Set(regular.characterSet).intersection(new Set(bold.characterSet))

const invisible = /[^\P{Cc}\n]|\p{Cf}|\p{Variation_Selector}/gu

function writable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '  ')
    .replace(invisible, '')
    .replace(/[^\n]/gu, (letter) => (letters.has(letter.codePointAt(0) ?? 0) ? letter : '□'))
}
