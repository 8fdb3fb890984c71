// The worker: keeps the shell, gives kept answers where there is no connection, and sends what waits.
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { drainWhileAwake } from './outbox/awake.ts'
import { syncTag } from './outbox/sync.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[]
}

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

const answersName = 'answers-1'
/** Where a newer answer lies until it has taken the older one's place. */
const besideName = 'beside-1'
const answersMax = 200
const patienceMs = 4000

/** How many files of the shell are fetched at once; workbox takes them one by one, a round trip each. Two connections are left to the page. */
const fetchesMax = 4

const shell = new PrecacheController()
shell.addToCacheList(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new PrecacheRoute(shell))
registerRoute(
  new NavigationRoute(shell.createHandlerBoundToURL('index.html'), {
    denylist: [/^\/(api|healthz|readyz)(\/|$)/],
  }),
)
registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && request.method === 'GET' && isPublic(url),
  async ({ request, event }) => await answerFirst(request, event),
)

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell(event))
})

self.addEventListener('activate', (event) => {
  void shell.activate(event)
  event.waitUntil(Promise.all([self.clients.claim(), removeOldAnswers()]))
})

self.addEventListener('message', (event) => {
  // A new version takes over only when a person said so, in a tab that then reloads.
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  // What the page had got before this worker was there to keep it.
  if (event.data?.type === 'KEEP' && Array.isArray(event.data.paths)) {
    event.waitUntil(keepAll(event.data.paths))
  }
})

self.addEventListener('sync', (event) => {
  if (isSyncEvent(event) && event.tag === syncTag) event.waitUntil(drainWhileAwake())
})

function isSyncEvent(event: Event): event is SyncEvent {
  return 'tag' in event && 'waitUntil' in event
}

/** As the controller's own install, but several at a time; where one does not come, none of it counts. */
async function keepShell(event: ExtendableEvent): Promise<void> {
  const left = shell.getURLsToCacheKeys().entries()
  const keepRest = async () => {
    for (const [url, cacheKey] of left) {
      // One whose name does not tell its version must not come from what the browser has.
      const request = new Request(url, { cache: cacheKey === url ? 'default' : 'reload' })
      await Promise.all(shell.strategy.handleAll({ event, request, params: { cacheKey } }))
    }
  }
  await Promise.all(Array.from({ length: fetchesMax }, keepRest))
}

/** What is the same for everyone; a person's own is never kept here. */
function isPublic(url: URL): boolean {
  return (
    url.pathname.startsWith('/api/') &&
    !/^\/api\/(me|desk|session|demo|submissions|calendars)(\/|$)/.test(url.pathname)
  )
}

/** The network's answer; the kept one where there is none, or it is slow or out of order. */
async function answerFirst(request: Request, event: ExtendableEvent): Promise<Response> {
  const kept = findKept(request)
  const fresh = fetch(request).then(async (response) => {
    event.waitUntil(keep(request, response.clone()))
    return response
  })
  // Its failure is dealt with below; waiting for it elsewhere must not count as unhandled.
  event.waitUntil(fresh.catch(() => undefined))
  const keptOr = async (other: Response | Promise<Response>) => (await kept) ?? other
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(keptOr(fresh)), patienceMs)
  })
  const inOrder = fresh.then((response) => (isOutOfOrder(response) ? keptOr(response) : response))
  return await Promise.race([late, inOrder]).catch(() => keptOr(fresh))
}

/** What is kept of it, whole: of one that was being written when the phone went out, the other still is. */
async function findKept(request: Request): Promise<Response | undefined> {
  for (const name of [answersName, besideName]) {
    try {
      const kept = await caches.match(request, { cacheName: name })
      if (kept) return new Response(await kept.arrayBuffer(), kept)
    } catch {
      // Half of it is none.
    }
  }
  return undefined
}

function isOutOfOrder(response: Response): boolean {
  return response.status >= 500 || response.redirected || response.type === 'opaqueredirect'
}

/** Keeps an answer with the time it was given, which says on screen how old it is. */
async function keep(request: Request | string, response: Response): Promise<void> {
  const [answers, beside] = await Promise.all([caches.open(answersName), caches.open(besideName)])
  if (response.status === 404 || response.status === 410) {
    await Promise.all([answers.delete(request), beside.delete(request)])
    return
  }
  const isJson = response.headers.get('Content-Type')?.includes('json')
  if (response.status !== 200 || !isJson || response.redirected) return
  const given = Date.parse(response.headers.get('Date') ?? '')
  const headers = new Headers(response.headers)
  headers.set('x-cached-at', new Date(Number.isNaN(given) ? Date.now() : given).toISOString())
  const fresh = new Response(await response.arrayBuffer(), { headers })
  // A put takes the older one away before it writes, and the phone may go out in between.
  await beside.put(request, fresh.clone())
  await answers.put(request, fresh)
  await beside.delete(request)
  const kept = await answers.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - answersMax))) await answers.delete(old)
}

async function keepAll(paths: unknown[]): Promise<void> {
  for (const path of paths) {
    if (typeof path !== 'string' || !isPublic(new URL(path, self.location.origin))) continue
    if (await caches.match(path)) continue
    await fetch(path).then(
      (response) => keep(path, response),
      () => undefined,
    )
  }
}

async function removeOldAnswers(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('answers-') && name !== answersName)
  await Promise.all(old.map((name) => caches.delete(name)))
}
