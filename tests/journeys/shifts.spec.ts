// A care home's times: one that comes again, a class that takes it, a line for it, an offer accepted without a connection.
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import takePart from '../../client/take-part/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import before from '../../client/volunteering/before/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { careHomePage } from '../../shared/volunteering.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arriveAtStep,
  careHome,
  choose,
  fillSignUp,
  goToRoom,
  group,
  hold,
  open,
  press,
  readReceipt,
  sayReady,
  title,
  walk,
  write,
} from './steps.ts'

const { form, make, signUps } = volunteering

test('a coordinator lays a time that comes again, and a class of 24 takes it', async ({
  newPhoneOnFreshServer,
}) => {
  const mette = await newPhoneOnFreshServer()
  await mette.signIn('mette')
  const desk = mette.page
  await open(desk, `/arbejdsbord/plejehjem/${careHome.id}/ny-aktivitet`)
  await write(desk, make.name, 'Julesange med en klasse')
  await write(desk, make.summary, 'En klasse kommer og synger julesange med os.')
  await desk.getByLabel(make.kind).selectOption(volunteering.activities.kinds['class-visit'])
  await press(desk, make.next)
  await arriveAtStep(desk, make.steps.how)
  await write(desk, make.whatItIs, 'I synger fire sange og hilser på bagefter.')
  await write(desk, make.whatItIsNot, 'I skal ikke servere eller hjælpe nogen op.')
  await write(desk, make.howYouAreMet, 'En ansat tager imod klassen ved døren.')
  await desk.getByText(make.needs).click()
  await desk.getByLabel(make.ageFrom).fill('6')
  await hold(mette)
  await press(desk, make.next)
  await arriveAtStep(desk, make.steps.when)
  const day = toLocal(addDays(new Date().toISOString(), 4, '10:00')).slice(0, 10)
  await group(desk, make.startsAt).getByLabel(ui.form.date).fill(day)
  await group(desk, make.startsAt).getByLabel(ui.form.time).fill('10:00')
  await write(desk, make.capacity, '30')
  await desk.getByLabel(make.repeats).selectOption({ index: 1 })
  await expect(desk.getByText(make.repeatsBody)).toBeVisible()
  await hold(mette)
  await press(desk, make.send)
  await expect(title(desk, make.made('Julesange med en klasse'))).toBeVisible()

  const karen = await newPhoneOnFreshServer()
  await karen.signIn('karen')
  const { page } = karen
  await open(page, careHome.path)
  const songs = page.getByRole('article').filter({ hasText: 'Julesange med en klasse' })
  // The year's times, of which a page shows twenty.
  await expect(songs.getByText(volunteering.activities.later('17', false))).toBeVisible()
  await songs.last().locator('a[href*="/tider/"]').first().click()
  await choose(page, form.people, form.groups.class)
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert').getByRole('link')).toContainText([
    form.howManyMissing,
    form.groupNameMissing,
    form.contactByMissing,
    before.confirmsMissing,
  ])
  await write(page, form.howMany, '24')
  await write(page, form.groupName, '4.B på Løsning Skole')
  await sayReady(page)
  await choose(page, form.contactBy, form.ways.phone)
  await write(page, form.phone, '20 30 40 51')
  await hold(karen)
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await expect(page.getByText(volunteering.answers.group.class('24'))).toBeVisible()
  await hold(karen)
  await press(page, form.send)
  await readReceipt(page, 'shift-sign-up')
  await expect(page.getByRole('heading', { name: signUps.states.coming })).toBeVisible()
  await hold(karen)

  await open(desk, `/arbejdsbord/plejehjem/${careHome.id}`)
  await expect(desk.getByText('4.B på Løsning Skole')).toBeVisible()
  await desk
    .getByRole('listitem')
    .filter({ hasText: '4.B på Løsning Skole' })
    .getByRole('button', { name: volunteering.desk.callOff })
    .first()
    .click()
  await choose(desk, volunteering.desk.callOffWhich, volunteering.desk.callOffOne)
  await write(desk, volunteering.desk.reason, 'Der er sygdom på hjemmet.')
  await hold(mette)
  await press(desk, volunteering.desk.callOffYes)
  await expect(desk.getByText('4.B på Løsning Skole')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: signUps.ended.cancelled })).toBeVisible()
  await expect(page.getByText(signUps.cancelledBody('Der er sygdom på hjemmet.'))).toBeVisible()
})

