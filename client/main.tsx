// Starts the app on the phone: what the person chose, the answers in the first HTML, the screens.
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { render } from 'solid-js/web'
import { App } from './App.tsx'
import { Failure, putAnswer } from './api.ts'
import { startClock } from './clock.ts'
import { startConnection } from './connection.ts'
import { fingerLifted, sayNotFetched, watchFinger } from './first-screen.ts'
import { startLanguage } from './language.ts'
import { hasBegun } from './outbox/exists.ts'
import { afterPaint } from './paint.ts'
import { loadScreen } from './routes.tsx'
import { followSession, setDemo } from './session.ts'
import { askStylesAgain } from './styles.ts'
import { startTheme } from './theme.ts'
import { startUpdates } from './update.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The worker gives what it has kept where there is no connection, so asking is always right.
      networkMode: 'always',
      retry: (count, error) =>
        count < 2 && error instanceof Failure && error.type === 'unavailable',
    },
  },
})

watchFinger()
askStylesAgain()
startLanguage()
startTheme()
startClock()
startConnection()
setDemo(document.documentElement.dataset.demo !== undefined)
takeFirstAnswers()

void show(document.getElementById('root'))

async function show(root: HTMLElement | null) {
  if (!root) return
  // The frame that the server painted stays until the words and the first page are here.
  try {
    await loadScreen(location.pathname)
  } catch {
    sayNotFetched(root)
    return
  }
  await fingerLifted()
  root.replaceChildren()
  render(
    () => (
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    ),
    root,
  )
  // What nobody is waiting for yet comes after the first paint.
  afterPaint(() => {
    void startUpdates()
    void startSending()
  })
}

/** Goes on with what waits; a phone that never kept anything starts when a form is opened. */
async function startSending() {
  if (!(await hasBegun())) return
  const [{ startOutbox }, { listen }] = await Promise.all([
    import('./outbox/triggers.ts'),
    import('./outbox/changes.ts'),
  ])
  startOutbox()
  listen((change) => {
    if (change === 'account') void followSession(client).catch(() => undefined)
  })
}

/** The route's first answers came with the HTML; the cache starts from them. */
function takeFirstAnswers() {
  const element = document.getElementById('first-answers')
  if (!element?.textContent) return
  const answers: Record<string, unknown> = JSON.parse(element.textContent)
  for (const [path, data] of Object.entries(answers)) putAnswer(client, path, data)
}
