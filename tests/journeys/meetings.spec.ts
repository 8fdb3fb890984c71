// Politics in meetings: topics in time and too late, an item between parts, a calendar that follows.
import type { Page } from '@playwright/test'
import ical from 'node-ical'
import { z } from 'zod'
import agendas from '../../client/agendas/text.da.ts'
import dialogue from '../../client/dialogue/text.da.ts'
import begin from '../../client/discussions/desk/text.da.ts'
import discussions from '../../client/discussions/text.da.ts'
import rhythm from '../../client/meetings/desk/text.da.ts'
import meetings from '../../client/meetings/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import submissions from '../../client/submissions/text.da.ts'
import frame from '../../client/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { type Meeting, meetingList } from '../../shared/meetings.ts'
import { ruleKept } from '../../shared/rhythm.ts'
import { addMinutes, toLocal } from '../../shared/time.ts'
import { expect, type Phone, test } from '../harness/journey.ts'
import {
  arriveAt,
  arriveAtStep,
  choose,
  group,
  hold,
  open,
  press,
  readReceipt,
  tap,
  title,
  write,
} from './steps.ts'

async function listMeetings({ page }: Phone): Promise<Meeting[]> {
  const answer = await page.request.get('/api/meetings?limit=60')
  return meetingList.parse(await answer.json()).meetings
}

async function findNext(phone: Phone, kind: Meeting['kind'], except = ''): Promise<Meeting> {
  const found = (await listMeetings(phone)).find(
    (meeting) => meeting.kind === kind && meeting.id !== except,
  )
  if (!found) throw new Error(`There is no ${kind} ahead`)
  return found
}

