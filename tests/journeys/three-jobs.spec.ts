// The three main jobs from home to receipt, and the municipality seeing each of them once.

import type { Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import coreTasks from '../../client/core-tasks/text.da.ts'
import desk from '../../client/desk/text.da.ts'
import home from '../../client/home/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import takePart from '../../client/take-part/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import frame from '../../client/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { expect, test } from '../harness/journey.ts'
import {
  arriveAt,
  arriveAtStep,
  careHome,
  committee,
  consultation,
  fact,
  fillApplication,
  fillResponse,
  fillSignUp,
  goTo,
  goToRoom,
  group,
  motivation,
  open,
  press,
  readReceipt,
  signInAs,
  title,
  walk,
  write,
} from './steps.ts'

const karen = 'Karen Eksempel'
const council = 'Lokalrådet i Løsning'
const grethe = 'Grethe Eksempel'

test('a citizen applies for a seat, and a caseworker opens and marks the application', async ({
  newPhoneOnFreshServer,
}) => {
  const { page } = await newPhoneOnFreshServer()
  await open(page, '/')
  await goTo(page, frame.signIn)
  await signInAs(page, karen)
  await arriveAt(page, home.title)
  await goTo(page, committee.title)
  await arriveAt(page, committee.title)
  await goTo(page, committees.apply)
  await arriveAt(page, committees.form.title)

  await press(page, outbox.form.next)
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  const { form } = committees
  const faulty: [question: string, fault: string][] = [
    [form.seatKind, form.seatKindMissing],
    [form.applyingAs, form.applyingAsMissing],
  ]
  await expect(summary.getByRole('link')).toHaveText(faulty.map(([, fault]) => fault))
  for (const [question, fault] of faulty) {
    await expect(group(page, question)).toHaveAccessibleDescription(`${ui.form.fault} ${fault}`)
    await summary.getByRole('link', { name: fault }).click()
    await expect(group(page, question).getByRole('radio').first()).toBeFocused()
  }

  await fillApplication(page)
  await expect(summary).toHaveCount(0)
  await expect(fact(page, form.motivation)).toHaveText(motivation)
  await page.getByRole('button', { name: `${ui.form.change} ${form.motivation}` }).click()
  await arriveAtStep(page, form.steps.why)
  const better = `${motivation} Det begynder ved bordet.`
  await write(page, form.motivation, better)
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await expect(fact(page, form.motivation)).toHaveText(better)
  await press(page, form.send)

  const receipt = await readReceipt(page, 'task-committee-application')
  await expect(page.getByText(better)).toBeVisible()
  await expectPrint(page)

  const { page: table, signIn } = await newPhoneOnFreshServer({ desktop: true })
  await signIn('peter')
  await open(table, '/')
  await goToRoom(table, 'desk')
  await expect(table.getByRole('link', { name: karen })).toHaveCount(1)
  const card = section(table, desk.queue.new).getByRole('article').filter({ hasText: karen })
  await expect(card).toContainText(committee.title)
  await goTo(table, karen)
  await arriveAt(table, karen)
  await expect(fact(table, desk.case.receipt)).toHaveText(receipt)
  await expect(table.getByText(better)).toBeVisible()
  await expect(table.getByText(desk.case.openedNow)).toBeVisible()
  await press(table, desk.marks['follow-up'])
  await expect(table.getByText(desk.case.marked(desk.marks['follow-up']))).toBeVisible()
  await goToRoom(table, 'desk')
  await expect(section(table, desk.queue.followUp).getByRole('link', { name: karen })).toBeVisible()
  await expect(table.getByRole('link', { name: karen })).toHaveCount(1)
  await goTo(table, karen)
  await press(table, desk.marks.done)
  await expect(table.getByText(desk.case.marked(desk.marks.done))).toBeVisible()
  await goToRoom(table, 'desk')
  await arriveAt(table, desk.title)
  await expect(section(table, desk.calls['task-committee'])).toBeVisible()
  await expect(table.getByRole('link', { name: karen })).toHaveCount(0)
})

test('a representative answers a consultation for the local council, and a caseworker reads it', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('birthe')
  const { page } = phone
  await open(page, '/')
  await goToRoom(page, 'takePart')
  await arriveAt(page, takePart.title)
  await page.getByRole('radio', { name: ui.filters.kinds.consultation }).check()
  await goTo(page, consultation.title)
  await arriveAt(page, consultation.title)
  await goTo(page, consultations.respond)
  await arriveAt(page, consultations.respond)
  const answer = 'Giv hver by lidt at begynde med. Så kommer folk selv med resten.'
  await fillResponse(page, council, answer)
  await press(page, consultations.form.send)
  const receipt = await readReceipt(page, 'consultation-response')

  const { page: table, signIn } = await newPhoneOnFreshServer({ desktop: true })
  await signIn('peter')
  await open(table, '/arbejdsbord')
  await goTo(table, consultation.title)
  const received = section(table, desk.call.received.consultation)
  await expect(received.getByRole('article')).toHaveCount(1)
  await expect(received).toContainText(council)
  await received.getByRole('link').click()
  await expect(fact(table, desk.case.receipt)).toHaveText(receipt)
  await expect(table.getByText(answer)).toBeVisible()
  await expect(table.getByRole('button', { name: desk.marks.read, pressed: true })).toBeVisible()
})

