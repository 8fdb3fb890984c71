// What one has sent, afterwards: corrected, taken back, kept as a file, checked by number and code, found among many.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import desk from '../../client/desk/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import receipts from '../../client/receipts/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { applicationForm } from '../../server/task-committees/forms.ts'
import { session } from '../../shared/accounts.ts'
import { taskCommitteeApplication } from '../../shared/task-committees.ts'
import { bundleForPage } from '../bench/bundle.ts'
import type { Entry } from '../bench/fill.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import { drawing } from '../harness/sample-files.ts'
import {
  arriveAtStep,
  committee,
  consultation,
  fact,
  fillApplication,
  fillResponse,
  goTo,
  hold,
  motivation,
  open,
  press,
  readReceipt,
  write,
} from './steps.ts'

const council = 'Lokalrådet i Løsning'

test('a response is corrected and sent again: the new one counts, the first one says so', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await sendResponse(phone, 'Giv hver by lidt at begynde med.')
  const first = await readReceipt(page, 'consultation-response')
  await hold(phone)
  await press(page, submissions.replace.action)
  await expect(page.getByRole('textbox', { name: consultations.form.text })).toHaveValue(
    'Giv hver by lidt at begynde med.',
  )
  await expect(page.getByText(outbox.form.replacing)).toBeVisible()
  await expect(page.getByText(outbox.form.resumed)).toHaveCount(0)
  await hold(phone)
  await write(page, consultations.form.text, 'Giv hver by det samme.')
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, consultations.form.send)
  await expect(page.getByText(submissions.ended.supersedes)).toBeVisible()
  const second = await readReceipt(page, 'consultation-response')
  expect(second).not.toBe(first)
  await hold(phone)
  await goTo(page, submissions.ended.supersedesLink)
  await expect(page.getByText(submissions.ended.supersededBody)).toBeVisible()
  await expect(fact(page, ui.receipt.number)).toHaveText(first)
  await expect(page.getByRole('button', { name: submissions.replace.action })).toHaveCount(0)
  await expect(page.getByRole('button', { name: submissions.withdraw.action })).toHaveCount(0)
  await hold(phone)
  await goTo(page, submissions.ended.supersededLink)
  await expect(fact(page, ui.receipt.number)).toHaveText(second)

  await phone.signIn('peter')
  await open(page, `/arbejdsbord${consultation.path}`)
  const ended = section(page, desk.call.ended)
  await expect(ended.getByRole('article')).toHaveCount(1)
  await expect(ended.getByText(desk.ended.superseded)).toBeVisible()
  await ended.getByRole('link').click()
  await expect(page.getByText(desk.case.supersededBody)).toBeVisible()
  await hold(phone)
  await goTo(page, desk.case.supersededLink)
  await expect(page.getByText('Giv hver by det samme.')).toBeVisible()
  await expect(page.getByText(desk.case.supersedes)).toBeVisible()
})

test('a response is taken back after one was asked, and staff see that it is', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await sendResponse(phone, 'Giv hver by lidt at begynde med.')
  await readReceipt(page, 'consultation-response')
  const address = page.url()
  await press(page, submissions.withdraw.action)
  const dialog = page.getByRole('dialog', { name: submissions.withdraw.title })
  await expect(dialog).toContainText(submissions.withdrawBody['consultation-response'])
  await phone.checkAccess()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: submissions.withdraw.action })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: submissions.withdraw.yes }).click()
  await readReceipt(page, 'withdrawal')
  await hold(phone)
  await open(page, new URL(address).pathname)
  await expect(page.getByText(submissions.ended.withdrawn)).toBeVisible()
  await expect(page.getByText(submissions.storyWithdrawn)).toBeVisible()
  await expect(page.getByRole('button', { name: submissions.withdraw.action })).toHaveCount(0)
  await hold(phone)

  await phone.signIn('peter')
  await open(page, `/arbejdsbord${consultation.path}`)
  await expect(page.getByText(desk.call.allEnded)).toBeVisible()
  await section(page, desk.call.ended).getByRole('link').click()
  await expect(page.getByText(/^Afsenderen trak den tilbage/)).toBeVisible()
  await hold(phone)
})

