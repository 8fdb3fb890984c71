// The built client's files: hashed ones for ever, everything else asked for anew, the former build's too.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { z } from 'zod'
import { chooseEncoding, type Encoding, pack } from './compress.ts'
import { ProblemError } from './problem.ts'

/** What a module of the client became: its file, and what it loads with it or later. */
const chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).optional(),
  css: z.array(z.string()).optional(),
})
const manifestSchema = z.record(z.string(), chunk)
/** The client's modules by their place in client/. */
export type Manifest = z.infer<typeof manifestSchema>

export interface BuiltClient {
  /** index.html with its places for head and frame. */
  html: string
  manifest: Manifest
  /** Paths as they are asked for, to what they hold. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/**
 * Reads a build into memory, so that a new build on the disk never mixes with it.
 * @param folder where the launcher builds: `client` is the build, `former` the one before
 * @returns undefined where nothing has been built
 */
export function readBuiltClient(folder: string): BuiltClient | undefined {
  const client = join(folder, 'client')
  const html = join(client, 'index.html')
  const manifest = join(client, '.vite/manifest.json')
  if (!existsSync(html) || !existsSync(manifest)) return undefined
  const files = new Map([...readFiles(join(folder, 'former')), ...readFiles(client)])
  files.delete('/index.html')
  return {
    html: readFileSync(html, 'utf8'),
    manifest: manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))),
    files,
  }
}

function readFiles(folder: string): [path: string, bytes: Uint8Array<ArrayBuffer>][] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const place = join(entry.parentPath, entry.name)
    const path = place.slice(folder.length).replaceAll('\\', '/')
    if (!entry.isFile() || path.startsWith('/.')) return []
    return [[path, new Uint8Array(readFileSync(place))] as const]
  })
}

export function staticRoutes(files: BuiltClient['files']) {
  const tags = new Map([...files].map(([path, bytes]) => [path, tagOf(bytes)]))
  const packed = new Map<string, Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>>()
  const packOnce = (path: string, bytes: Uint8Array, encoding: Encoding) => {
    const key = `${encoding} ${path}`
    const ready = encoding === 'br' ? files.get(`${path}.br`) : undefined
    const known = packed.get(key) ?? ready ?? pack(bytes, encoding, 'once')
    packed.set(key, known)
    return known
  }
  return new Hono()
    .get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /\n'))
    .get('/*', async (c, next) => {
      const { path } = c.req
      const bytes = files.get(path)
      if (!bytes) {
        // A page's address has no dot; whoever asks for a file must not be given a page.
        if (/^\/assets\/|\.[^/]*$/.test(path) && path !== '/index.html') {
          throw new ProblemError('not_found')
        }
        return await next()
      }
      const tag = tags.get(path) ?? ''
      const isHashed = path.startsWith('/assets/')
      c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      c.header('ETag', tag)
      c.header('Content-Type', getMimeType(path) ?? 'application/octet-stream')
      const canPack = /\.(js|css|svg|json|map|txt|webmanifest)$/.test(path)
      if (canPack) c.header('Vary', 'Accept-Encoding')
      if (isSame(c.req.header('If-None-Match'), tag)) return c.body(null, 304)
      const encoding = canPack ? chooseEncoding(c.req.header('Accept-Encoding')) : undefined
      if (!encoding) return c.body(bytes)
      c.header('Content-Encoding', encoding)
      return c.body(await packOnce(path, bytes, encoding))
    })
}

export function tagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/** Whether the asker holds what has this tag already; proxies may have weakened it. */
export function isSame(held: string | undefined, tag: string): boolean {
  return (held ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
