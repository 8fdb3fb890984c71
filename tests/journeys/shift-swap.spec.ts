// A place given to another by a link: offered without a connection, taken once, and asked about at the home.
import { request } from '@playwright/test'
import outbox from '../../client/outbox/text.da.ts'
import desk from '../../client/questions/desk/text.da.ts'
import questions from '../../client/questions/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import before from '../../client/volunteering/before/text.da.ts'
import swap from '../../client/volunteering/swap/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import year from '../../client/volunteering/year/text.da.ts'
import { homePageKept } from '../../shared/home-pages.ts'
import { expect, test } from '../harness/journey.ts'
import {
  arriveAtStep,
  careHome,
  choose,
  fillSignUp,
  goToRoom,
  hold,
  open,
  press,
  readReceipt,
  sayReady,
  signInAs,
  title,
  walk,
} from './steps.ts'

const { form, signUps } = volunteering

test('a volunteer gives a place to a friend in flight mode, and the friend takes it', async ({
  newPhoneOnFreshServer,
}) => {
  const karen = await newPhoneOnFreshServer()
  await karen.signIn('karen')
  const giver = karen.page
  await open(giver, walk.path)
  await fillSignUp(giver, 'alone')
  await press(giver, form.send)
  await readReceipt(giver, 'shift-sign-up')
  await open(giver, careHome.path)
  await giver.getByRole('link', { name: signUps.giveAway }).click()
  await expect(title(giver, swap.give.title)).toBeVisible()
  await hold(karen)
  await karen.setOffline(true)
  await press(giver, swap.give.makeLink)
  await expect(giver.getByText(swap.give.waiting)).toBeVisible()
  const link = (await giver.locator('code').textContent()) ?? ''
  await karen.setOffline(false)
  await expect(giver.getByText(swap.give.works)).toBeVisible()
  await hold(karen)

  const grethe = await newPhoneOnFreshServer()
  const taker = grethe.page
  // The link opens before she has signed in, and leaves the address bar.
  await open(taker, link.slice(link.indexOf('/overtag-plads')))
  await expect(taker.getByText(swap.take.signedOutBody)).toBeVisible()
  await expect(taker).toHaveURL(/\/overtag-plads$/)
  await taker
    .getByRole('link', { name: /Log ind/ })
    .first()
    .click()
  await signInAs(taker, 'Grethe Eksempel')
  await expect(taker.getByText(swap.take.found)).toBeVisible()
  await hold(grethe)
  await taker.getByRole('link', { name: swap.take.go }).click()
  await expect(taker.getByText(form.takesOver)).toBeVisible()
  await sayReady(taker)
  await taker.getByRole('textbox', { name: form.message }).fill('Jeg kommer på cykel.')
  // Called away before a second has passed; meanwhile the home changes its guidelines.
  await goToRoom(taker, 'me')
  await expect(title(taker, 'Grethe Eksempel')).toBeVisible()
  await changeGuidelines(new URL(taker.url()).origin)
  await open(taker, '/mine-indsendelser')
  await taker.getByRole('link', { name: submissions.goOn }).click()
  await expect(taker.getByText(form.takesOver)).toBeVisible()
  await expect(taker.getByRole('textbox', { name: form.message })).toHaveValue(
    'Jeg kommer på cykel.',
  )
  await expect(taker.getByText(before.readAgain)).toBeVisible()
  await expect(taker.getByRole('checkbox', { name: before.guidelines })).not.toBeChecked()
  await hold(grethe)
  await fillSignUp(taker, 'alone')
  await press(taker, form.send)
  await readReceipt(taker, 'shift-sign-up')

  await open(giver, '/mig')
  await expect(giver.getByText(signUps.title, { exact: true })).toHaveCount(0)
  await open(taker, '/mig')
  await expect(taker.getByText(signUps.title, { exact: true })).toBeVisible()
  await taker.getByRole('link', { name: signUps.year }).click()
  await expect(title(taker, year.title)).toBeVisible()
  await press(taker, year.calendar.make)
  await expect(taker.getByText(year.calendar.once)).toBeVisible()
  await hold(grethe)
})

test('a relative asks a care home, its coordinator answers, and everyone can read it', async ({
  newPhoneOnFreshServer,
}) => {
  const karen = await newPhoneOnFreshServer()
  await karen.signIn('karen')
  const asker = karen.page
  await open(asker, `/plejehjem/${careHome.id}/spoergsmaal`)
  await asker.getByRole('link', { name: questions.ask }).click()
  await choose(asker, questions.form.subject, questions.subjects['class-visit'])
  await asker.getByLabel(questions.form.question).fill('Må vi tage vores hund med på besøg?')
  await hold(karen)
  await press(asker, outbox.form.next)
  await arriveAtStep(asker, outbox.form.check)
  await press(asker, questions.form.send)
  await readReceipt(asker, 'home-question')

  const mette = await newPhoneOnFreshServer()
  await mette.signIn('mette')
  const { page } = mette
  await open(page, `/arbejdsbord/plejehjem/${careHome.id}/spoergsmaal`)
  await page.getByLabel(desk.answer, { exact: true }).fill('Ja, hvis den er i snor.')
  await hold(mette)
  await page.getByRole('button', { name: desk.send }).click()
  await expect(page.getByText(desk.noneWaiting)).toBeVisible()

  await open(asker, `/plejehjem/${careHome.id}/spoergsmaal`)
  await expect(asker.getByText('Ja, hvis den er i snor.')).toBeVisible()
  await hold(karen)
})

/** The home's coordinator writes them anew, and everyone has to read them again. */
async function changeGuidelines(origin: string) {
  const desk = await request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } })
  await desk.post('/api/demo/sessions', { data: { persona: 'mette' } })
  const path = `/api/desk/care-homes/${careHome.id}/page`
  const answer = await desk.get(path)
  const {
    id: _,
    name,
    example,
    guidelinesVersion,
    ...page
  } = homePageKept.parse(await answer.json())
  const guidelines = { da: 'Sig goddag på kontoret, og tag et navneskilt på.' }
  const changed = await desk.put(path, { data: { ...page, guidelines, readAgain: true } })
  expect(changed.status(), await changed.text()).toBe(200)
  await desk.dispose()
}
