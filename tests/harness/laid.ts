// What the demo lays at its first start, laid once per run, for servers to begin from a copy of.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './server.ts'

/** Lays it through the product's own first start, ended in order so that all lies in one file. */
export async function lay(settings: Record<string, string>): Promise<void> {
  const server = await startServer(settings)
  await server.remove()
}

/** From here on every server of this run without a database of its own begins from a copy. */
export async function layForAll(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-laid-'))
  await lay({ DATA_DIR: folder })
  process.env.LAID_SQLITE = join(folder, 'medspil.sqlite')
  return () => rmSync(folder, { recursive: true, force: true })
}
