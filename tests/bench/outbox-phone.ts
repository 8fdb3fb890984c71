// A phone whose outbox a bench fills, through a line that the bench can slow down and cut.
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { applicationForm } from '../../server/task-committees/forms.ts'
import { session } from '../../shared/accounts.ts'
import { taskCommitteeApplication } from '../../shared/task-committees.ts'
import { type Line, startLine } from '../harness/proxy.ts'
import { bundleForPage } from './bundle.ts'
import type { Entry } from './fill.ts'
import { phone } from './first-view.ts'

const committee = '/opgaveudvalg/ensomhed-i-smaa-byer'
// Of another thing than what waits.
const formPath = '/hoeringer/budget-for-naeste-aar/svar'
const { form, version, example } = applicationForm
const payload = taskCommitteeApplication.parse(example)
const application = {
  ...{ form, version, payload, given: { committeeId: payload.committeeId } },
  about: {
    kind: 'task-committee',
    id: payload.committeeId,
    path: committee,
    title: { da: 'Flere fællesskaber i de små byer', en: 'More company in the small towns' },
  },
} as const

export interface OutboxPhone {
  page: Page
  context: BrowserContext
  line: Line
  /** As if Send had been pressed so often. @returns the ids */
  send: (times: number, attachmentBytes?: number) => Promise<string[]>
  close: () => Promise<void>
}

/** A persona's phone with the form open, so that the app sends what waits. */
export async function openOutboxPhone(
  browser: Browser,
  port: number,
  persona: string,
): Promise<OutboxPhone> {
  const line = await startLine(port)
  // Without the worker, so that everything is sent by the page that is measured.
  const context = await browser.newContext({
    ...phone,
    baseURL: line.origin,
    serviceWorkers: 'block',
  })
  const headers = { Origin: line.origin }
  await context.request.post('/api/demo/sessions', { data: { persona }, headers })
  const answer = await context.request.get('/api/session')
  const { account } = session.parse(await answer.json())
  if (!account) throw new Error('Nobody is signed in')
  const page = await context.newPage()
  await page.goto(formPath, { waitUntil: 'networkidle' })
  const fill = await bundleForPage(join(import.meta.dirname, 'fill.ts'), 'fill')
  return {
    ...{ page, context, line },
    send: async (times, attachmentBytes) => {
      const entry: Entry = {
        ...{ ...application, account: account.id },
        ...(attachmentBytes ? { attachmentBytes } : {}),
      }
      return await page.evaluate<string[]>(
        `${fill};fill.send(${JSON.stringify(entry)}, ${JSON.stringify(times)})`,
      )
    },
    close: async () => {
      await context.close()
      await line.close()
    },
  }
}
