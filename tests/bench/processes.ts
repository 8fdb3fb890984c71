// Starts a peer in a process of its own, as our own server is started.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { PeerKind } from './peer.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Peer {
  origin: string
  stop: () => Promise<void>
}

/** @param place the file or folder that this kind of peer serves from */
export async function startPeer(kind: PeerKind, place = ''): Promise<Peer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'peer.ts'), kind, place], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const origin = await new Promise<string>((ready, failed) => {
    createInterface({ input: child.stdout }).once('line', ready)
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`The peer ${kind} did not start`)))
  })
  return {
    origin,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A folder on the disk that the project lies on, where temporary ones may lie in memory. */
export function makeFolder() {
  const parent = join(root, 'node_modules/.cache')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
