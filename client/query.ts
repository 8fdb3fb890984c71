// Questions as components ask them: what is known stands at once, and what isn't is waited for.
// The library's own hooks make every new component wait a moment, known or not; the page around it is
// then taken off the screen and put back, and whoever was there with the keyboard has lost their place.
import {
  type InfiniteData,
  InfiniteQueryObserver,
  type QueryKey,
  QueryObserver,
  shouldThrowError,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
  useQueryClient,
} from '@tanstack/solid-query'
import { type Accessor, createComputed, createMemo, createResource, on, onCleanup } from 'solid-js'

/** What is going to be fetched counts as being fetched, before anybody listens. */
const atOnce = { _optimisticResults: 'optimistic' } as const

/** How a question stands. Where there is no `data` yet, reading it counts as loading to the nearest `Suspense`. */
export function useQuery<Answer, Fault = Error, Data = Answer, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Answer, Fault, Data, Key>,
): UseQueryResult<Data, Fault> {
  const client = useQueryClient()
  const asked = createMemo(() => ({ ...options(), ...atOnce }))
  const observer = new QueryObserver(client, asked())
  const isThrown = (error: Fault) =>
    shouldThrowError(observer.options.throwOnError, [error, observer.getCurrentQuery()])
  return watch<UseQueryResult<Data, Fault>, Fault>(observer, isThrown, asked, () =>
    observer.setOptions(asked()),
  )
}

/** The same, page upon page. */
export function useInfiniteQuery<
  Answer,
  Fault = Error,
  Data = InfiniteData<Answer>,
  Key extends QueryKey = QueryKey,
  Place = unknown,
>(
  options: UseInfiniteQueryOptions<Answer, Fault, Data, Key, Place>,
): UseInfiniteQueryResult<Data, Fault> {
  const client = useQueryClient()
  const asked = createMemo(() => ({ ...options(), ...atOnce }))
  const observer = new InfiniteQueryObserver(client, asked())
  const isThrown = (error: Fault) =>
    shouldThrowError(observer.options.throwOnError, [error, observer.getCurrentQuery()])
  return watch<UseInfiniteQueryResult<Data, Fault>, Fault>(observer, isThrown, asked, () =>
    observer.setOptions(asked()),
  )
}

interface Standing<Fault> {
  data: unknown
  error: Fault | null
  isError: boolean
  isFetching: boolean
  isLoading: boolean
}

interface Observer<Result> {
  getCurrentResult: () => Result
  subscribe: (tell: (now: Result) => void) => () => void
}

function watch<Result extends Standing<Fault>, Fault>(
  observer: Observer<Result>,
  isThrown: (error: Fault) => boolean,
  asked: Accessor<unknown>,
  ask: () => void,
): Result {
  let arrive: ((first: Result) => void) | undefined
  const [answer, { mutate, refetch }] = createResource<Result>(() => {
    const now = observer.getCurrentResult()
    if (!now.isLoading) return orThrow(now)
    return new Promise((resolve, reject) => {
      arrive = (first) => {
        arrive = undefined
        try {
          resolve(orThrow(first))
        } catch (error) {
          reject(error)
        }
      }
    })
  })

  function orThrow(now: Result): Result {
    if (now.error !== null && now.isError && !now.isFetching && isThrown(now.error)) throw now.error
    return now
  }

  function tell(now: Result) {
    if (arrive) {
      if (!now.isLoading) arrive(now)
      return
    }
    mutate(() => now)
    if (now.isLoading) void refetch()
  }

  // Listening begins to fetch what is missing or old.
  onCleanup(observer.subscribe(tell))
  createComputed(
    on(
      asked,
      () => {
        ask()
        tell(observer.getCurrentResult())
      },
      { defer: true },
    ),
  )

  function current(): Result {
    const isHere = answer.state === 'ready' || answer.state === 'refreshing'
    return (isHere ? answer.latest : undefined) ?? observer.getCurrentResult()
  }

  return new Proxy(observer.getCurrentResult(), {
    get(_, name) {
      const value: unknown = Reflect.get(current(), name)
      return name === 'data' && value === undefined ? answer()?.data : value
    },
  })
}
