/// <reference types="vitest/config" />
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { defineConfig, type ManifestChunk, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

// Where `npm run dev` has put the server.
const server = process.env.DEV_SERVER ?? 'http://127.0.0.1:3000'

// Few files, because each one costs a phone on a slow line a round trip.
const chunks = [
  // Stores, which a library of the shell names and the shell never uses, without what they stand on.
  {
    name: 'store',
    test: /[\\/]solid-js[\\/]store[\\/]/,
    includeDependenciesRecursively: false,
    priority: 4,
  },
  // All that every view needs; not main.tsx, which waits for the first screen, which waits for this.
  {
    name: 'shell',
    tags: ['$initial' as const],
    test: (id: string) => !/[\\/]client[\\/](index\.html|main\.tsx)$/.test(id),
    priority: 3,
  },
  // What the first page shows, where other pages show it too.
  { name: cards, debugName: 'cards', minShareCount: 2, priority: 2 },
  // What keeps and sends, started when the first page stands; then what forms are made of.
  { name: 'outbox', test: isOutbox },
  { name: 'forms', test: /[\\/]client[\\/](outbox|ui)[\\/]/, minShareCount: 2 },
]

export default defineConfig({
  root: folder('client'),
  plugins: [
    solid(),
    inlineShellStyles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
        rollupFormat: 'iife',
        manifestTransforms: [withoutDesk],
      },
      manifest: {
        id: '/',
        name: 'Medspil',
        short_name: 'Medspil',
        description: 'Tag del i det, kommunen løser sammen med borgerne.',
        lang: 'da',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f7f2e8',
        theme_color: '#0b5247',
        categories: ['government', 'social'],
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
    packFiles(),
  ],
  build: {
    outDir: folder('dist/client'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: {
    proxy: Object.fromEntries(
      ['^/api/', '/healthz', '/readyz'].map((path) => [path, { target: server }]),
    ),
  },
  test: {
    root: folder('.'),
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/harness/global-setup.ts',
    // One fewer by itself, which is one on two cores, and half of the time it waits for PostgreSQL.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})

/** The desk needs a connection anyway, so only the phones that go there fetch what it is made of. */
function withoutDesk(entries: { url: string; size: number; revision: string | null }[]) {
  const built = folder('dist/client/.vite/manifest.json')
  const chunks: Record<string, ManifestChunk> = JSON.parse(readFileSync(built, 'utf8'))
  const reach = (names: string[], found = new Set<string>()): Set<string> => {
    for (const name of names) {
      if (found.has(name) || name === 'desk-routes.tsx') continue
      found.add(name)
      const { imports = [], dynamicImports = [] } = chunks[name] ?? {}
      reach([...imports, ...dynamicImports], found)
    }
    return found
  }
  const filesOf = (name: string) => [chunks[name]?.file, ...(chunks[name]?.css ?? [])]
  const everyones = new Set([...reach(['index.html'])].flatMap(filesOf))
  const desks = Object.keys(chunks)
    .flatMap(filesOf)
    .filter((file) => !everyones.has(file))
  return { manifest: entries.filter(({ url }) => !desks.includes(url)) }
}

/** Brotli at its best takes seconds for all files together, so it is done once and not at every start. */
function packFiles(): Plugin {
  const built = folder('dist/client')
  return {
    name: 'pack-files',
    apply: 'build',
    closeBundle: {
      // After the worker, which is built at the end too.
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(js|css|svg|webmanifest)$/.test(name)) continue
          const file = join(built, name)
          writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
        }
      },
    },
  }
}

/** The outbox itself, without what only a page with a form needs. */
function isOutbox(id: string): boolean {
  if (/[\\/]node_modules[\\/]idb[\\/]/.test(id)) return true
  const name = id.match(/[\\/]client[\\/]outbox[\\/]([^.]+)\.ts$/)?.[1]
  const ofForms = ['attach', 'check', 'draft', 'fault', 'fields', 'form', 'guest', 'sender']
  return name !== undefined && !ofForms.includes(name)
}

/** The group of what the first page imports, however far down; null for everything else. */
function cards(id: string, graph: Rolldown.ChunkingContext): string | null {
  const found = new Set([folder('client/home/HomePage.tsx')])
  for (const each of found) {
    for (const next of graph.getModuleInfo(each)?.importedIds ?? []) found.add(next)
  }
  return found.has(id) ? 'cards' : null
}

/** The shell's styles travel inside the HTML, so that its frame is painted by the first answer; a page's with the page. */
function inlineShellStyles(): Plugin {
  return {
    name: 'inline-shell-styles',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, name) => {
          const asset = bundle[name]
          if (asset?.type !== 'asset') return link
          // Nobody is to ask for them again.
          delete bundle[name]
          for (const chunk of Object.values(bundle)) {
            if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(name)
          }
          const css = Buffer.from(asset.source).toString('utf8')
          return `<style>${css.trim()}</style>`
        })
      },
    },
  }
}
