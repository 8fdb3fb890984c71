// The wire: a typed client of the server's routes, and how an answer becomes data or a failure.
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/solid-query'
import { type ClientResponse, hc } from 'hono/client'
import { createSignal } from 'solid-js'
import type { Api, DemoApi } from '../server/app.ts'
import type { Problem, ProblemType } from '../shared/problem.ts'

/** What went wrong: a problem that the server named, or no contact with it. */
export class Failure extends Error {
  readonly type: ProblemType | 'no_contact'
  readonly problem: Problem | undefined

  constructor(type: ProblemType | 'no_contact', problem?: Problem) {
    super(problem?.detail ?? problem?.title ?? type)
    this.type = type
    this.problem = problem
  }
}

const [staleSince, setStaleSince] = createSignal<string | null>(null)

/** The instant that the oldest answer on screen was fetched, when the worker had to give a kept one. */
export { staleSince }

/** How long an answer is waited for; then the page says that it does not come. */
const readMs = 30_000

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // A change that is under way is never given up: nobody would know whether it was made.
  const signal = (init?.method ?? 'GET') === 'GET' ? AbortSignal.timeout(readMs) : undefined
  try {
    const response = await fetch(input, { ...init, signal })
    noteAge(String(input), response.headers.get('x-cached-at'))
    return response
  } catch {
    throw new Failure('no_contact')
  }
}

/** The worker keeps public answers alone, so a person's own say nothing of how old the page is. */
function noteAge(address: string, cachedAt: string | null) {
  if (!/\/api\/(me|desk|session|demo)\b/.test(address)) setStaleSince(cachedAt)
}

export const api = hc<Api>('/api', { fetch: send })
export const demoApi = hc<DemoApi>('/api', { fetch: send })

/** The data of an answer, or a Failure that names the problem. */
export async function read<T>(answer: Promise<ClientResponse<T, 200, 'json'>>): Promise<T> {
  const response = await answer
  const isJson = response.headers.get('Content-Type')?.includes('json')
  const body = isJson ? await response.json().catch(() => undefined) : undefined
  if (response.ok && body !== undefined) return body
  if (isProblem(body)) throw new Failure(body.type, body)
  // An answer that is not ours, a captive portal or a proxy's page; or one that broke off on the way.
  throw new Failure('no_contact')
}

/**
 * What a page asks for. The key is the address asked, so that the answers that the server put into
 * the first HTML are found under it.
 * @param path the route's address below /api, with its query
 */
export function ask<T>(path: string, call: () => Promise<ClientResponse<T, 200, 'json'>>) {
  return queryOptions({ queryKey: [`/api${path}`], queryFn: () => read(call()) })
}

/**
 * A list that is asked for page upon page.
 * @param path as for `ask`, without `after`
 * @param get the page that follows the key given; the first one follows none
 */
export function askPages<Page extends { next: string | null }>(
  path: string,
  get: (after: string | undefined) => Promise<Page>,
) {
  const first: string | undefined = undefined
  return infiniteQueryOptions({
    queryKey: [`/api${path}`, 'pages'],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => get(pageParam),
    initialPageParam: first,
    getNextPageParam: (page: Page) => page.next ?? undefined,
  })
}

/** Puts an answer where `ask` looks for it; one that goes on is the first page of `askPages` too. */
export function putAnswer(client: QueryClient, path: string, data: unknown) {
  client.setQueryData([path], data)
  if (typeof data === 'object' && data !== null && 'next' in data)
    client.setQueryData([path, 'pages'], { pages: [data], pageParams: [undefined] })
}

/**
 * What a page cannot stand without: where it cannot be had, the frame says so in the page's place.
 * One that only fails to come anew stays as it is.
 */
export function needed<Options extends object>(options: Options) {
  return {
    ...options,
    throwOnError: (_: Error, query: { state: { data: unknown } }) => query.state.data === undefined,
  }
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'type' in data && 'status' in data
}
