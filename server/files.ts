// The bytes of attachments, behind one small interface: a folder now, object storage or a scanner later.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  copyFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Something that lies on the disk: sealed, on its way, or a copy that was being made of it. */
export interface Lying {
  key: string
  kind: 'sealed' | 'coming' | 'copy'
  /** The disk's own clock. */
  changedAt: string
  remove(): Promise<void>
}

/** A key is a group and a name, with a slash between them. */
export interface Files {
  /** How many bytes of it have come; 0 where there are none. */
  size(key: string): Promise<number>
  /**
   * Writes bytes from an offset on, which is at most the size. What had come when the stream broke stays.
   * @param max how large the whole may become; what goes beyond is not written
   * @returns whether all of them had room
   */
  write(
    key: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    max: number,
  ): Promise<boolean>
  /**
   * Where this is the SHA-256, in hexadecimal, of what has come: keeps it out of reach of any writer,
   * safe on the disk.
   */
  seal(key: string, sha256: string): Promise<boolean>
  /** Lets go of what has come; what is sealed stays. */
  drop(key: string): Promise<void>
  /** The whole, once it is sealed, piece by piece: for what may be larger than memory. */
  stream(key: string): AsyncIterable<Uint8Array>
  /** The whole, once it is sealed. */
  read(key: string): Promise<Uint8Array<ArrayBuffer>>
  remove(key: string): Promise<void>
  /** The groups under which anything lies. */
  groups(): Promise<string[]>
  /** All that lies under a group. */
  list(group: string): Promise<Lying[]>
}

/** @param folder made when the first bytes come */
export function filesIn(folder: string): Files {
  const sealed = (key: string) => join(folder, key)
  const coming = (key: string) => `${sealed(key)}.part`
  return {
    async size(key) {
      return await sizeOf(coming(key))
    },
    async write(key, offset, bytes, max) {
      await mkdir(dirname(coming(key)), { recursive: true })
      // Made where there is none, never emptied: two tries of the same bytes do one another no harm.
      await (await open(coming(key), 'a')).close()
      const file = await open(coming(key), 'r+')
      let at = offset
      try {
        for await (const piece of bytes) {
          const room = Math.min(piece.byteLength, max - at)
          if (room > 0) await writeAll(file, piece.subarray(0, room), at)
          at += room
          if (room < piece.byteLength) return false
        }
        return true
      } finally {
        await file.close()
      }
    },
    async seal(key, sha256) {
      // A copy, because somebody may still be writing; each try has a copy of its own.
      const copy = `${sealed(key)}.${randomUUID()}`
      try {
        await copyFile(coming(key), copy)
        if ((await hashOf(copy)) !== sha256) return false
        await sync(copy)
        await rename(copy, sealed(key))
        await sync(dirname(copy))
        return true
      } catch (error) {
        // Another try of the same bytes was first.
        if (isMissing(error)) return (await sizeOf(sealed(key))) > 0
        throw error
      } finally {
        await rm(copy, { force: true })
      }
    },
    async drop(key) {
      await rm(coming(key), { force: true })
    },
    stream(key) {
      return createReadStream(sealed(key))
    },
    async read(key) {
      return new Uint8Array(await readFile(sealed(key)))
    },
    async remove(key) {
      await rm(sealed(key), { force: true })
      await rm(coming(key), { force: true })
    },
    async groups() {
      return await namesIn(folder)
    },
    async list(group) {
      const names = await namesIn(join(folder, group))
      const lying = await Promise.all(
        names.map((name) => look(join(folder, group, name), group, name)),
      )
      return lying.filter((each) => each !== undefined)
    },
  }
}

async function look(path: string, group: string, name: string): Promise<Lying | undefined> {
  const [base = name, ending] = name.split('.')
  try {
    const { mtime } = await stat(path)
    return {
      key: `${group}/${base}`,
      kind: ending === undefined ? 'sealed' : ending === 'part' ? 'coming' : 'copy',
      changedAt: mtime.toISOString(),
      remove: () => rm(path, { force: true }),
    }
  } catch (error) {
    // Gone since the names were read.
    if (isMissing(error)) return undefined
    throw error
  }
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number) {
  let written = 0
  while (written < bytes.byteLength) {
    const rest = bytes.subarray(written)
    written += (await file.write(rest, 0, rest.byteLength, at + written)).bytesWritten
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    // One piece, used again and again: a stream leaves as much behind in memory as the file is long.
    const piece = Buffer.allocUnsafe(262_144)
    let read = 0
    do {
      read = (await file.read(piece, 0, piece.length)).bytesRead
      hash.update(piece.subarray(0, read))
    } while (read > 0)
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** Files and, so that a new name lasts too, folders; Windows knows no such thing of folders. */
async function sync(path: string) {
  const isFolder = (await stat(path)).isDirectory()
  if (isFolder && process.platform === 'win32') return
  const file = await open(path, isFolder ? 'r' : 'r+')
  await file.sync().finally(() => file.close())
}
