// What a worker process is told, and starting one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const told = z.object({
  database: z.union([z.object({ url: z.string() }), z.object({ file: z.string() })]),
  /** The instant it believes to be now. */
  now: z.string(),
  smtp: z.object({ url: z.string(), from: z.string() }).optional(),
  /** Instead of the service's own work: leave an audit row of this account for each job done. */
  markAs: z.string().optional(),
})
export type Told = z.infer<typeof told>

export interface WorkerProcess {
  /** Lets it do what is due, and then end. */
  go: () => void
  /** Ends it as a power cut does. */
  kill: () => void
  /** Resolves with what it printed once it has ended, by itself or not. */
  ended: Promise<string>
}

/** Resolves once the process waits for its `go`. */
export async function startWorkerProcess(order: Told): Promise<WorkerProcess> {
  const program = fileURLToPath(new URL('worker-process.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      printed += piece
    })
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(printed))
  })
  const failed = ended.then((text) => Promise.reject(new Error(`It ended at once: ${text}`)))
  await Promise.race([once(child, 'message'), failed])
  failed.catch(() => undefined)
  return { go: () => child.send('go'), kill: () => child.kill('SIGKILL'), ended }
}
