// What people do on their phones, by the words they read there.
import { expect, type Locator, type Page } from '@playwright/test'
import accounts from '../../client/accounts/text.da.ts'
import consultations from '../../client/consultations/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import frame from '../../client/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import before from '../../client/volunteering/before/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import type { FormName } from '../../shared/submissions.ts'
import type { Phone } from '../harness/journey.ts'

/** Example data of the demo that the journeys go by. */
export const committee = {
  id: 'ensomhed-i-smaa-byer',
  title: 'Flere fællesskaber i de små byer',
  path: '/opgaveudvalg/ensomhed-i-smaa-byer',
}
export const consultation = {
  id: 'penge-til-de-smaa-byer',
  title: 'Hvordan deler vi penge ud til de små byer?',
  path: '/hoeringer/penge-til-de-smaa-byer',
}
export const careHome = {
  id: 'laerkevang',
  name: 'Plejehjemmet Lærkevang',
  path: '/plejehjem/laerkevang',
}
/** For four people, on a Tuesday. */
export const walk = {
  title: 'Gåtur med høns og have',
  shift: 'gaatur-laerkevang-1',
  path: '/plejehjem/laerkevang/tider/gaatur-laerkevang-1',
}

export const motivation =
  'Jeg laver fællesspisning i Uldum og vil gerne finde dem, der ikke kommer.'

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Opens an address, and waits until the app has taken the place of the frame that came with the HTML. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('contentinfo')).toBeVisible()
}

/** The page is here and has told the reader so. */
export async function arriveAt(page: Page, name: string): Promise<void> {
  await expect(title(page, name)).toBeFocused()
}

/** Stands on a step of a form: its heading has the focus. */
export async function arriveAtStep(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
}

export const group = (page: Page, name: string) => page.getByRole('group', { name })

export async function choose(page: Page, question: string, option: string): Promise<void> {
  const radio = group(page, question).getByRole('radio', { name: option })
  await tap(radio)
  await expect(radio).toBeChecked()
}

/** Presses the words beside it: the label lies over the whole row. */
export async function tap(control: Locator): Promise<void> {
  await control.locator('xpath=following-sibling::label').click()
}

export async function write(page: Page, label: string, answer: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(answer)
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click()
}

/** A room of the navigation at the thumb. */
export async function goToRoom(page: Page, room: keyof typeof frame.rooms): Promise<void> {
  await page
    .getByRole('navigation', { name: ui.menu })
    .getByRole('link', { name: frame.rooms[room] })
    .click()
}

/** Chooses a person on the page for signing in. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await expect(title(page, accounts.demoTitle)).toBeVisible()
  await page.getByRole('button', { name }).click()
}

/** From the first step of the application to the last one. */
export async function fillApplication(page: Page): Promise<void> {
  const { form } = committees
  await choose(page, form.seatKind, committees.seatOne.citizen)
  await choose(page, form.applyingAs, form.applicants.myself)
  await press(page, outbox.form.next)
  await arriveAtStep(page, form.steps.why)
  await write(page, form.motivation, motivation)
  await write(page, form.offer, 'Et køkken, tyve naboer og en god tone.')
  await press(page, outbox.form.next)
  await arriveAtStep(page, form.steps.what)
  await tap(
    group(page, form.availability).getByRole('checkbox', { name: form.times['weekday-evening'] }),
  )
  await press(page, outbox.form.next)
  await arriveAtStep(page, form.steps.contact)
  await choose(page, form.conflict, form.conflicts.no)
  await choose(page, form.contactBy, form.ways.phone)
  await write(page, form.phone, '20 30 40 50')
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
}

/** From the one step of the response to the last one. */
export async function fillResponse(page: Page, body: string, answer: string): Promise<void> {
  const { form } = consultations
  await choose(page, form.representing, body)
  await write(page, form.text, answer)
  await tap(page.getByRole('checkbox', { name: form.acknowledged }))
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
}

/** From the one step of the sign-up to the last one. */
/** Says that one is 15, where the home does not know it, that one has read its guidelines, and has what it takes. */
export async function sayReady(page: Page): Promise<void> {
  const age = group(page, before.age)
  if (await age.isVisible()) await choose(page, before.age, before.ages['15-or-more'])
  for (const each of await group(page, before.confirms).getByRole('checkbox').all()) await tap(each)
}

export async function fillSignUp(page: Page, people: 'alone' | 'two'): Promise<void> {
  const { form } = volunteering
  await choose(page, form.people, form[people])
  await sayReady(page)
  await choose(page, form.contactBy, form.ways.phone)
  await write(page, form.phone, '20 30 40 51')
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
}

/** What stands beside a term in a list of facts. */
export const fact = (within: Page | Locator, term: string) =>
  within
    .locator('dl > div')
    .filter({ has: within.getByRole('term').getByText(term, { exact: true }) })
    .getByRole('definition')
    .first()

/**
 * What was sent in flight mode is still here, on a page that was opened since: one that went out in the middle of a
 * try cannot know that nothing left the phone.
 */
export async function expectStillHere(page: Page): Promise<void> {
  const { 'queued-offline': waits, 'unknown-offline': perhaps } = submissions.situations
  const saying = ({ state }: { state: string }) =>
    page.getByRole('status').getByText(state, { exact: true })
  await expect(saying(waits).or(saying(perhaps))).toBeVisible()
}

/** Opens one's own submission from the list. */
export async function openOwn(page: Page, form: FormName, about: string): Promise<void> {
  // Its name to the letter: a button that says what it is about has the same words in it.
  const name = `${submissions.forms[form]}: ${about}`
  await page.getByRole('link', { name, exact: true }).click()
}

/** The receipt on screen, with all that a receipt has. */
export async function readReceipt(page: Page, form: FormName): Promise<string> {
  await expect(title(page, submissions.receivedTitles[form])).toBeVisible()
  const number = fact(page, ui.receipt.number)
  await expect(number).toHaveText(/^\d{4}-\d{6}$/)
  await expect(fact(page, ui.receipt.received)).toHaveText(/^\S+ .+ kl\.\s\d{1,2}\.\d{2}$/)
  await expect(fact(page, ui.receipt.code)).toHaveText(/^\S{4,}$/)
  const next = page.locator('section').filter({
    has: page.getByRole('heading', { name: ui.receipt.next }),
  })
  await expect(next.getByRole('listitem')).not.toHaveCount(0)
  return (await number.textContent()) ?? ''
}

/** The screen as it stands: nothing for axe, in light and dark, and room enough on the smallest phone. */
export async function hold(phone: Phone) {
  const { page } = phone
  await arrive(phone)
  await phone.checkAccess()
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(phone), `${page.url()} is wider than 320 px`).toBe(0)
  if (size) await page.setViewportSize(size)
}

/** The page stands when the app has taken the frame's place, its heading is there and nothing is being fetched. */
export async function arrive({ page }: Phone) {
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

async function overflow({ page }: Phone): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
