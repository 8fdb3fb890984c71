// A packed file that is written as it is asked for: no more of it is in memory than a piece.
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface Packed {
  name: string
  bytes: AsyncIterable<Uint8Array | string>
  /** What is packed already is laid in as it is. */
  asItIs?: boolean
}

/** @param at the time that all of them are stamped with, ISO */
export async function* zip(entries: AsyncIterable<Packed>, at: string): AsyncGenerator<Uint8Array> {
  const file = new ZipFile()
  const packed = new PassThrough()
  const open = new Set<Readable>()
  file.outputStream.pipe(packed)
  file.on('error', (error) => packed.destroy(error))
  const feeding = feed()
  try {
    for await (const piece of packed) yield piece
    await feeding
  } finally {
    for (const each of open) each.destroy()
    packed.destroy()
  }

  /** One entry after another, each only when the one before it is in. */
  async function feed() {
    try {
      for await (const { name, bytes, asItIs } of entries) {
        if (packed.destroyed) return
        const reading = Readable.from(bytes, { objectMode: false })
        open.add(reading)
        await new Promise<void>((done, failed) => {
          reading.once('end', done)
          reading.once('close', done)
          reading.once('error', failed)
          file.addReadStream(reading, name, { mtime: new Date(at), compress: !asItIs })
        })
        open.delete(reading)
      }
      file.end()
    } catch (error) {
      packed.destroy(error instanceof Error ? error : new Error('Packing failed', { cause: error }))
    }
  }
}

/** A text that is short enough to be held whole. */
export async function* whole(text: Uint8Array | string): AsyncGenerator<Uint8Array | string> {
  yield text
}
