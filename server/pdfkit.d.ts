// The part of pdfkit that pdf.ts uses; the types that others keep know neither PDF/UA nor content by closure.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'
  import type { Font } from 'fontkit'

  /** A place in the structure tree. Content is written when its element hangs under the document. */
  interface Element {
    add(child: Element | (() => void)): Element
    end(): void
  }

  interface Bookmark {
    addItem(
      title: string,
      place?: { fit: boolean; top: number; left: number; expanded?: boolean },
    ): Bookmark
  }

  interface TextChoices {
    width?: number
    lineGap?: number
    lineBreak?: boolean
  }

  interface PDFDocument extends Readable {
    x: number
    y: number
    page: { width: number; height: number; margins: { bottom: number } }
    outline: Bookmark
    registerFont(name: string, font: Font): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string): this
    text(text: string, x: number, y: number, choices?: TextChoices): this
    widthOfString(text: string): number
    addPage(): this
    switchToPage(at: number): unknown
    bufferedPageRange(): { start: number; count: number }
    struct(type: string, content?: () => void): Element
    addStructure(element: Element): this
    markContent(tag: 'Artifact', choices: { type: 'Pagination' }): this
    endMarkedContent(): this
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
    /** Texts in a dictionary are String objects; plain strings are names there. */
    goTo(x: number, y: number, w: number, h: number, name: string, more: LinkChoices): this
    link(x: number, y: number, w: number, h: number, url: string, more: LinkChoices): this
    end(): void
  }

  interface LinkChoices {
    structParent: Element
    // biome-ignore lint/complexity/noBannedTypes: the library tells texts from names by it
    Contents: String
  }

  const PDFDocument: new (choices: {
    size: 'A4'
    margins: { top: number; left: number; right: number; bottom: number }
    pdfVersion: '1.7'
    subset: 'PDF/UA'
    tagged: true
    lang: string
    displayTitle: true
    bufferPages: boolean
    autoFirstPage: false
    font: Font
    info: { Title: string; Author: string; CreationDate: Date }
  }) => PDFDocument
  export default PDFDocument
  export type { Bookmark, Element, PDFDocument }
}