/** Staff lay a meeting at an instant; minutes are the smallest step. */
async function moveTo({ page }: Phone, id: string, startsAt: string): Promise<void> {
  const answer = await page.request.put(`/api/desk/meetings/${id}/time`, {
    headers: { Origin: new URL(page.url()).origin },
    data: {
      startsAt: toLocal(startsAt),
      endsAt: toLocal(addMinutes(startsAt, 120)),
      reason: { da: 'Salen er optaget' },
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function fillTopic(page: Page, name: string): Promise<void> {
  const { form } = dialogue
  await choose(page, form.part, dialogue.parts['blank-paper'])
  await write(page, form.name, name)
  await write(page, form.text, 'De unge kan ikke komme hjem om aftenen. Hvad gør vi?')
  await tap(group(page, form.coreTasks).getByRole('checkbox', { name: ui.coreTasks.laering }))
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
}

test('a councillor’s topic just before the start is on the agenda; one after it is told when the next is', async ({
  newPhoneOnFreshServer,
}) => {
  const [councillor, staff] = [await newPhoneOnFreshServer(), await newPhoneOnFreshServer()]
  await councillor.signIn('lone')
  await staff.signIn('peter')
  await open(staff.page, '/moeder')
  const { id } = await findNext(staff, 'dialogue')
  const { page } = councillor
  await open(page, `/moeder/${id}/emne`)
  await councillor.waitForWorker()
  await fillTopic(page, 'Busser om aftenen')
  // Nearer would be a race with a slow machine; the server's own tests know the minute.
  await moveTo(staff, id, addMinutes(new Date().toISOString(), 3))
  await councillor.setOffline(true)
  await press(page, dialogue.form.send)
  await expect(page.getByText(submissions.situations['queued-offline'].state)).toBeVisible()
  await councillor.setOffline(false)
  await readReceipt(page, 'dialogue-topic')
  await open(page, `/moeder/${id}`)
  await expect(page.getByRole('heading', { name: 'Busser om aftenen' })).toBeVisible()

  await open(page, `/moeder/${id}/emne`)
  await fillTopic(page, 'Cykler om natten')
  await moveTo(staff, id, addMinutes(new Date().toISOString(), -1))
  await press(page, dialogue.form.send)
  await expect(title(page, submissions.refusedTitle)).toBeVisible()
  await expect(page.getByText(submissions.reasons.closed)).toBeVisible()
  const next = await findNext(staff, 'dialogue', id)
  const link = page.getByRole('link', { name: /^Dialogmøde, mandag .+ kl\. 14\.00/ })
  await expect(link).toHaveAttribute('href', `/moeder/${next.id}`)
  await open(page, `/moeder/${id}`)
  await expect(page.getByText(dialogue.started)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Cykler om natten' })).toHaveCount(0)

  // Nobody else sees the topic until staff choose it.
  const citizen = await newPhoneOnFreshServer()
  await open(citizen.page, `/moeder/${id}`)
  await expect(citizen.page.getByText(dialogue.none)).toBeVisible()
  await open(staff.page, `/moeder/${id}`)
  await staff.page.getByText(dialogue.staff.open).click()
  await tap(staff.page.getByRole('checkbox', { name: dialogue.staff.public }))
  await staff.page.getByRole('button', { name: new RegExp(`^${dialogue.staff.save} `) }).click()
  await expect(staff.page.getByText(dialogue.open, { exact: true })).toBeVisible()
  await open(citizen.page, `/moeder/${id}`)
  await expect(citizen.page.getByRole('heading', { name: 'Busser om aftenen' })).toBeVisible()
})

test('a councillor takes a topic back, and it stands on the agenda no more', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('lone')
  const { page } = phone
  await open(page, '/moeder')
  const { id } = await findNext(phone, 'dialogue')
  await open(page, `/moeder/${id}/emne`)
  await fillTopic(page, 'Busser om aftenen')
  await press(page, dialogue.form.send)
  await readReceipt(page, 'dialogue-topic')
  const receipt = page.url()
  await open(page, `/moeder/${id}`)
  await expect(page.getByRole('heading', { name: 'Busser om aftenen' })).toBeVisible()

  await open(page, receipt)
  await press(page, submissions.withdraw.action)
  const dialog = page.getByRole('dialog', { name: submissions.withdraw.title })
  await expect(dialog).toContainText(submissions.withdrawBody['dialogue-topic'])
  await dialog.getByRole('button', { name: submissions.withdraw.yes }).click()
  await readReceipt(page, 'withdrawal')
  await open(page, `/moeder/${id}`)
  await expect(page.getByText(dialogue.noneYet)).toBeVisible()
  await open(page, receipt)
  await expect(page.getByText(submissions.ended.withdrawn)).toBeVisible()
  await expect(page.getByRole('button', { name: submissions.withdraw.action })).toHaveCount(0)
})

test('an item moves to the part that is talked about, when a councillor asks and staff say yes', async ({
  newPhoneOnFreshServer,
}) => {
  const [councillor, staff] = [await newPhoneOnFreshServer(), await newPhoneOnFreshServer()]
  await councillor.signIn('lone')
  await staff.signIn('peter')
  await open(staff.page, '/moeder')
  const { id } = await findNext(staff, 'council')
  const { page } = councillor
  await open(page, `/moeder/${id}`)
  const part = (on: Page, name: string) =>
    on.locator('.agenda-part').filter({ has: on.getByRole('heading', { name }) })
  await expect(
    part(page, agendas.parts.simplified).getByText('Cykelsti ved Uldum').first(),
  ).toBeVisible()
  await page.getByRole('link', { name: `${agendas.request.ask} Cykelsti ved Uldum` }).click()
  await write(page, agendas.form.reason, 'Naboerne har skrevet til os alle. Det skal vi tale om.')
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, agendas.form.send)
  await readReceipt(page, 'agenda-move-request')
  const receipt = page.url()

  await open(staff.page, `/moeder/${id}`)
  await expect(staff.page.getByText(agendas.request.waiting('Lone Eksempel'))).toBeVisible()
  await press(staff.page, agendas.answer.move)
  await expect(staff.page.getByText(agendas.answer.textMissing)).toBeVisible()
  await write(staff.page, agendas.answer.text, 'Vi tager den først.')
  await staff.checkAccess()
  await press(staff.page, agendas.answer.move)
  await expect(staff.page.getByText(agendas.request.moved).first()).toBeVisible()

  await open(page, `/moeder/${id}`)
  const moved = part(page, agendas.parts.ordinary)
  await expect(moved.getByText('Cykelsti ved Uldum').first()).toBeVisible()
  await expect(moved.getByText('Vi tager den først.')).toBeVisible()
  await councillor.checkAccess()

  // Whoever asked is told, and the answer stands by the receipt.
  await open(page, '/beskeder')
  await page.getByRole('link', { name: messages.kinds['item-moved'].title('') }).click()
  await expect(page).toHaveURL(receipt)
  await expect(page.getByText('Vi tager den først.')).toBeVisible()
  await expect(page.getByRole('button', { name: submissions.withdraw.action })).toHaveCount(0)
  await hold(councillor)
})

test('a meeting is moved, and the calendar that somebody subscribed with moves with it', async ({
  newPhoneOnFreshServer,
}) => {
  const [councillor, staff] = [
    await newPhoneOnFreshServer(),
    await newPhoneOnFreshServer({ desktop: true }),
  ]
  await councillor.signIn('lone')
  await staff.signIn('peter')
  const { page } = councillor
  await open(page, '/moeder')
  await page.getByText(meetings.subscribe.title).click()
  await press(page, meetings.subscribe.make)
  await expect(page.getByText(meetings.subscribe.once)).toBeVisible()
  await councillor.checkAccess()
  const address = await page.locator('code').filter({ hasText: '/calendars/mine/' }).textContent()
  const { id, startsAt } = await findNext(councillor, 'theme')
  const startOf = async () => {
    // The subscriber is a program, which has no session.
    const events = ical.sync.parseICS(await (await fetch(address ?? '')).text())
    for (const event of Object.values(events))
      if (event?.type === 'VEVENT' && event.uid.startsWith(id)) return event.start.toISOString()
    return undefined
  }
  expect(await startOf()).toBe(startsAt)
  // Opened here it is not kept on the phone either.
  await councillor.waitForWorker()
  const kept = await page.evaluate(async (secret) => {
    await fetch(secret)
    const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(shelves.map((shelf) => shelf.keys()))
    return requests.flat().map(({ url }) => url)
  }, address ?? '')
  expect(kept).not.toEqual([])
  expect(kept.filter((url) => url.includes('/calendars/'))).toEqual([])

  await open(staff.page, `/moeder/${id}`)
  const { change } = meetings
  await staff.page.getByText(change.title).click()
  const [starts, ends] = [group(staff.page, change.startsAt), group(staff.page, change.endsAt)]
  await ends.locator('input[type=time]').fill('10:00')
  await press(staff.page, change.move)
  await expect(staff.page.getByRole('alert')).toBeFocused()
  await expect(staff.page.getByRole('link', { name: change.endsFirst })).toBeVisible()
  await starts.locator('input[type=time]').fill('08:30')
  await write(staff.page, change.reasonDa, 'Salen er optaget om eftermiddagen')
  await press(staff.page, change.move)
  await expect(staff.page.getByText(change.doneBody)).toBeVisible()
  await staff.checkAccess()
  const day = toLocal(startsAt).slice(0, 10)
  const moved = await startOf()
  expect(moved && toLocal(moved)).toBe(`${day}T08:30`)

  await open(page, `/moeder/${id}`)
  await expect(page.getByText('Salen er optaget om eftermiddagen')).toBeVisible()
  await open(page, '/moeder')
  await page.getByText(meetings.subscribe.title).click()
  await press(page, meetings.subscribe.revoke)
  await expect(page.getByRole('button', { name: meetings.subscribe.make })).toBeVisible()
  expect((await fetch(address ?? '')).status).toBe(404)
})

test('five tables write at once, one of them without connection, and nothing is lost', async ({
  newPhoneOnFreshServer,
}) => {
  const path = '/gruppesnak/flere-haender'
  const sit = async (persona: string, table: number, desktop = false) => {
    const phone = await newPhoneOnFreshServer({ desktop })
    await phone.signIn(persona)
    await open(phone.page, `${path}/bord/${table}`)
    return phone
  }
  const offline = await sit('lone', 5)
  await offline.waitForWorker()
  await offline.setOffline(true)
  const wall = await sit('peter', 1, true)
  const tables = [wall, await sit('ulla', 2), await sit('lone', 3), await sit('anna', 4), offline]
  const words = (table: number, round: number) => `Tanke ${round} fra bord ${table}`
  await Promise.all(
    tables.map(async ({ page }, index) => {
      for (const round of [1, 2]) {
        await write(page, discussions.note.label, words(index + 1, round))
        await press(page, discussions.note.send)
        await expect(page.getByRole('textbox', { name: discussions.note.label })).toHaveValue('')
      }
    }),
  )
  await expect(offline.page.getByText(discussions.note.waiting)).toHaveCount(2)

  // The projector shows what has come, and what comes while one looks.
  const { page } = wall
  await open(page, path)
  await press(page, discussions.screen.open)
  const projector = page.getByRole('dialog')
  for (const table of [1, 2, 3, 4])
    for (const round of [1, 2])
      await expect(projector.getByText(words(table, round), { exact: true })).toBeVisible()
  await expect(projector.getByRole('listitem')).toHaveCount(8)
  await wall.checkAccess()
  await offline.setOffline(false)
  for (const round of [1, 2])
    await expect(projector.getByText(words(5, round), { exact: true })).toBeVisible({
      timeout: 30_000,
    })
  await expect(projector.getByRole('listitem')).toHaveCount(10)
  await page.keyboard.press('Escape')
  await expect(projector).toHaveCount(0)
  await expect(page.getByRole('button', { name: discussions.screen.open })).toBeFocused()

  const { staff } = discussions
  await page.getByText(staff.title).click()
  await write(page, staff.name, 'Spørg hinanden')
  await tap(page.getByRole('checkbox', { name: words(5, 1) }))
  await page.getByRole('textbox', { name: staff.carried }).first().fill('Et møde i foråret')
  const whereTo = page.getByRole('combobox', { name: frame.whereTo.label })
  await whereTo.selectOption('/kerneopgaver/social-omsorg')
  await press(page, staff.add)
  await expect(page.getByRole('link', { name: discussions.where })).toBeVisible()
  await write(page, staff.name, 'Småjob')
  await tap(page.getByRole('checkbox', { name: words(4, 2) }))
  await page.getByRole('textbox', { name: staff.carried }).first().fill('Flere småjob')
  await whereTo.selectOption('/fokusliste/9')
  await press(page, staff.add)
  await expect(page.getByRole('link', { name: discussions.where })).toHaveCount(2)
  await press(page, staff.publish)
  await expect(page.getByRole('button', { name: staff.hide })).toBeVisible()

  // Where it went leads back to where it began.
  await open(page, '/kerneopgaver/social-omsorg')
  await page.getByRole('link', { name: 'Flere hænder i de små byer', exact: true }).click()
  await expect(page.getByText(words(5, 2)).first()).toBeVisible()
  await page.getByRole('link', { name: discussions.where }).last().click()
  await arriveAt(page, 'Beskæftigelsestilbud for voksne handicappede')
  await page.getByRole('link', { name: 'Flere hænder i de små byer', exact: true }).click()
  await expect(page.getByText(words(5, 2)).first()).toBeVisible()
})

test('a rule of the rhythm is changed once its dates have been seen, and the calendar follows', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer()
  await phone.signIn('anna')
  const { page } = phone
  const { rule, faults, preview, remove } = rhythm
  await open(page, '/arbejdsbord/moedeplan')
  await page.getByRole('link', { name: 'Dialogmøde' }).click()
  await arriveAt(page, rule.change('Dialogmøde'))
  const shown = page.getByRole('heading', { name: preview.title })

  // Its meetings have been held, so it can end and not be deleted.
  await expect(page.getByText(remove.bound.held)).toBeVisible()
  await press(page, remove.end)
  await expect(page.getByLabel(rule.endedFrom)).toBeFocused()
  await page.keyboard.press('Tab')

  await page.getByLabel(rule.until).fill('13:00')
  await press(page, rule.look)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('link', { name: faults.order })).toBeVisible()
  await page.getByLabel(rule.until).fill('17:00')
  await page.getByLabel(rule.week).selectOption('5')
  const months = group(page, rule.months)
  for (const box of await months.getByRole('checkbox').all())
    await box.setChecked((await box.getAttribute('value')) === '2', { force: true })
  await press(page, rule.look)
  await expect(page.getByRole('link', { name: faults.week })).toBeVisible()
  await expect(shown).toHaveCount(0)

  await page.getByLabel(rule.week).selectOption('2')
  await press(page, rule.look)
  await expect(shown).toBeFocused()
  await expect(page.getByText(preview.effects.cancelled, { exact: true })).not.toHaveCount(0)
  await hold(phone)
  // What is typed after one has looked must be looked at again.
  await page.getByLabel(rule.from).fill('15:00')
  await expect(shown).toHaveCount(0)
  await press(page, rule.look)
  const moved = page.getByRole('listitem').filter({ hasText: preview.effects.moved })
  await expect(moved).toContainText('15.00-17.00')
  await press(page, rule.save)
  await arriveAt(page, rhythm.title)
  await expect(page.getByText(rhythm.monthsOnly('februar'))).toBeVisible()

  const kept = (await listMeetings(phone)).filter(({ kind }) => kind === 'dialogue')
  const ahead = kept.filter(({ state }) => state !== 'cancelled')
  expect(ahead.map(({ startsAt }) => toLocal(startsAt).slice(5, 8))).toEqual(['02-'])
  await open(page, `/moeder/${kept.find(({ state }) => state === 'cancelled')?.id}`)
  await expect(page.getByText(meetings.cancelledTitle)).toBeVisible()

  // A rule that was made by mistake goes with its meetings.
  const rules = await page.request.get('/api/rhythm')
  const copied = z
    .array(ruleKept)
    .parse(await rules.json())
    .at(-1)?.rule
  const made = await page.request.put('/api/desk/rhythm/fejl', {
    headers: { Origin: new URL(page.url()).origin },
    data: { ...copied, id: 'fejl', title: { da: 'En fejl', en: 'A mistake' } },
  })
  expect(made.status(), await made.text()).toBe(200)
  await open(page, '/arbejdsbord/moedeplan/fejl')
  await press(page, remove.action)
  await phone.checkAccess()
  await press(page, remove.yes)
  await arriveAt(page, rhythm.title)
  await expect(page.getByRole('link', { name: 'En fejl' })).toHaveCount(0)
})

test('staff make an item joint, take it off again, tell a status and begin a discussion', async ({
  newPhoneOnFreshServer,
}) => {
  const phone = await newPhoneOnFreshServer({ desktop: true })
  await phone.signIn('peter')
  const { page } = phone
  await open(page, '/moeder')
  const all = await listMeetings(phone)
  const of = (rule: string) => all.find(({ id }) => id.startsWith(rule))?.id ?? ''
  const [learning, technical] = [of('udvalg-laering'), of('udvalg-teknik')]
  const { edit } = agendas
  await open(page, `/moeder/${learning}`)
  await page.getByText(edit.title).click()
  await page.getByRole('textbox', { name: edit.number }).fill('26/02000')
  await page.getByRole('textbox', { name: edit.name }).fill('Sikre skoleveje')
  await tap(group(page, edit.tasks).getByRole('checkbox', { name: ui.coreTasks.laering }))
  await tap(group(page, edit.joint).getByRole('checkbox', { name: 'Udvalget for Teknik' }).first())
  await press(page, edit.add)
  const names = 'Udvalget for Læring og Udvalget for Teknik'
  await expect(page.getByText(agendas.joint(names))).toBeVisible()
  await open(page, `/moeder/${technical}`)
  await expect(page.getByText(agendas.joint(names))).toBeVisible()
  await page.getByText(edit.open).first().click()
  await press(page, `${edit.remove} Sikre skoleveje`)
  await press(page, edit.removeYes)
  await expect(page.getByText('Sikre skoleveje')).toHaveCount(0)
  await open(page, `/moeder/${learning}`)
  await expect(page.getByText('Sikre skoleveje').first()).toBeVisible()
  await expect(page.getByText(agendas.joint(names))).toHaveCount(0)

  const { status } = dialogue
  await open(page, `/moeder/${of('dialogmoede')}`)
  await page.getByText(status.title).click()
  await page.getByLabel(status.committee, { exact: true }).selectOption('ensomhed-i-smaa-byer')
  await page.getByRole('textbox', { name: status.da }).fill('Har holdt sit første møde i Uldum.')
  await press(page, `${status.save} ${dialogue.statuses}`)
  await expect(page.getByText('Har holdt sit første møde i Uldum.')).toBeVisible()

  await page.getByRole('link', { name: discussions.begin }).click()
  await press(page, begin.begin)
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('textbox', { name: begin.name, exact: true }).fill('Flere på cykel')
  await page.getByRole('textbox', { name: begin.question, exact: true }).fill('Hvad skal der til?')
  const day = new Date().toISOString().slice(0, 10)
  for (const [name, time] of [
    [begin.opensAt, '00:00'],
    [begin.closesAt, '23:59'],
  ] as const) {
    await group(page, name).locator('input[type=date]').fill(day)
    await group(page, name).locator('input[type=time]').fill(time)
  }
  await tap(group(page, begin.coreTasks).getByRole('checkbox', { name: ui.coreTasks.laering }))
  await press(page, begin.begin)
  await expect(title(page, 'Flere på cykel')).toBeVisible()
  await page.getByRole('link', { name: discussions.partOf }).click()
  await expect(page.getByRole('link', { name: 'Flere på cykel' })).toBeVisible()
  await phone.checkAccess()
})
