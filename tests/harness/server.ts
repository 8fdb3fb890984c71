// The server as `npm start` runs it, in a process and a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

export interface TestServer {
  origin: string
  /** Ends the process; the data stays, and so does the address for the next `start`. */
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Ends the process as a power cut does. */
  kill: () => Promise<void>
  /** Ends the process and removes its data. */
  remove: () => Promise<void>
  /** What the process has printed so far. */
  log: () => string
  port: number
  /** Where its data lie, for a test that puts more there than the door takes in a short time. */
  folder: string
  /** The process of now, for a rehearsal that talks with it. */
  process: () => ChildProcess
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @param settings environment variables beyond the port and the data folder
 * @param entry another way in than the product's own, with a channel to talk with it
 */
export async function startServer(
  settings: Record<string, string> = {},
  entry?: string,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-server-'))
  if (!settings.DATA_DIR && !settings.DATABASE_URL) copyLaid(folder)
  const port = await freePort()
  let child: ChildProcess | undefined
  let log = ''

  const start = async () => {
    const started = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', entry ?? 'server/main.ts'],
      {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          DATABASE_URL: '',
          DATA_DIR: folder,
          MEDSPIL_MODE: 'demo',
          ...settings,
          PORT: String(port),
        },
        stdio: ['ignore', 'pipe', 'pipe', ...(entry ? (['ipc'] as const) : [])],
      },
    )
    child = started
    const { stdout, stderr } = started
    if (!stdout || !stderr) throw new Error('The server has no output')
    await new Promise<void>((ready, failed) => {
      for (const stream of [stdout, stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          log += `${line}\n`
          if (line.includes(`:${port}`)) ready()
        })
      }
      started.once('error', failed)
      started.once('exit', () => failed(new Error(`The server did not start:\n${log}`)))
    })
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ended) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return ended()
      const ending = child
      const impatience = setTimeout(() => ending.kill('SIGKILL'), 10_000)
      ending.once('exit', () => {
        clearTimeout(impatience)
        ended()
      })
      ending.kill(signal)
    })

  await start()
  return {
    origin: `http://localhost:${port}`,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    remove: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
    log: () => log,
    port,
    folder,
    process: () => {
      if (!child) throw new Error('The server was never started')
      return child
    },
  }
}

/** Copies what laid.ts has laid into a server's data folder; leaves it empty where nothing was. */
export function copyLaid(folder: string): void {
  const laid = process.env.LAID_SQLITE
  if (!laid) return
  // What the one that laid it had not yet moved into the file lies beside it.
  for (const part of ['', '-wal'])
    if (existsSync(`${laid}${part}`))
      copyFileSync(`${laid}${part}`, join(folder, `medspil.sqlite${part}`))
}
