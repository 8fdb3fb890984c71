// A protected citizen's response is published without a trace of the person, who is told why and has one tap to object.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import desk from '../../client/publication/desk/text.da.ts'
import text from '../../client/publication/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import { formatsFor, publicExports } from '../../shared/exports.ts'
import { expect, test } from '../harness/journey.ts'
import { readPdf, readSheet, unzip } from '../harness/read-back.ts'
import { open, press, tap, title, write } from './steps.ts'

// Nothing here leaves the net.
test.use({ phones: { worker: false } })

const call = 'budget-for-naeste-aar'
const traces = ['Grethe', 'Eksempel', '23 45 67 89', 'Tove', 'astma']

const response = {
  consultationId: call,
  representing: 'self',
  name: 'Grethe Eksempel',
  protected: true,
  text: 'Bevar hallen om aftenen. Min nabo Tove har astma.\n\nRing på 23 45 67 89. Hilsen Grethe',
  acknowledged: true,
}

async function send(page: Page, id: string) {
  const status = await page.evaluate(
    async ([path, payload]) => {
      const { account } = await (await fetch('/api/session')).json()
      const body = {
        form: 'consultation-response',
        version: 2,
        payload,
        attachments: [],
        queueAgeMs: 0,
      }
      const sent = await fetch(`${path}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-Account': account.id },
        body: JSON.stringify(body),
      })
      return sent.status
    },
    [`/api/submissions/${id}`, response] as const,
  )
  expect(status).toBe(200)
}

/** All that a file says, and its bytes, where a name may lie that nothing shows. */
async function wordsIn(name: string, bytes: Buffer): Promise<string> {
  const plain = bytes.toString('latin1') + bytes.toString()
  if (name.endsWith('.pdf')) return plain + readPdf(bytes).text + readPdf(bytes).bookmarks.join()
  if (name.endsWith('.xlsx')) return plain + (await readSheet(bytes)).flat().join('\n')
  if (!name.endsWith('.zip')) return plain
  const inside = await Promise.all(
    [...(await unzip(bytes))].map(async ([each, content]) => await wordsIn(each, content)),
  )
  return plain + inside.join('\n')
}

/** Staff have the public exports made, and anybody fetches them. */
async function fetchExports(staff: Page, anyone: Page): Promise<Map<string, string>> {
  const formats = formatsFor('public')
  for (const format of formats) {
    const asked = await staff.request.put(
      `/api/desk/consultations/${call}/exports/${randomUUID()}`,
      {
        data: { format, audience: 'public' },
        headers: { Origin: new URL(staff.url()).origin },
      },
    )
    expect(asked.status(), await asked.text()).toBe(200)
  }
  const path = `/api/consultations/${call}/exports`
  const list = async () =>
    publicExports.parse(await (await anyone.request.get(path)).json()).exports
  await expect
    .poll(async () => (await list()).map(({ format }) => format).toSorted(), { timeout: 30_000 })
    .toEqual(formats.toSorted())
  const told = new Map<string, string>()
  for (const { id, files } of await list())
    for (const { name } of files) {
      const file = await anyone.request.get(`${path}/${id}/${name}`)
      expect(file.status(), name).toBe(200)
      told.set(name, await wordsIn(name, await file.body()))
    }
  return told
}

test('a protected citizen’s response is read by all without a trace of the person', async ({
  newPhone,
}) => {
  const [citizen, staff, colleague, anyone] = [
    await newPhone(),
    await newPhone(),
    await newPhone({ desktop: true, width: 1280, height: 900 }),
    await newPhone(),
  ]
  await citizen.signIn('grethe')
  await staff.signIn('peter')
  await colleague.signIn('anna')
  const id = randomUUID()
  await open(citizen.page, '/')
  await send(citizen.page, id)

  // Staff read it on a phone: what was found is hidden already, the rest is hidden by touch and by key.
  const queue = `/arbejdsbord/hoeringer/${call}/offentliggoer`
  await open(staff.page, queue)
  await staff.checkAccess()
  const card = staff.page.getByRole('link', { name: /Grethe Eksempel/ })
  const path = (await card.getAttribute('href')) ?? ''
  const number = path.split('/').at(-1)
  await card.click()
  await expect(staff.page.getByRole('group', { name: '23 45 67 89' })).toBeVisible()
  await staff.page.getByRole('button', { name: 'Min nabo Tove har astma.' }).click()
  await press(staff.page, 'Tove')
  await staff.page
    .getByLabel(desk.review.why)
    .first()
    .selectOption({ label: desk.review.reasons.sensitive })
  await staff.page.getByRole('button', { name: 'astma.', exact: true }).focus()
  await staff.page.keyboard.press('Enter')
  await staff.page.keyboard.press('Escape')
  await expect(staff.page.getByRole('button', { name: /Min nabo skjult: Tove/ })).toBeFocused()
  await staff.checkAccess()
  await press(staff.page, desk.review.save)
  await expect(staff.page.getByText(desk.review.saved)).toBeVisible()

  // Nobody finds the person: not on the pages, not in their HTML, not in the JSON.
  const list = `/hoeringer/${call}/svar-fra-andre`
  const one = `/hoeringer/${call}/svar/${number}`
  for (const address of [list, one]) {
    await open(anyone.page, address)
    await expect(anyone.page.getByText(text.mark.phone)).toBeVisible()
    await expect(anyone.page.getByText(/borger med beskyttet navn/i).first()).toBeVisible()
    await anyone.checkAccess()
  }
  for (const address of [
    list,
    one,
    `/api/consultations/${call}/responses`,
    `/api/consultations/${call}/responses/${number}`,
    `/api/consultations/${call}`,
    '/api/listings?state=open&limit=50',
  ]) {
    const told = await (await anyone.page.request.get(address)).text()
    for (const trace of traces) expect(told, `${address}: ${trace}`).not.toContain(trace)
  }
  for (const [name, told] of await fetchExports(staff.page, anyone.page)) {
    expect(told, name).toMatch(/borger med beskyttet navn/i)
    for (const trace of traces) expect(told, `${name}: ${trace}`).not.toContain(trace)
  }

  // The citizen is told why, and asks another person to look with one tap.
  await open(citizen.page, `/mine-indsendelser/${id}`)
  await expect(citizen.page.getByText(text.own.why.phone)).toBeVisible()
  await citizen.checkAccess()
  await press(citizen.page, text.own.appeal)
  const asked = submissions.receivedTitles['redaction-appeal']
  await expect(title(citizen.page, asked)).toBeVisible()
  await open(citizen.page, `/mine-indsendelser/${id}`)
  await expect(citizen.page.getByRole('button', { name: text.own.appeal })).toHaveCount(0)

  // It is not for the one who hid it to answer.
  await open(staff.page, path)
  await expect(staff.page.getByText(desk.review.barred['own-decision'])).toBeVisible()
  await open(colleague.page, `${queue}?tilstand=appealed`)
  await colleague.page.getByRole('link', { name: /Grethe Eksempel/ }).click()
  await tap(
    colleague.page
      .getByRole('group', { name: '23 45 67 89' })
      .getByRole('radio', { name: desk.review.allow }),
  )
  await write(colleague.page, desk.review.answer, 'Nummeret er hallens eget, så det må vises.')
  await colleague.checkAccess()
  await press(colleague.page, desk.review.save)
  await expect(colleague.page.getByText(desk.review.saved)).toBeVisible()
  await open(citizen.page, `/mine-indsendelser/${id}`)
  await expect(citizen.page.getByText(text.own.changed)).toBeVisible()
  await open(anyone.page, one)
  await expect(anyone.page.getByText('Ring på 23 45 67 89.')).toBeVisible()
})
