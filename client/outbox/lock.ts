// One sends at a time, of all pages and the worker; one whose page is frozen does not hold up the rest.
const name = 'medspil-outbox'
const calls = 'medspil-outbox-lock'
const defaultPatienceMs = 5000

let isHere = false

/**
 * Runs the work if nobody is at it already. Two at once would do no harm, since each submission has an
 * id and the server counts it once; it would only be sent in vain.
 * @param patienceMs how long the one that sends may take to say that it is alive
 */
export async function withLock(
  work: () => Promise<void>,
  patienceMs = defaultPatienceMs,
): Promise<'done' | 'taken'> {
  if (isHere) return 'taken'
  if (!('locks' in navigator)) return await hold(work)
  const held = await navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? await hold(work) : 'taken',
  )
  if (held === 'done' || (await answers(patienceMs))) return held
  // Whoever holds it has been frozen: it may go on when it thaws, but we do not wait for that.
  return await navigator.locks.request(name, { steal: true }, () => hold(work))
}

async function hold(work: () => Promise<void>): Promise<'done'> {
  const stop = answerCalls()
  isHere = true
  try {
    await work()
  } finally {
    isHere = false
    stop()
  }
  return 'done'
}

function answerCalls(): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined
  const channel = new BroadcastChannel(calls)
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data === 'who?') channel.postMessage('me')
  }
  return () => channel.close()
}

/** Whether the one that holds the lock is awake; without channels it is taken to be. */
function answers(patienceMs: number): Promise<boolean> {
  if (!('BroadcastChannel' in globalThis)) return Promise.resolve(true)
  const channel = new BroadcastChannel(calls)
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs)
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== 'me') return
      clearTimeout(timer)
      resolve(true)
    }
    channel.postMessage('who?')
  }).finally(() => channel.close())
}
