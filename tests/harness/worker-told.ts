// What a worker process is told, and starting one.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const told = z.object({
  database: z.union([z.object({ url: z.string() }), z.object({ file: z.string() })]),
  /** The instant it believes to be now. */
  now: z.string(),
  smtp: z.object({ url: z.string(), from: z.string() }).optional(),
  /** Instead of the service's own work: leave an audit row of this account for each job done. */
  markAs: z.string().optional(),
  /** The payload of such a job. */
  mark: z.object({ id: z.string() }).optional(),
})
export type Told = z.infer<typeof told>

export interface WorkerProcess {
  process: ChildProcess
  /** Resolves with what it printed once it has ended, by itself or not. */
  ended: Promise<string>
}

/** Does what is due, and ends. */
export function startWorkerProcess(order: Told): WorkerProcess {
  const program = fileURLToPath(new URL('worker-process.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      printed += piece
    })
  return {
    process: child,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', () => resolve(printed))
    }),
  }
}
