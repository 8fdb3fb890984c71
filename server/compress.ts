// Answers in the shape that the asker's browser unpacks: brotli, gzip, or as they are.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

export type Encoding = 'br' | 'gzip'

/** Below this, a packed answer saves less than a packet. */
const worthPacking = 1024

/** @param accepted the request's Accept-Encoding */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase())
  return (['br', 'gzip'] as const).find((encoding) =>
    offers.some((offer) => {
      const [name, quality] = offer.split(/\s*;\s*q=/)
      return name === encoding && Number(quality ?? 1) > 0
    }),
  )
}

/** @param effort `once` for what is kept and sent many times, `each` for what is made anew */
export async function pack(
  bytes: Uint8Array,
  encoding: Encoding,
  effort: 'once' | 'each',
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip')
    return new Uint8Array(await gzipped(bytes, { level: effort === 'once' ? 9 : 6 }))
  const quality = effort === 'once' ? constants.BROTLI_MAX_QUALITY : 5
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return new Uint8Array(await brotlied(bytes, { params }))
}

/** Packs JSON answers that are long enough to gain from it. */
export const packJson: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' || !c.res.headers.get('Content-Type')?.includes('json')) return
  // A file goes as it lies: it may be larger than memory.
  if (c.res.headers.has('Content-Disposition')) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  const encoding = chooseEncoding(c.req.header('Accept-Encoding'))
  if (!encoding) return
  const bytes = new Uint8Array(await c.res.arrayBuffer())
  if (bytes.length < worthPacking) {
    c.res = new Response(bytes, c.res)
    return
  }
  const packed = await pack(bytes, encoding, 'each')
  c.res = new Response(packed, c.res)
  c.res.headers.set('Content-Encoding', encoding)
}

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)