test('a time fills, somebody withdraws, and the first in line accepts the offer without a connection', async ({
  newPhoneOnFreshServer,
}) => {
  const [karen, grethe, yusuf] = [
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer(),
  ]
  await karen.signIn('karen')
  await grethe.signIn('grethe')
  await yusuf.signIn('yusuf')
  const path = await findSingle(karen)
  await signUp(karen, path)
  await readReceipt(karen.page, 'shift-sign-up')

  await open(grethe.page, careHome.path)
  const full = grethe.page.locator(`a[href="${path}"]`).first()
  await expect(full).toContainText(volunteering.fullWait)
  await hold(grethe)
  await open(grethe.page, path)
  await expect(grethe.page.getByText(form.waitTitle)).toBeVisible()
  await hold(grethe)
  await fill(grethe)
  await expect(title(grethe.page, submissions.forms['shift-sign-up'])).toBeVisible()
  await expect(
    grethe.page.getByRole('heading', { name: signUps.states.waiting('1') }),
  ).toBeVisible()
  await hold(grethe)
  await signUp(yusuf, path)
  await expect(yusuf.page.getByRole('heading', { name: signUps.states.waiting('2') })).toBeVisible()

  await open(karen.page, '/mig')
  await karen.page.getByRole('button', { name: signUps.withdraw }).click()
  await readReceipt(karen.page, 'withdrawal')

  await open(grethe.page, '/mig')
  await grethe.waitForWorker()
  await expect(grethe.page.getByText(signUps.states.offered)).toBeVisible()
  await hold(grethe)
  await grethe.setOffline(true)
  await grethe.page.getByRole('button', { name: signUps.yes }).click()
  await expect(title(grethe.page, submissions.forms['shift-offer-answer'])).toBeVisible()
  await grethe.setOffline(false)
  await readReceipt(grethe.page, 'shift-offer-answer')
  await open(grethe.page, '/mine-indsendelser')
  await expect(grethe.page.getByText(submissions.forms['shift-offer-answer'])).toBeVisible()
  await open(grethe.page, '/mig')
  await expect(grethe.page.getByRole('button', { name: signUps.withdraw })).toBeVisible()

  await yusuf.page.reload()
  await expect(yusuf.page.getByRole('heading', { name: signUps.states.waiting('1') })).toBeVisible()
})

test('something near one’s own place is three presses from the front page', async ({ phone }) => {
  const { page } = phone
  await open(page, '/deltag?slags=activity')
  await page.getByLabel(ui.filters.community).selectOption('Løsning')
  await page.getByText(takePart.activity.more).click()
  await page.getByRole('combobox', { name: takePart.activity.labels.activity }).selectOption('walk')
  await expect(page.getByRole('link', { name: walk.title })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bagedag' })).toHaveCount(0)
  await hold(phone)
  await open(page, '/')
  await goToRoom(page, 'takePart')
  await press(page, takePart.near('Løsning'))
  await page.getByRole('link', { name: walk.title }).click()
  await expect(title(page, careHome.name)).toBeVisible()
})

/** A time for one alone, far enough ahead for somebody in line to be asked. */
async function findSingle({ page }: Phone): Promise<string> {
  const answer = await page.request.get(`/api/care-homes/${careHome.id}`)
  const { activities } = careHomePage.parse(await answer.json())
  const ahead = addDays(new Date().toISOString(), 2, '00:00')
  const single = activities
    .flatMap(({ shifts }) => shifts)
    .find(({ capacity, startsAt }) => capacity === 1 && startsAt > ahead)
  if (!single) throw new Error('No time for one')
  return `${careHome.path}/tider/${single.id}`
}

async function signUp(phone: Phone, path: string) {
  await open(phone.page, path)
  await fill(phone)
}

async function fill({ page }: Phone) {
  await fillSignUp(page, 'alone')
  await press(page, form.send)
}
