// Files sent along: chosen without a connection, kept through a restart, read by staff without their place.
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { attachmentBytesMax } from '../../shared/attachments.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import { drawing, notReally, pdf, photograph, place } from '../harness/sample-files.ts'
import {
  arriveAtStep,
  committee,
  fillApplication,
  hold,
  open,
  openOwn,
  press,
  readReceipt,
  title,
} from './steps.ts'

const { form } = committees
const { files } = ui

test('files chosen in flight mode outlive the browser, and staff get them without their place', async ({
  newPhoneOnFreshServer,
}) => {
  const picture = photograph('IMG_4711.jpg')
  const plan = pdf('plan for fællesspisning.pdf', 300_000)
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  await open(phone.page, `${committee.path}/ansoeg`)
  await phone.waitForWorker()
  await phone.setOffline(true)
  await arriveAtFiles(phone)
  await chooser(phone).setInputFiles([picture, plan])
  await expect(rows(phone)).toHaveCount(2)
  await expect(rows(phone).first()).toContainText('IMG_4711.jpg')
  await expect(rows(phone).last()).toContainText('PDF, 293 kB')
  await hold(phone)
  await press(phone.page, outbox.form.next)
  await arriveAtStep(phone.page, outbox.form.check)
  await expect(phone.page.getByText('IMG_4711.jpg (JPEG-billede')).toBeVisible()
  await press(phone.page, form.send)
  await expect(phone.page.getByText(submissions.attachments.here)).toHaveCount(2)
  await hold(phone)

  const page = await phone.restartBrowser()
  await open(page, '/mine-indsendelser')
  await expect(page.getByText(submissions.files('2', false))).toBeVisible()
  await phone.setOffline(false)
  await openOwn(page, 'task-committee-application', committee.title)
  await readReceipt(page, 'task-committee-application')
  await expect(arrived(page)).toHaveCount(2)
  await hold(phone)
  const own = page.waitForEvent('download')
  await page.getByRole('button', { name: `${submissions.attachments.open} ${plan.name}` }).click()
  expect((await bytesOf(await own)).equals(plan.buffer)).toBe(true)
  // The server gives back what it was sent, so the place stayed on the phone.
  const sent = page.waitForEvent('download')
  await page
    .getByRole('button', { name: `${submissions.attachments.open} ${picture.name}` })
    .click()
  expect((await bytesOf(await sent)).includes(place)).toBe(false)

  const desk = await newPhoneOnFreshServer({ desktop: true })
  await desk.signIn('peter')
  await open(desk.page, '/arbejdsbord')
  await desk.page.getByRole('link', { name: 'Karen Eksempel' }).click()
  await expect(title(desk.page, 'Karen Eksempel')).toBeVisible()
  await hold(desk)
  expect(picture.buffer.includes(place)).toBe(true)
  const seen = await readAtDesk(desk, picture.name)
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.includes(place)).toBe(false)
  expect((await readAtDesk(desk, plan.name)).equals(plan.buffer)).toBe(true)
})