test('a volunteer signs up for two and withdraws, and the coordinator sees who comes', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('grethe')
  const { page } = phone
  await open(page, '/')
  await goToRoom(page, 'takePart')
  await arriveAt(page, takePart.title)
  await page.getByRole('radio', { name: ui.filters.kinds['care-home'] }).check()
  await goTo(page, careHome.name)
  await arriveAt(page, careHome.name)
  const week = section(page, volunteering.week.title)
  const walks = week.getByRole('link', { name: walk.title }).first()
  await expect(walks).toContainText(/\d pladser tilbage/)
  await page.locator(`a[href="${walk.path}"]`).first().click()
  await arriveAt(page, walk.title)
  await expect(page.getByText(volunteering.places('4', false)).first()).toBeVisible()
  await fillSignUp(page, 'two')
  await press(page, volunteering.form.send)
  await readReceipt(page, 'shift-sign-up')

  const desktop = await newPhoneOnFreshServer({ desktop: true })
  await desktop.signIn('mette')
  const table = desktop.page
  await open(table, '/arbejdsbord')
  await goTo(table, careHome.name)
  const shift = table.getByRole('listitem').filter({
    has: table.getByText(grethe, { exact: true }),
  })
  await expect(table.getByText(grethe, { exact: true })).toHaveCount(1)
  await expect(shift.first()).toContainText(volunteering.desk.taken('2', '4'))
  await expect(shift.first()).toContainText(volunteering.desk.forTwo)

  await goToRoom(page, 'me')
  const mine = page.getByRole('region', { name: volunteering.signUps.title })
  await mine.getByRole('button', { name: `${volunteering.signUps.withdraw} ${walk.title}` }).click()
  await readReceipt(page, 'withdrawal')
  await goToRoom(page, 'me')
  await expect(page.getByRole('button', { name: volunteering.signUps.withdraw })).toHaveCount(0)

  await table.reload()
  await expect(title(table, careHome.name)).toBeVisible()
  await expect(section(table, volunteering.desk.coming)).toBeVisible()
  await expect(table.getByText(grethe)).toHaveCount(0)
})

test('a coordinator makes an activity that a citizen then finds', async ({
  newPhoneOnFreshServer,
}) => {
  const { make } = volunteering
  const mette = await newPhoneOnFreshServer({ desktop: true })
  await mette.signIn('mette')
  const table = mette.page
  await open(table, '/')
  await goToRoom(table, 'desk')
  await goTo(table, careHome.name)
  await goTo(table, volunteering.desk.newActivity)
  await arriveAt(table, make.title)
  await press(table, make.next)
  await expect(table.getByRole('alert')).toBeFocused()
  await expect(table.getByRole('alert').getByRole('link')).toHaveText([
    make.nameFault,
    make.summaryFault,
  ])
  await write(table, make.name, 'Krydsord for to')
  await write(table, make.summary, 'Løs en krydsord sammen med en, der kan de gamle ord.')
  await press(table, make.next)
  await arriveAtStep(table, make.steps.how)
  await write(table, make.whatItIs, 'Du sidder med ved bordet i en time og gætter med.')
  await write(table, make.whatItIsNot, 'Du henter ikke medicin. Det gør de ansatte.')
  await write(table, make.howYouAreMet, 'En ansat tager imod dig ved døren og viser dig stuen.')
  await press(table, make.next)
  await arriveAtStep(table, make.steps.when)
  const day = toLocal(addDays(new Date().toISOString(), 4, '14:00')).slice(0, 10)
  await group(table, make.startsAt).getByLabel(ui.form.date).fill(day)
  await group(table, make.startsAt).getByLabel(ui.form.time).fill('14:00')
  await write(table, make.capacity, '3')
  await press(table, make.send)
  await expect(title(table, make.made('Krydsord for to'))).toBeVisible()

  const { page } = await newPhoneOnFreshServer()
  await open(page, '/deltag')
  await page.getByRole('radio', { name: ui.filters.kinds.activity }).check()
  await page.getByRole('link', { name: 'Krydsord for to' }).click()
  await arriveAt(page, careHome.name)
  const activity = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Krydsord for to' }),
  })
  await expect(activity.last()).toBeInViewport()
  await expect(activity.last().getByRole('link')).toContainText(volunteering.places('3', false))
})

