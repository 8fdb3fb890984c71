// A coordinator's week from a phone: planned in under two minutes, counted in taps; then who came, and a message to them.
import desk from '../../client/desk/text.da.ts'
import { number } from '../../client/format.ts'
import submissions from '../../client/submissions/text.da.ts'
import frame from '../../client/text.da.ts'
import looking from '../../client/ui/looking/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import board from '../../client/volunteering/board/text.da.ts'
import door from '../../client/volunteering/door/text.da.ts'
import volunteering from '../../client/volunteering/text.da.ts'
import { doorCode } from '../../shared/board.ts'
import { addMinutes, toLocal } from '../../shared/time.ts'
import { careHomePage } from '../../shared/volunteering.ts'
import { expect, test } from '../harness/journey.ts'
import { startReckoning } from '../harness/reckoning.ts'
import { careHome, fillSignUp, hold, open, press, readReceipt, title, walk } from './steps.ts'

test('a coordinator plans a week from a phone in under two minutes', async ({
  newPhoneOnFreshServer,
}) => {
  const karen = await newPhoneOnFreshServer()
  await karen.signIn('karen')
  await open(karen.page, walk.path)
  await fillSignUp(karen.page, 'alone')
  await press(karen.page, volunteering.form.send)
  await readReceipt(karen.page, 'shift-sign-up')

  const mette = await newPhoneOnFreshServer()
  const { page } = mette
  await mette.signIn('mette')
  await open(page, '/')
  const hand = startReckoning(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')

  // The week is two taps away; what lacks somebody stands first.
  await hand.tap(
    page.getByRole('navigation', { name: ui.menu }).getByRole('link', { name: frame.rooms.desk }),
  )
  await hand.tap(page.getByRole('link', { name: desk.careHomes.wholeWeek }))
  await expect(title(page, board.week.title)).toBeVisible()
  const gaps = page.locator('.section').first()
  await expect(gaps.getByRole('heading', { level: 2 })).toContainText('mangler nogen')
  await hold(mette)
  const home = page.locator('.section').filter({
    has: page.getByRole('heading', { level: 2, name: careHome.name }),
  })

  // A time more on Wednesday, and one that comes again each Friday.
  for (const [day, repeats] of [
    [3, 0],
    [5, 1],
  ] as const) {
    await hand.tap(home.getByRole('button', { name: board.add.open }))
    if (repeats === 0 && day === 3) await hold(mette)
    await hand.choose(dialog.getByLabel(board.add.activity), { index: 1 })
    await hand.choose(dialog.getByLabel(board.add.day), { index: day })
    if (repeats > 0) await hand.choose(dialog.getByLabel(volunteering.make.repeats), { index: 1 })
    await hand.tap(dialog.getByRole('button', { name: board.add.save }))
    await expect(dialog).toHaveCount(0)
  }

  // One place more on the walk, and a word to her who comes: what tells of a resident is seen first.
  const shift = home
    .getByRole('listitem')
    .filter({ hasText: walk.title })
    .filter({ hasText: 'Karen' })
  await hand.tap(shift.getByRole('button', { name: board.places.open }))
  await hand.tap(dialog.getByRole('button', { name: board.places.more }))
  await hand.tap(dialog.getByRole('button', { name: board.places.save }))
  await expect(shift.first()).toContainText(volunteering.desk.taken('1', '5'))
  await hand.tap(shift.getByRole('button', { name: board.note.open }))
  await hand.write(dialog.getByLabel(board.note.words), 'Vi begynder på stue 12')
  await hand.tap(dialog.getByRole('button', { name: board.note.send }))
  await expect(dialog.getByText(looking.title)).toBeVisible()
  await hold(mette)
  await hand.write(dialog.getByLabel(board.note.words), 'Vi mødes ved havelågen')
  await hand.tap(dialog.getByRole('button', { name: board.note.send }))
  await expect(dialog).toHaveCount(0)

  // One of the gaps is called off, and the month to come is made like this one.
  await hand.tap(gaps.getByRole('button', { name: volunteering.desk.callOff }).first())
  await hand.write(dialog.getByLabel(volunteering.desk.reason), 'Der er fest på hjemmet')
  await hand.tap(dialog.getByRole('button', { name: volunteering.desk.callOffYes }))
  await expect(dialog).toHaveCount(0)
  await hand.tap(home.getByRole('link', { name: board.week.copy }))
  await expect(page.getByText(board.copy.lead)).toBeVisible()
  await hold(mette)
  await hand.tap(button(/^Opret/))
  await expect(page.getByText(board.copy.madeBody)).toBeVisible()
  await hand.tap(page.getByRole('link', { name: board.copy.toWeek }))
  await expect(title(page, board.week.title)).toBeVisible()

  console.log(`A week planned: ${hand.inWords()}`)
  expect(hand.total(), `seconds: ${number(hand.total())}`).toBeLessThan(120)

  await karen.page.reload()
  await expect(karen.page.getByText('Vi mødes ved havelågen')).toBeVisible()
})

test('whoever comes says so at the door without a connection, and the coordinator sees it', async ({
  newPhoneOnFreshServer,
}) => {
  const mette = await newPhoneOnFreshServer()
  await mette.signIn('mette')
  const desk = mette.page.request
  const local = (minutes: number) => toLocal(addMinutes(new Date().toISOString(), minutes))
  const made = await desk.post('/api/desk/activities/gaatur-laerkevang/times', {
    data: { shifts: [{ startsAt: local(5), endsAt: local(65), capacity: 2 }] },
  })
  expect(made.status(), await made.text()).toBe(200)
  await open(mette.page, `/arbejdsbord/plejehjem/${careHome.id}/doer`)
  await press(mette.page, board.door.make)
  await expect(mette.page.getByText(board.door.printNow)).toBeVisible()
  await hold(mette)
  const { code } = doorCode.parse(
    await (await desk.post(`/api/desk/care-homes/${careHome.id}/door-code`)).json(),
  )

  const karen = await newPhoneOnFreshServer()
  const { page } = karen
  await karen.signIn('karen')
  const home = careHomePage.parse(
    await (await page.request.get(`/api/care-homes/${careHome.id}`)).json(),
  )
  const now = home.activities.find(({ id }) => id === 'gaatur-laerkevang')?.shifts[0]
  await open(page, `/plejehjem/${careHome.id}/tider/${now?.id}`)
  await fillSignUp(page, 'alone')
  await press(page, volunteering.form.send)
  await readReceipt(page, 'shift-sign-up')
  await open(page, `/plejehjem/${careHome.id}/her#${code}`)
  await expect(title(page, door.title)).toBeVisible()
  await hold(karen)
  await karen.setOffline(true)
  await press(page, door.press)
  await expect(page.getByText(submissions.situations['queued-offline'].state)).toBeVisible()
  await karen.setOffline(false)
  await readReceipt(page, 'shift-check-in')

  await open(mette.page, '/arbejdsbord/uge')
  const came = mette.page.getByRole('button', { name: `${board.attendance.came} Karen Eksempel` })
  await expect(came).toHaveAttribute('aria-pressed', 'true')
  await hold(mette)
  await came.click()
  await expect(came).toHaveAttribute('aria-pressed', 'false')
})