test('one keeps one’s own submission as a file, unsent and received', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  const map = drawing('kort over Uldum.png')
  await phone.signIn('karen')
  await open(page, `${committee.path}/ansoeg`)
  await phone.waitForWorker()
  await phone.setOffline(true)
  await fillApplication(page)
  await press(page, outbox.form.back)
  await page.getByLabel(ui.files.choose).setInputFiles([map])
  await expect(page.getByRole('list', { name: ui.files.chosen })).toContainText(map.name)
  await press(page, outbox.form.next)
  await press(page, committees.form.send)
  await expect(page.getByText(submissions.situations['queued-offline'].state)).toBeVisible()
  await expect(page.getByText(motivation)).toBeVisible()
  const unsent = await download(page)
  expect(unsent.name).toMatch(/^medspil-indsendelse-\d{4}-\d{2}-\d{2}\.html$/)
  // It is tried now and then, also without a connection.
  const states = [
    submissions.situations['queued-offline'].state,
    submissions.situations.sending.state,
  ]
  expect(states.some((state) => unsent.text.includes(`<dd>${state}</dd>`))).toBe(true)
  expectCopy(unsent.text, map)

  await phone.setOffline(false)
  const number = await readReceipt(page, 'task-committee-application')
  await expect(page.getByText(motivation)).toBeVisible()
  const received = await download(page)
  expect(received.name).toBe(`medspil-indsendelse-${number}.html`)
  expect(received.text).toContain(number)
  expect(received.text).toContain((await fact(page, ui.receipt.code).textContent()) ?? 'no code')
  expectCopy(received.text, map)
})

test('whoever holds number and code sees what was received, without signing in', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await sendResponse(phone, 'Giv hver by lidt at begynde med.')
  const number = await readReceipt(phone.page, 'consultation-response')
  const code = (await fact(phone.page, ui.receipt.code).textContent()) ?? ''

  const other = await newPhoneOnFreshServer()
  const { page } = other
  await open(page, '/om')
  await page.getByRole('main').getByRole('link', { name: receipts.title }).click()
  await press(page, receipts.action)
  await expect(page.getByRole('alert')).toBeFocused()
  await hold(other)
  await write(page, receipts.number, number)
  await write(page, receipts.code, 'aaaaaaaaaaaa')
  await press(page, receipts.action)
  await expect(page.getByRole('status').getByText(receipts.unknownBody)).toBeVisible()
  await hold(other)
  await other.setOffline(true)
  await press(page, receipts.action)
  await expect(page.getByText(receipts.offlineBody)).toBeVisible()
  await other.setOffline(false)
  // As people write what they read: spaces, capitals.
  await write(page, receipts.number, ` ${number} `)
  await write(page, receipts.code, `${code.slice(0, 6).toUpperCase()} ${code.slice(6)}`)
  await press(page, receipts.action)
  await expect(page.getByRole('heading', { name: receipts.found.received })).toBeFocused()
  await expect(fact(page, receipts.about)).toHaveText(consultation.title)
  await expect(page.getByText(council)).toHaveCount(0)
  expect(page.url()).toMatch(/\/kvittering$/)
  await hold(other)
})

test('staff decide about a response that came late, and its sender reads what they decided', async ({
  newPhoneOnFreshServer,
}) => {
  const green = '/hoeringer/groent-kvarter-i-loesning'
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  const table = await newPhoneOnFreshServer({ desktop: true })
  await table.signIn('peter')
  const origin = new URL(await openAndRead(table.page, '/')).origin
  const moved = await table.context.request.put(
    '/api/desk/consultations/groent-kvarter-i-loesning/window',
    {
      data: { opensAt: '2026-01-01T08:00', closesAt: '2026-01-02T23:59' },
      headers: { Origin: origin },
    },
  )
  expect(moved.status(), await moved.text()).toBe(200)
  await phone.signIn('karen')
  await open(page, `${green}/svar`)
  await write(page, consultations.form.text, 'Lad der være en bænk ved åen.')
  await page.getByRole('checkbox', { name: consultations.form.acknowledged }).check({ force: true })
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, consultations.form.send)
  await readReceipt(page, 'consultation-response')
  await expect(page.getByText(submissions.late.lateBody)).toBeVisible()
  await expect(page.getByRole('button', { name: submissions.replace.action })).toHaveCount(0)
  await hold(phone)

  await open(table.page, `/arbejdsbord${green}`)
  await section(table.page, desk.call.late).getByRole('link', { name: 'Karen' }).click()
  await hold(table)
  await press(table.page, desk.case.decline)
  await expect(table.page.getByText(`${desk.case.lateDecision.declined}.`)).toBeVisible()
  await hold(table)
  await page.reload()
  await expect(page.getByText(submissions.late['late-declinedBody'])).toBeVisible()
  await hold(phone)
  await press(table.page, desk.case.accept)
  await expect(table.page.getByText(`${desk.case.lateDecision.accepted}.`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(submissions.late['late-acceptedBody'])).toBeVisible()
})