test('files are chosen and removed by keyboard, and the focus goes on to the next', async ({
  phone,
}) => {
  await phone.signIn('karen')
  await open(phone.page, `${committee.path}/ansoeg`)
  await arriveAtFiles(phone)
  const { page } = phone
  // Keys reach the page by another way than what asks for the chooser, which the page must have heard by then.
  const asked = page.waitForEvent('filechooser')
  await chooser(phone).focus()
  await page.keyboard.press('Enter')
  await (await asked).setFiles([drawing('kort.png'), pdf('brev.pdf'), pdf('cv.pdf')])
  await expect(rows(phone)).toHaveCount(3)
  const remove = (name: string) => page.getByRole('button', { name: `${files.remove} ${name}` })
  await page.keyboard.press('Tab')
  await expect(remove('kort.png')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove('brev.pdf')).toBeFocused()
  await expect(said(phone)).toHaveText(files.removed('kort.png'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(remove('brev.pdf')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chooser(phone)).toBeFocused()
  await expect(rows(phone)).toHaveCount(0)
})

test('what cannot be attached is turned down by name, in words that say what to do', async ({
  phone,
}) => {
  await phone.signIn('karen')
  await open(phone.page, `${committee.path}/ansoeg`)
  await arriveAtFiles(phone)
  const expectRefusal = async (words: string) => {
    await expect(refusals(phone).getByText(words)).toBeVisible()
    await expect(said(phone)).toContainText(words)
  }
  await chooser(phone).setInputFiles([notReally('regnskab.pdf', 'application/pdf')])
  await expectRefusal(`»regnskab.pdf« ${files.refused['wrong-type']()}`)
  await expect(rows(phone)).toHaveCount(0)
  const large = test.info().outputPath('hele-arkivet.pdf')
  writeFileSync(large, pdf('', attachmentBytesMax + 1).buffer)
  await chooser(phone).setInputFiles(large)
  await expectRefusal(`»hele-arkivet.pdf« ${files.refused['too-large']('10 MB')}`)
  await chooser(phone).setInputFiles([{ name: 'intet.pdf', mimeType: '', buffer: Buffer.alloc(0) }])
  await expectRefusal(`»intet.pdf« ${files.refused.empty()}`)
  await chooser(phone).setInputFiles(['1', '2', '3', '4', '5', '6'].map((n) => pdf(`${n}.pdf`)))
  await expect(rows(phone)).toHaveCount(5)
  await expectRefusal(`»6.pdf« ${files.refused['too-many']('10 MB', '5')}`)
  await hold(phone)
})

test('an application with a large file tells how far the file has come, and goes on where it was cut', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  const { page, context } = phone
  await phone.signIn('karen')
  await open(page, `${committee.path}/ansoeg`)
  await arriveAtFiles(phone)
  await chooser(phone).setInputFiles([drawing('kort.png'), pdf('stor.pdf', 500_000)])
  await expect(rows(phone)).toHaveCount(2)
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  // The picture and one part of the large file come through; then the line is cut.
  let parts = 0
  await context.route('**/api/submissions/*/attachments/*', (route) => {
    parts += 1
    return parts > 2 ? route.abort('connectionreset') : route.continue()
  })
  await press(page, form.send)
  await expect(title(page, submissions.filedTitles['task-committee-application'])).toBeVisible()
  const one = submissions.attachments.progress('1', '2')
  await expect(page.getByText(new RegExp(`^${one}, \\d+ % af det sidste`)).first()).toBeVisible()
  await hold(phone)

  const desk = await newPhoneOnFreshServer({ desktop: true })
  await desk.signIn('peter')
  await open(desk.page, '/arbejdsbord')
  await desk.page.getByRole('link', { name: 'Karen Eksempel' }).click()
  await expect(desk.page.getByText(/^På vej: \d+\skB af 489\skB$/)).toBeVisible()
  await hold(desk)

  await context.unroute('**/api/submissions/*/attachments/*')
  await press(page, submissions.sendNow)
  await readReceipt(page, 'task-committee-application')
  await expect(arrived(page)).toHaveCount(2)
})

/** To the last step before the answers are checked, where files are asked for. */
async function arriveAtFiles({ page }: Phone): Promise<void> {
  await fillApplication(page)
  await press(page, outbox.form.back)
  await arriveAtStep(page, form.steps.contact)
}

const chooser = ({ page }: Phone) => page.getByLabel(files.choose)
const rows = ({ page }: Phone) =>
  page.getByRole('list', { name: files.chosen }).getByRole('listitem')
const refusals = ({ page }: Phone) => page.locator('#attachments-refused')
/** The files on an item's page that the municipality has. */
const arrived = (page: Page) =>
  page
    .getByRole('list', { name: submissions.attachments.title })
    .getByText(submissions.attachments.received, { exact: true })
/** What a screen reader was told last. */
const said = ({ page }: Phone) => page.locator('.unseen[role=status]')

async function readAtDesk({ page }: Phone, name: string): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return bytesOf(await saved)
}

async function bytesOf(download: { createReadStream: () => Promise<AsyncIterable<Buffer>> }) {
  const pieces: Buffer[] = []
  for await (const piece of await download.createReadStream()) pieces.push(piece)
  return Buffer.concat(pieces)
}
