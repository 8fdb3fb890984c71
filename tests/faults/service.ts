// The rehearsed server: a real process on a database of its own, copied from one that was laid once.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../db/open.ts'
import { administer } from '../harness/postgres.ts'
import { copyLaid, startServer } from '../harness/server.ts'
import type { Fault, Order, Report } from './control.ts'

export type EngineName = 'sqlite' | 'postgres'
export const engines: readonly EngineName[] = ['sqlite', 'postgres']

export interface Service {
  port: number
  filesFolder: string
  /** The test's own connection to the server's database. */
  db: Database
  /** Arms a fault. @returns resolves when it strikes; a process that dies says nothing */
  arm: (fault: Fault) => Promise<{ struck: Promise<void> }>
  /** Nothing is armed any more, and what hangs goes on. */
  release: () => Promise<void>
  /** How far the server's clock is from the true one. */
  setClock: (offsetMs: number) => Promise<void>
  fillDisk: (isFull: boolean) => Promise<void>
  /** A new version of the app lies on the server. */
  deploy: () => Promise<void>
  /** Resolves when the process has ended by itself. */
  died: () => Promise<void>
  kill: () => Promise<void>
  /** Again, on the same data and the same port. */
  start: () => Promise<void>
  remove: () => Promise<void>
  log: () => string
}

/** What global-setup.ts has laid. */
export function laid() {
  const { LAID_SQLITE: sqlite, FAULTS_POSTGRES: postgres, FAULTS_TEMPLATE: template } = process.env
  if (!sqlite || !postgres || !template) throw new Error('Nothing was laid')
  return { sqlite, postgres, template }
}

export async function startService(
  engine: EngineName,
  settings: Record<string, string> = {},
): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-fault-'))
  const place = await beginFromLaid(engine, folder)
  const environment: Record<string, string> = {
    ...settings,
    DATA_DIR: folder,
    DATABASE_URL: place.url ?? '',
  }
  const server = await startServer(environment, 'tests/faults/server.ts')
  const db = openDatabase(place.url ? { url: place.url } : { file: place.file })
  let number = 0

  function isAlive() {
    const { exitCode, signalCode } = server.process()
    return exitCode === null && signalCode === null
  }

  function tell(order: Order): Promise<void> {
    const child = server.process()
    number += 1
    const wanted = number
    return new Promise((done) => {
      const hear = (report: Report) => {
        if (report.what !== 'done' || report.number !== wanted) return
        child.off('message', hear)
        done()
      }
      child.on('message', hear)
      child.send({ number, order })
    })
  }

  return {
    port: server.port,
    filesFolder: join(folder, 'files'),
    db,
    arm: async (fault) => {
      const child = server.process()
      const struck = new Promise<void>((done) => {
        const hear = (report: Report) => {
          if (report.what !== 'struck') return
          child.off('message', hear)
          done()
        }
        child.on('message', hear)
      })
      await tell({ what: 'fault', fault })
      return { struck }
    },
    release: () => tell({ what: 'release' }),
    setClock: async (offsetMs) => {
      environment.CLOCK_OFFSET_MS = String(offsetMs)
      if (isAlive()) await tell({ what: 'clock', offsetMs })
    },
    fillDisk: (full) => tell({ what: 'disk', full }),
    deploy: async () => {
      environment.DEPLOYMENTS = String(Number(environment.DEPLOYMENTS ?? 0) + 1)
      await tell({ what: 'deploy' })
    },
    died: () =>
      new Promise((ended) => {
        const child = server.process()
        if (!isAlive()) return ended()
        child.once('exit', () => ended())
      }),
    kill: server.kill,
    start: server.start,
    remove: async () => {
      await db.destroy()
      await server.kill()
      await server.remove()
      await place.remove()
      rmSync(folder, { recursive: true, force: true })
    },
    log: server.log,
  }
}

async function beginFromLaid(engine: EngineName, folder: string) {
  const { postgres, template } = laid()
  const file = join(folder, 'medspil.sqlite')
  if (engine === 'sqlite') {
    copyLaid(folder)
    return { file, url: undefined, remove: async () => undefined }
  }
  const name = `fault_${randomUUID().replaceAll('-', '')}`
  await administer(postgres, `create database ${name} template ${template}`)
  const url = Object.assign(new URL(postgres), { pathname: `/${name}` }).href
  return {
    ...{ file, url },
    remove: async () => administer(postgres, `drop database if exists ${name} with (force)`),
  }
}
