// A local council on three phones, one of them in flight mode, hands in one response a minute before the deadline.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import consultations from '../../client/consultations/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import room from '../../client/party-rooms/text.da.ts'
import desk from '../../client/publication/desk/text.da.ts'
import text from '../../client/working-text/text.da.ts'
import { type Database, openDatabase } from '../../db/open.ts'
import examples from '../../db/seed/examples/consultations.json' with { type: 'json' }
import { addMinutes, toLocal } from '../../shared/time.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arriveAtStep,
  choose,
  fact,
  goTo,
  hold,
  open,
  press,
  readReceipt,
  tap,
  title,
  write,
} from './steps.ts'

const call = 'tre-valg-i-budgettet'
const council = { id: 'lokalraad-uldum', name: 'Lokalrådet i Uldum' }
const path = `/hoeringer/${call}/arbejdsrum/${council.id}`
const minority = 'Mindretalsudtalelse'

interface Asked {
  id: string
  text: { da: string }
  options: { name: { da: string } }[]
}
const material: readonly { heading: { da: string }; questions?: Asked[] }[] =
  examples.find(({ id }) => id === call)?.material ?? []
const questions = material.flatMap((each) => each.questions ?? [])
const question = (id: string) => questions.find((each) => each.id === id)?.text.da ?? ''
const option = (id: string, at: number) =>
  questions.find((each) => each.id === id)?.options[at]?.name.da ?? ''

/** What the test changes beside the app: who represents the council, and when it is too late. */
async function change(folder: string, work: (db: Database) => Promise<unknown>) {
  const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
  await work(db)
  await db.destroy()
}

async function represent(db: Database, persona: string) {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', 'demo')
    .where('subject', '=', persona)
    .executeTakeFirstOrThrow()
  const role = { role: 'representative', body_id: council.id, body_name: council.name }
  await db
    .insertInto('account_roles')
    .values({ account_id: id, ...role })
    .execute()
}

const closeIn = (folder: string, minutes: number) =>
  change(folder, (db) =>
    db
      .updateTable('consultations')
      .set({ closes_at: addMinutes(new Date().toISOString(), minutes), late_policy: 'strict' })
      .where('id', '=', call)
      .execute(),
  )

async function enter({ page }: Phone) {
  await open(page, path)
  await expect(title(page, room.title)).toBeVisible()
}

/** Writes in a part from the room's page, and comes back to it. */
async function writePart({ page }: Phone, part: string, words: string) {
  await goTo(page, part)
  await press(page, text.section.write)
  await page.getByRole('textbox', { name: text.section.label }).fill(words)
  await press(page, text.section.save)
  await expect(page.getByRole('textbox', { name: text.section.label })).toHaveCount(0)
}

const backToRoom = ({ page }: Phone) => goTo(page, text.room)

async function goOn(page: Page, heading: string) {
  await press(page, outbox.form.next)
  await arriveAtStep(page, heading)
}

