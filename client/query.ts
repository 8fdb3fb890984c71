// Questions as components ask them: what is known stands at once, and what isn't is waited for.
// The library's own `useQuery` makes every new component wait a moment, known or not; the page around it
// is then taken off the screen and put back, and whoever was there with the keyboard has lost their place.
import {
  type QueryKey,
  QueryObserver,
  type QueryObserverResult,
  shouldThrowError,
  type UseQueryOptions,
  useQueryClient,
} from '@tanstack/solid-query'
import { createComputed, createMemo, createResource, on, onCleanup } from 'solid-js'

/** How a question stands. Where there is no `data` yet, reading it counts as loading to the nearest `Suspense`. */
export function useQuery<Answer, Fault = Error, Data = Answer, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Answer, Fault, Data, Key>,
): QueryObserverResult<Data, Fault> {
  type Result = QueryObserverResult<Data, Fault>
  const client = useQueryClient()
  const asked = createMemo(() => ({
    ...client.defaultQueryOptions(options()),
    _optimisticResults: 'optimistic' as const,
  }))
  const observer = new QueryObserver(client, asked())
  let arrive: ((now: Result) => void) | undefined

  const [answer, { mutate, refetch }] = createResource<Result>(() => {
    const now = observer.getOptimisticResult(asked())
    if (!now.isLoading) return settled(now)
    return new Promise((resolve, reject) => {
      arrive = (later) => {
        arrive = undefined
        try {
          resolve(settled(later))
        } catch (error) {
          reject(error)
        }
      }
    })
  })

  function settled(now: Result): Result {
    const isThrown =
      now.isError &&
      !now.isFetching &&
      shouldThrowError(asked().throwOnError, [now.error, observer.getCurrentQuery()])
    if (isThrown) throw now.error
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

  onCleanup(observer.subscribe(tell))
  createComputed(
    on(
      asked,
      (next) => {
        observer.setOptions(next)
        tell(observer.getOptimisticResult(next))
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
