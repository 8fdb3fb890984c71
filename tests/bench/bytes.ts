// What the first view weighs: the build's own reckoning, checked against what a browser fetches.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Manifest } from '../../server/static.ts'
import { startServer } from '../harness/server.ts'
import { type Fetched, fetchFirstView, launchBrowser } from './first-view.ts'
import { bytes as show } from './numbers.ts'
import { root } from './processes.ts'
import type { Table } from './table.ts'

const budgets = { js: 50_000, css: 10_000, outbox: 12_000, otherHosts: 0 }

const client = join(root, 'dist/client')
const words = ['text.da.ts', 'ui/text.da.ts', 'home/text.da.ts']

export async function bytes(): Promise<Table> {
  const browser = await launchBrowser()
  const server = await startServer()
  try {
    const { html, fetched } = await fetchFirstView(browser, `${server.origin}/`)
    return reckon(html, fetched, server.origin)
  } finally {
    await browser.close()
    await server.remove()
  }
}

function reckon(html: string, fetched: Fetched[], origin: string): Table {
  const manifest: Manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'))
  const own = fetched.filter(({ url }) => url.origin === origin)
  const scripts = own.filter(({ type }) => type === 'script')
  const styles = own.filter(({ type }) => type === 'stylesheet')
  const sent = new Map(own.map(({ url, sent }) => [url.pathname.slice(1), sent]))
  const entry = closure(manifest, (module) => manifest[module]?.isEntry === true)
  const home = closure(manifest, (module) => module === 'home/HomePage.tsx').difference(entry)
  const danish = closure(manifest, (module) => words.includes(module))
  const expected = entry.union(home).union(danish)
  const asked = new Set(scripts.map(({ url }) => url.pathname.slice(1)))
  const further = asked.difference(expected)
  const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    Buffer.from(css),
  )
  const files = (paths: Iterable<string>) =>
    [...paths].map((path) => readFileSync(join(client, path)))
  const row = (name: string, paths: Set<string>) => weigh(name, files(paths), sumOf(paths, sent))
  const js = weigh('JS together', files(expected.union(further)), sumOf(asked, sent))
  const cssFiles = files(styles.map(({ url }) => url.pathname.slice(1)))
  const css = weigh('CSS together', [...inline, ...cssFiles])
  // What keeps and sends makes the app work without a connection; the first view has to do without it.
  const [outbox = ''] = chunkFiles(manifest, 'outbox')
  const kept = weigh('beside: the outbox, with idb', files([outbox]))
  const others = fetched.length - own.length
  const rest = own.filter(
    (each) => !scripts.includes(each) && !styles.includes(each) && each.url.pathname !== '/',
  )
  const lines = [
    budget('JS, brotli', js.brotli, budgets.js),
    budget('CSS, brotli', css.brotli, budgets.css),
    budget('the outbox, brotli', kept.brotli, budgets.outbox),
    budget('the outbox in the first view', sent.get(outbox) ?? 0, 0),
    budget('requests to other hosts', others, budgets.otherHosts),
  ]
  return {
    title: 'First view of home: bytes of JS and CSS',
    columns: ['', 'files', 'raw', 'gzip', 'brotli', 'as sent'],
    rows: [
      row('the entry and its imports', entry).cells,
      row('the page and its imports', home).cells,
      row('the Danish words', danish.difference(entry).difference(home)).cells,
      row('fetched beyond these', further).cells,
      js.cells,
      weigh('CSS inside the HTML', inline).cells,
      weigh(
        'CSS files',
        cssFiles,
        styles.reduce((sum, each) => sum + each.sent, 0),
      ).cells,
      css.cells,
      weigh('the HTML', [Buffer.from(html)], sent.get('')).cells,
      ...rest.map(({ url, sent }) => [`also: ${url.pathname}`, '1', '', '', '', show(sent)]),
      kept.cells,
      weigh('beside: what forms are made of', files(chunkFiles(manifest, 'forms'))).cells,
    ],
    notes: [
      ...lines.map(({ text }) => text),
      'gzip 9 and brotli 11 file by file; "as sent" is what Chromium received over the wire.',
      ...named('fetched beyond the reckoning', further),
      ...named('reckoned but never fetched', expected.difference(asked)),
    ],
    over: lines.some(({ over }) => over),
  }
}

function budget(name: string, value: number, most: number) {
  const over = value > most
  return { over, text: `${name}: ${show(value)} of at most ${show(most)}${over ? '  OVER' : ''}` }
}

function named(what: string, paths: ReadonlySet<string>): string[] {
  return paths.size > 0 ? [`${what}: ${[...paths].join(', ')}`] : []
}

/** The files of these modules, and of all that they import before they run. */
function closure(manifest: Manifest, isWanted: (module: string) => boolean): Set<string> {
  const found = new Set<string>()
  const visit = (module: string) => {
    const chunk = manifest[module]
    if (!chunk) throw new Error(`The build has no chunk for ${module}`)
    if (found.has(chunk.file)) return
    found.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  Object.keys(manifest).filter(isWanted).forEach(visit)
  return found
}

/** The scripts that vite.config.ts groups under a name. */
function chunkFiles(manifest: Manifest, name: string): string[] {
  const keys = Object.keys(manifest).filter(
    (key) => key.startsWith(`_${name}-`) && key.endsWith('.js'),
  )
  return keys.flatMap((key) => manifest[key]?.file ?? [])
}

function weigh(name: string, contents: readonly Buffer[], sent?: number) {
  const total = (size: (content: Buffer) => number) =>
    contents.reduce((sum, content) => sum + size(content), 0)
  const brotli = total((content) => brotliCompressSync(content).length)
  const sizes = [
    total((content) => content.length),
    total((content) => gzipSync(content, { level: 9 }).length),
    brotli,
  ]
  const cells = [name, String(contents.length), ...sizes.map(show), sent ? show(sent) : '']
  return { brotli, cells }
}

function sumOf(paths: Iterable<string>, sent: ReadonlyMap<string, number>): number {
  return [...paths].reduce((sum, path) => sum + (sent.get(path) ?? 0), 0)
}