test('three people of a local council hand in one approved response a minute before the deadline', async ({
  freshServer,
  newPhoneOnFreshServer,
}) => {
  await change(freshServer.folder, async (db) => {
    for (const persona of ['karen', 'grethe']) await represent(db, persona)
  })
  const [chair, home, away, anyone] = [
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer(),
  ]
  await chair.signIn('niels')
  await home.signIn('karen')
  await away.signIn('grethe')

  await open(chair.page, `/hoeringer/${call}`)
  await goTo(chair.page, consultations.asked.room(council.name))
  await hold(chair)
  await press(chair.page, room.unopened.action)
  await expect(chair.page.getByText(room.standing.written('0', '5'))).toBeVisible()

  // Two write the same part, one of them where there is no connection.
  await enter(away)
  await enter(home)
  await away.waitForWorker()
  await away.page.waitForLoadState('networkidle')
  await away.setOffline(true)
  await writePart(away, question('hvorfor'), 'Vi mangler en hal, som er åben om aftenen.')
  await expect(away.page.getByText(text.section.waiting)).toBeVisible()
  await backToRoom(away)
  await writePart(away, minority, 'To af os vil hellere have hænder end mursten.')
  await writePart(home, question('hvorfor'), 'Byg til de 60 nye familier i Uldum.')
  await expect(home.page.getByText(text.section.waiting)).toHaveCount(0)
  await backToRoom(home)
  await home.page.getByText(room.mandate.add).click()
  await write(home.page, room.mandate.meeting, 'Møde i lokalrådet')
  await home.page.getByLabel(room.mandate.date).fill(toLocal(new Date().toISOString()).slice(0, 10))
  await press(home.page, room.mandate.save)
  await expect(home.page.getByText(room.mandate.change)).toBeVisible()

  await away.setOffline(false)
  await expect(away.page.getByText(text.section.waiting)).toHaveCount(0)

  // The chair chooses between the two.
  await enter(chair)
  await expect(chair.page.getByText(room.standing.toChoose('1', true))).toBeVisible()
  await goTo(chair.page, question('hvorfor'))
  await press(chair.page, text.beside.use('Grethe Eksempel'))
  await expect(chair.page.locator('#valg')).toHaveCount(0)
  await backToRoom(chair)
  await goTo(chair.page, room.approve.link)

  // What the chair reads is what is sent.
  await expect(title(chair.page, room.approve.title)).toBeFocused()
  await choose(chair.page, question('de-sidste-30'), option('de-sidste-30', 0))
  await expect(chair.page.getByText('To af os vil hellere have hænder')).toBeVisible()
  await hold(chair)
  await goOn(chair.page, room.approve.end)
  await tap(chair.page.getByRole('checkbox', { name: room.approve.acknowledged }))
  await hold(chair)
  await goOn(chair.page, outbox.form.check)
  await expect(fact(chair.page, question('hvorfor'))).toHaveText(
    'Vi mangler en hal, som er åben om aftenen.',
  )
  await expect(fact(chair.page, room.approve.mandate)).toContainText('Møde i lokalrådet')
  await closeIn(freshServer.folder, 1)
  await press(chair.page, room.approve.send)
  const receipt = await readReceipt(chair.page, 'consultation-response')

  // Somebody goes on writing; the room says that it is not what was sent, and then it is too late.
  await enter(home)
  await expect(home.page.getByText(receipt)).toBeVisible()
  await writePart(home, question('kan-vente'), 'Vejen kan vente.')
  await expect(home.page.getByText(text.section.waiting)).toHaveCount(0)
  await backToRoom(home)
  await expect(home.page.getByText(room.standing.changed)).toBeVisible()
  await closeIn(freshServer.folder, -1)
  await enter(home)
  await expect(home.page.getByText(room.standing.closedSent)).toBeVisible()
  await expect(home.page.getByText(receipt)).toBeVisible()
  await hold(home)
  await goTo(home.page, question('hvorfor'))
  await expect(home.page.getByText(text.closed, { exact: true })).toBeVisible()
  await expect(home.page.getByRole('button', { name: text.section.write })).toHaveCount(0)

  // Everybody can read it once staff have looked, the minority's note too.
  const staff = await newPhoneOnFreshServer({ desktop: true, width: 1280, height: 900 })
  await staff.signIn('peter')
  await open(staff.page, path)
  await expect(staff.page.getByText(room.gate.forbidden)).toBeVisible()
  await open(staff.page, `/arbejdsbord/hoeringer/${call}/offentliggoer`)
  const card = staff.page.getByRole('link', { name: new RegExp(council.name) })
  const number = ((await card.getAttribute('href')) ?? '').split('/').at(-1)
  await card.click()
  await press(staff.page, desk.review.save)
  await expect(staff.page.getByText(desk.review.saved)).toBeVisible()
  await open(anyone.page, `/hoeringer/${call}/svar/${number}`)
  await expect(anyone.page.getByText('To af os vil hellere have hænder')).toBeVisible()
  await expect(anyone.page.getByText('Vejen kan vente.')).toHaveCount(0)
})