test('what comes after the deadline is refused with the reason and other possibilities', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('birthe')
  const { page } = phone
  await open(page, `${consultation.path}/svar`)
  await fillResponse(page, council, 'Giv hver by lidt at begynde med.')

  const peter = await newPhoneOnFreshServer({ desktop: true })
  await peter.signIn('peter')
  await changeDeadline(peter.page, consultation.title, -1)

  await press(page, consultations.form.send)
  await expect(title(page, submissions.refusedTitle)).toBeVisible()
  await expect(page.getByText(submissions.reasons.closed)).toBeVisible()
  await expect(fact(page, submissions.number)).toHaveText(/^\d{4}-\d{6}$/)
  const others = section(page, submissions.alternatives).getByRole('link')
  await expect(others).not.toHaveCount(0)
  const other = (await others.first().textContent()) ?? ''
  await others.first().click()
  await arriveAt(page, other)

  await peter.page.reload()
  await expect(title(peter.page, consultation.title)).toBeVisible()
  await expect(section(peter.page, desk.window.title)).toBeVisible()
  await expect(peter.page.getByRole('link', { name: council })).toHaveCount(0)
})

test('whoever follows a core task sees at home what has changed there since', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('karen')
  const { page } = phone
  const name = ui.coreTasks['fritid-faellesskab']
  await open(page, '/')
  await goToRoom(page, 'follow')
  await arriveAt(page, coreTasks.room)
  await page.getByRole('link', { name }).click()
  await arriveAt(page, name)
  await press(page, coreTasks.follow(name))
  await expect(page.getByRole('button', { name: coreTasks.following(name) })).toBeVisible()
  await goToRoom(page, 'home')
  await arriveAt(page, home.title)
  await expect(page.getByRole('heading', { name: home.openNow })).toBeVisible()
  await expect(page.getByRole('heading', { name: home.news })).toHaveCount(0)

  const peter = await newPhoneOnFreshServer({ desktop: true })
  await peter.signIn('peter')
  const day = await changeDeadline(peter.page, consultation.title, 12)

  await page.reload()
  const news = section(page, home.news)
  const card = news.getByRole('article').filter({ hasText: consultation.title })
  await expect(card).toHaveCount(1)
  await expect(card.locator('time')).toHaveAttribute('datetime', new RegExp(day))
  await press(page, home.seen)
  await expect(news).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: home.openNow })).toBeVisible()
  await expect(page.getByRole('heading', { name: home.news })).toHaveCount(0)
})

/** On paper there is the receipt and no way around in the app. */
async function expectPrint(page: Page) {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: ui.menu })).toBeHidden()
  await expect(page.getByRole('button', { name: ui.receipt.print })).toBeHidden()
  await expect(title(page, submissions.receivedTitles['task-committee-application'])).toBeVisible()
  for (const term of [ui.receipt.number, ui.receipt.received, ui.receipt.code])
    await expect(fact(page, term)).toBeVisible()
  await page.emulateMedia({ media: null })
}

/** The part of a page under one heading. */
function section(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** As a caseworker does it, from the desk. @returns the new date */
async function changeDeadline(table: Page, call: string, days: number): Promise<string> {
  await open(table, '/arbejdsbord')
  await goTo(table, call)
  const day = toLocal(addDays(new Date().toISOString(), days, '12:00')).slice(0, 10)
  const deadline = group(table, desk.window.closesAt)
  await deadline.getByLabel(ui.form.date).fill(day)
  await deadline.getByLabel(ui.form.time).fill('12:00')
  await press(table, desk.window.save)
  await expect(table.getByText(desk.window.saved)).toBeVisible()
  return day
}
