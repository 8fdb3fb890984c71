// A grandchild of 14 signs up at a care home; her mother says yes on another phone, and can take it back.

import guardians from '../../client/guardians/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import before from '../../client/volunteering/before/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import desk from '../../client/volunteers/desk/text.da.ts'
import { expect, test } from '../harness/journey.ts'
import {
  arriveAtStep,
  careHome,
  choose,
  hold,
  open,
  press,
  tap,
  title,
  walk,
  write,
} from './steps.ts'

const { form, signUps } = volunteering

test('a grandchild of 14 signs up with a parent’s yes', async ({ newPhoneOnFreshServer }) => {
  const sofie = await newPhoneOnFreshServer()
  await sofie.signIn('sofie')
  const { page } = sofie
  await open(page, walk.path)
  await choose(page, form.people, form.alone)
  await choose(page, form.contactBy, form.ways.phone)
  await write(page, form.phone, '20 30 40 51')
  await press(page, outbox.form.next)
  await expect(page.getByRole('alert').getByRole('link')).toContainText([
    before.ageMissing,
    before.confirmsMissing,
  ])
  await choose(page, before.age, before.ages['under-15'])
  await expect(page.getByText(before.youngBody)).toBeVisible()
  await tap(page.getByRole('checkbox', { name: before.guidelines }))
  await hold(sofie)
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, form.send)
  await expect(title(page, submissions.forms['shift-sign-up'])).toBeVisible()
  await expect(page.getByRole('heading', { name: signUps.states['awaiting-yes'] })).toBeVisible()
  await press(page, before.guardian.make)
  await expect(page.getByText(before.guardian.code)).toBeVisible()
  await hold(sofie)
  const code = await page.locator('.guardian-code').textContent()

  const karen = await newPhoneOnFreshServer()
  // The link opens before she has signed in, and leaves the address bar.
  await open(karen.page, `/vaerge#${code?.replaceAll(' ', '')}`)
  await expect(karen.page).toHaveURL(/\/vaerge$/)
  await karen.page
    .getByRole('link', { name: /Log ind/ })
    .first()
    .click()
  await karen.page.getByRole('button', { name: 'Karen Eksempel' }).click()
  const question = guardians.question('Sofie Eksempel', careHome.name)
  await expect(title(karen.page, question)).toBeVisible()
  await expect(karen.page.getByText(walk.title)).toBeVisible()
  await hold(karen)
  await choose(karen.page, guardians.may('Sofie Eksempel'), guardians.answers.yes)
  await choose(karen.page, guardians.contactBy, guardians.ways.phone)
  await write(karen.page, guardians.yourPhone, '20 30 40 52')
  await hold(karen)
  await press(karen.page, guardians.send)
  await expect(title(karen.page, guardians.saidYes('Sofie Eksempel'))).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: signUps.states.coming })).toBeVisible()

  const mette = await newPhoneOnFreshServer({ desktop: true })
  await mette.signIn('mette')
  await open(mette.page, `/arbejdsbord/plejehjem/${careHome.id}`)
  await expect(mette.page.getByText(volunteering.desk.guardian)).toContainText(
    'Karen Eksempel, 20 30 40 52',
  )
  await mette.page.getByRole('link', { name: volunteering.desk.volunteers }).click()
  await expect(title(mette.page, desk.title)).toBeVisible()
  await expect(mette.page.getByText('Karen Eksempel, 20 30 40 52')).toBeVisible()
  await hold(mette)

  await karen.page.getByRole('link', { name: guardians.toOwn }).click()
  await expect(title(karen.page, guardians.own.title)).toBeVisible()
  await hold(karen)
  await karen.page.getByRole('button', { name: guardians.own.revoke }).click()
  await press(karen.page, guardians.own.revokeYes)
  await expect(karen.page.getByText(guardians.own.nothing)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: signUps.ended['not-allowed'] })).toBeVisible()
  await hold(sofie)
})
