// A submission as one file that can be read anywhere, without a connection: an HTML page with its attachments in it.
import type { Answer } from '../ui/Answers.tsx'
import type { NamedFile } from '../ui/Files.tsx'

export interface Copied {
  language: string
  title: string
  facts: readonly { term: string; answer: string }[]
  answersTitle: string
  answers: readonly Answer[]
  unanswered: string
  filesTitle: string
  /** Without bytes where they could not be had; then `missing` is said of it. */
  files: readonly { file: NamedFile; bytes: Blob | undefined }[]
  missing: string
}

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem }
h1 { font-size: 1.75rem; line-height: 1.2 }
h2 { font-size: 1.3rem; margin-top: 2rem }
dt { color: GrayText; font-size: 0.9375rem; font-weight: 600; margin-top: 0.75rem }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
li { overflow-wrap: anywhere }
`

/** @returns the page; every text in it is escaped, and nothing in it is fetched */
export async function makeCopy(copied: Copied): Promise<Blob> {
  const list = (entries: readonly { term: string; answer: string }[]) =>
    `<dl>${entries.map(({ term, answer }) => `<dt>${escaped(term)}</dt><dd>${escaped(answer)}</dd>`).join('')}</dl>`
  const answers = copied.answers.map(({ label, value }) => ({
    term: label,
    answer: wordsOf(value) || copied.unanswered,
  }))
  const parts: string[] = [
    `<!doctype html><html lang="${escaped(copied.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(copied.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(copied.title)}</h1>${list(copied.facts)}`,
    answers.length > 0 ? `<h2>${escaped(copied.answersTitle)}</h2>${list(answers)}` : '',
  ]
  if (copied.files.length > 0) {
    parts.push(`<h2>${escaped(copied.filesTitle)}</h2><ul>`)
    for (const { file, bytes } of copied.files) {
      const name = escaped(file.name)
      parts.push(
        bytes
          ? `<li><a download="${name}" href="${await toDataUrl(bytes, file.type)}">${name}</a></li>`
          : `<li>${name} ${escaped(copied.missing)}</li>`,
      )
    }
    parts.push('</ul>')
  }
  parts.push('</body></html>')
  return new Blob(parts, { type: 'text/html;charset=utf-8' })
}

function wordsOf(value: Answer['value']): string {
  return typeof value === 'string' ? value : (value ?? []).join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const atOnce = 24 * 1024

/** Piece by piece: a picture of 10 MB has more bytes than a call takes arguments. */
async function toDataUrl(bytes: Blob, type: string): Promise<string> {
  const all = new Uint8Array(await bytes.arrayBuffer())
  let text = ''
  for (let at = 0; at < all.length; at += atOnce) {
    text += btoa(String.fromCharCode(...all.subarray(at, at + atOnce)))
  }
  return `data:${/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'};base64,${text}`
}