test('the list reads well with one that waits and with two hundred, and keeps one’s place', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page } = phone
  await phone.signIn('karen')
  await open(page, `${committee.path}/ansoeg`)
  await phone.waitForWorker()
  await phone.setOffline(true)
  await fillOutbox(phone, 1)
  await open(page, '/mine-indsendelser')
  await expect(heading(page, submissions.groups.way, '1')).toBeVisible()
  await hold(phone)

  await fillOutbox(phone, 199)
  await open(page, '/mine-indsendelser')
  await expect(heading(page, submissions.groups.way, '200')).toBeVisible()
  const { way, arrived } = submissions.groups
  const cards = section(page, new RegExp(`^(${way}|${arrived})`)).getByRole('article')
  await expect(cards).toHaveCount(5)
  await hold(phone)
  await press(page, `${ui.showMore} ${submissions.groups.way}`)
  await expect(cards).toHaveCount(25)
  await expect(cards.nth(5).getByRole('link')).toBeFocused()

  await phone.setOffline(false)
  // What is decided while one reads stays where it was; nothing jumps.
  await expect(section(page, arrived)).toBeVisible({ timeout: 120_000 })
  await expect(cards.nth(5).getByRole('link')).toBeFocused()
  await hold(phone)
  await press(page, submissions.tidy(false))
  await expect(section(page, arrived)).toHaveCount(0)
  const sent = page.locator('#sendt')
  await expect(sent.getByRole('article')).toHaveCount(20)
  await expect(sent.getByRole('article').first().getByRole('link')).toBeFocused()
  // Here rather than at the end: two hundred of the same card say no more, and take long to check.
  await hold(phone)
  for (let shown = 20; shown < 200; shown += 20) {
    await press(page, `${ui.showMore} ${submissions.groups.sent}`)
    await expect(sent.getByRole('article').nth(shown).getByRole('link')).toBeFocused()
  }
  await expect(heading(page, submissions.groups.sent, '200')).toBeVisible()
  await expect(page.getByRole('button', { name: ui.showMore })).toHaveCount(0)
})

async function sendResponse({ page, signIn }: Phone, answer: string): Promise<void> {
  await signIn('birthe')
  await open(page, `${consultation.path}/svar`)
  await fillResponse(page, council, answer)
  await press(page, consultations.form.send)
}

const section = (page: Page, name: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })

const heading = (page: Page, name: string, count: string) =>
  page.getByRole('heading', { level: 2, name: submissions.counted(name, count), exact: true })

async function openAndRead(page: Page, path: string): Promise<string> {
  await open(page, path)
  return page.url()
}

/** As if Send had been pressed so often. */
async function fillOutbox({ page, context }: Phone, times: number): Promise<void> {
  const { form, version, example } = applicationForm
  const { account } = session.parse(await (await context.request.get('/api/session')).json())
  const entry: Entry = {
    account: account?.id ?? '',
    form,
    version,
    payload: taskCommitteeApplication.parse(example),
    given: { committeeId: committee.id },
    about: {
      kind: 'task-committee',
      id: committee.id,
      path: committee.path,
      title: { da: committee.title, en: committee.title },
    },
  }
  const fill = await bundleForPage(join(import.meta.dirname, '../bench/fill.ts'), 'fill')
  await page.evaluate(`${fill};fill.send(${JSON.stringify(entry)}, ${times})`)
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download')
  await press(page, submissions.copy.action)
  const file: Download = await saved
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

/** It stands alone: the answers with what was asked, and the file itself inside. */
function expectCopy(text: string, file: { name: string; buffer: Buffer }): void {
  expect(text).toContain(committees.form.motivation)
  expect(text).toContain(motivation)
  expect(text).toContain(`data:image/png;base64,${file.buffer.toString('base64')}`)
  expect(text).toContain(`download="${file.name}"`)
  expect(text).not.toMatch(/(src|href)="https?:/)
}
