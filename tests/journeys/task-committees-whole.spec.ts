// One problem's whole way: handed in by a citizen, worked on by a committee, answered, evaluated, and told as a story.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import appointments from '../../client/appointments/text.da.ts'
import evaluations from '../../client/evaluations/text.da.ts'
import messages from '../../client/messages/text.da.ts'
import outbox from '../../client/outbox/text.da.ts'
import problems from '../../client/problems/text.da.ts'
import recommendations from '../../client/recommendations/text.da.ts'
import committees from '../../client/task-committees/text.da.ts'
import ui from '../../client/ui/text.da.ts'
import { ownSeatAnswerFound } from '../../shared/appointments.ts'
import { charterHistory } from '../../shared/charters.ts'
import { addDays, addMinutes, toLocal } from '../../shared/time.ts'
import { test as base, expect } from '../harness/journey.ts'
import {
  layPeople,
  letDeadlinePass,
  type Person,
  personAt,
  signInAt,
} from '../harness/people-at.ts'
import { copyLaid, startServer, type TestServer } from '../harness/server.ts'
import {
  arriveAtStep,
  choose,
  group,
  open,
  press,
  readReceipt,
  tap,
  title,
  write,
} from './steps.ts'

const both = (words: string) => ({ da: words, en: words })
const name = 'Vej hjem fra klubben om aftenen'
const places = 4
const alternates = 2
const applicants = 40

/** A server whose database knows so many people that a call can be full of them. */
const test = base.extend<{ folder: string; crowd: string[]; freshServer: TestServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from here
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'medspil-crowd-'))
    copyLaid(folder)
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  crowd: async ({ folder }, use) => {
    await use(await layPeople(folder, applicants - 1))
  },
  // Once the crowd is there.
  freshServer: async ({ folder, crowd: _ }, use) => {
    const server = await startServer({ DATA_DIR: folder })
    await use(server)
    await server.remove()
  },
})

const charter = (at: string) => {
  const day = (days: number) => toLocal(addDays(at, days, '12:00')).slice(0, 10)
  return {
    title: both(name),
    summary: both('Et udvalg om, hvordan unge kommer hjem om aftenen.'),
    charter: {
      task: both('Foreslå, hvordan unge kan komme hjem fra klubben om aftenen.'),
      purpose: both('Unge bliver væk, fordi de ikke kan komme hjem.'),
      effect: both('Flere unge er med om aftenen.'),
      whyComplex: both('Bus, klub, forældre og penge hænger sammen.'),
      challenges: ['complex-problems', 'dialogue'],
      coreTasks: ['laering'],
      communities: ['uldum'],
      chair: both('Udpeges af byrådet'),
      deputy: both('Udpeges af byrådet'),
      meetingForm: both('To aftener i klubben.'),
      appointsOn: day(30),
      startsOn: day(40),
      endsOn: day(200),
      room: null,
      decided: null,
      resources: null,
      balance: [],
      criteria: ['kender-klubben', 'kender-bussen'].map((id) => ({
        id,
        name: both(id),
        explanation: both('Hvor godt?'),
      })),
      blind: false,
      reportsOn: [],
    },
    seats: [{ kind: 'citizen', places, open: true, competences: [] }],
    opensAt: addMinutes(at, -30),
    closesAt: addDays(at, 20, '23:59'),
  }
}

/** A draft of the problem, decided by the council: the call is open. @returns the committee's id */
async function decideCharter(desk: Person, problemId: string): Promise<string> {
  const save = { basedOn: 0, content: charter(new Date().toISOString()), note: '', decision: null }
  const saved = await desk.put(`/desk/charter-versions/${randomUUID()}`, {
    ...save,
    committeeId: null,
    from: problemId,
  })
  const { committeeId } = charterHistory.parse(saved)
  const on = new Date().toISOString().slice(0, 10)
  await desk.put(`/desk/charters/${committeeId}/decision`, { version: 1, on, link: null })
  return committeeId
}

async function apply(person: Person, committeeId: string): Promise<string> {
  const application = {
    committeeId,
    seatKind: 'citizen',
    applyingAs: 'myself',
    name: person.name,
    motivation: 'Jeg vil gerne være med til, at alle kan komme hjem.',
    offer: 'Jeg kender klubben og dem, der kommer der.',
    competences: [],
    localCommunityId: null,
    availability: ['weekday-evening'],
    conflict: 'no',
    contactBy: 'phone',
    phone: '20 30 40 50',
  }
  return await person.submit('task-committee-application', application, 2)
}

/** Every reader scores every application, each by each criterion. */
async function readAll(readers: readonly Person[], committeeId: string, ids: readonly string[]) {
  await Promise.all(
    readers.map(async (reader, which) => {
      for (const [index, id] of ids.entries()) {
        const score = 1 + ((index + which) % 5)
        const scores = charter('2026-01-01T00:00:00.000Z').charter.criteria.map((criterion) => ({
          criterionId: criterion.id,
          score,
        }))
        await reader.put(`/me/readings/${committeeId}/${id}`, { scores, note: '' })
      }
    }),
  )
}

/** A meeting an hour ago, with minutes that everyone may read. */
async function meet(lead: Person, committeeId: string, hoursAgo: number) {
  const startsAt = addMinutes(new Date().toISOString(), -60 * hoursAgo)
  const room = `/me/committee-rooms/${committeeId}/meetings/${randomUUID()}`
  const agenda = ['Hvad er opgaven?']
  await lead.put(room, {
    startsAt: toLocal(startsAt),
    endsAt: toLocal(addMinutes(startsAt, 30)),
    place: 'Klubben i Uldum',
    agenda,
  })
  await lead.put(`${room}/papers`, {
    agenda,
    agendaPublic: true,
    minutes: 'Vi blev enige om at spørge chaufførerne.',
    minutesPublic: true,
    revision: 0,
  })
}

/** Answers a scale: the radio lies over its number. */
const rate = (page: Page, question: string, score: number) =>
  group(page, question)
    .getByRole('radio', { name: new RegExp(`^${score}`) })
    .check()

test('a problem becomes a committee, its work is answered and evaluated, and the story tells it all', async ({
  folder,
  crowd,
  freshServer: server,
  newPhoneOnFreshServer,
}) => {
  const { page } = await newPhoneOnFreshServer().then(async (phone) => {
    await phone.signIn('karen')
    return phone
  })
  const staff = await newPhoneOnFreshServer({ desktop: true })
  await staff.signIn('peter')
  const as = async (persona: string) =>
    await personAt(server.origin, await signInAt(server.origin, persona))
  const [karen, peter] = [await as('karen'), await as('peter')]

  // A citizen hands in a problem, and it becomes a charter that the council decides.
  await open(page, '/peg-paa-en-opgave')
  await write(page, problems.form.name, 'Ingen vej hjem fra klubben')
  await write(page, problems.form.body, 'De unge bliver væk, fordi der ingen bus går efter kl. 19.')
  await press(page, outbox.form.next)
  await arriveAtStep(page, problems.form.steps.where)
  await tap(
    group(page, problems.form.coreTasks).getByRole('checkbox', { name: ui.coreTasks.laering }),
  )
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, problems.form.send)
  await readReceipt(page, 'task-problem')
  const problemId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const id = await decideCharter(peter, problemId)
  const desk = `/desk/task-committees/${id}`

  // Forty apply, the call closes, and three read each application.
  const people = [karen, ...(await Promise.all(crowd.map((each) => personAt(server.origin, each))))]
  const applications: string[] = []
  for (const person of people) applications.push(await apply(person, id))
  expect(applications).toHaveLength(applicants)
  const now = new Date().toISOString()
  await letDeadlinePass(folder, id)
  const readers = [await as('lone'), await as('ulla'), await as('anna')]
  for (const { accountId } of readers) await peter.put(`${desk}/readers/${accountId}`)
  await readAll(readers, id, applications)
  await peter.put(`${desk}/reading/finished`)

  // The council appoints; everyone is answered, and each refusal has a reason and another possibility.
  for (const [index, application] of applications.slice(0, places + alternates).entries())
    await peter.put(`${desk}/selections/${application}`, {
      place: index < places ? 'seat' : 'alternate',
    })
  await peter.put(`${desk}/appointment`, {
    decidedOn: now.slice(0, 10),
    link: null,
    answerDays: 7,
  })
  const reason = 'Der var flere gode ansøgninger, end der er pladser.'
  const pool = { kind: 'pool', id: 'puljen' }
  await peter.put(`${desk}/answer-drafts`, {
    appointed: { words: 'Tak, fordi du vil være med.', possibilities: [] },
    alternate: { words: '', possibilities: [] },
    refused: { words: reason, possibilities: [pool] },
  })
  await open(staff.page, `/arbejdsbord/opgaveudvalg/${id}/holdet`)
  await press(staff.page, appointments.desk.send(String(applicants), false))
  await staff.page
    .getByRole('dialog')
    .getByRole('button', { name: appointments.desk.sendYes })
    .click()
  await expect(staff.page.getByRole('dialog')).toBeHidden()
  await open(page, `/mine-indsendelser/${applications[0]}`)
  await press(page, appointments.own.yes)
  await readReceipt(page, 'appointment-answer')
  const seated = people.slice(1, places)
  for (const [index, person] of seated.entries())
    await person.submit('appointment-answer', {
      applicationId: applications[index + 1],
      answer: 'accepted',
    })
  const last = await people
    .at(-1)
    ?.get(`/me/seat-answers/${applications.at(-1)}`, ownSeatAnswerFound)
  expect(last?.answer).toMatchObject({ kind: 'refused', words: reason, possibilities: [pool] })

  // The committee meets twice and hands a recommendation over, which the council answers.
  await peter.put(`${desk}/work`)
  for (const hoursAgo of [2, 1]) await meet(peter, id, hoursAgo)
  const { room, desk: words } = recommendations
  await open(page, `/opgaveudvalg/${id}/rum/anbefalinger`)
  await page.getByText(room.new, { exact: true }).click()
  await write(page, room.name, 'Lad bussen vente på klubben')
  await write(page, room.text, 'Bussen kører ti minutter efter, at klubben lukker.')
  await write(page, room.whyLabel, 'Chaufførerne siger, at det kan lade sig gøre.')
  await press(page, room.save)
  await page.getByRole('button', { name: room.handOver }).click()
  await page.getByRole('dialog').getByRole('button', { name: room.handOver }).click()
  await expect(page.locator('#anbefaling-1')).toBeVisible()
  await open(staff.page, `/arbejdsbord/opgaveudvalg/${id}/anbefalinger`)
  await choose(staff.page, words.answer, words.answers.partly)
  await write(staff.page, words.why, 'Det koster ikke noget.')
  await staff.page.getByLabel(words.decidedOn).fill(now.slice(0, 10))
  await staff.page.getByRole('button', { name: words.send }).click()
  await expect(staff.page.getByText(recommendations.verdict.partly)).toBeVisible()
  await open(page, '/beskeder')
  await page
    .getByRole('link', { name: messages.kinds['recommendation-answered'].title('') })
    .click()
  await expect(page.locator('#anbefaling-1').getByText('Det koster ikke noget.')).toBeVisible()

  // Members and staff say how it went, and the committee ends.
  const answerBy = toLocal(addDays(now, 7, '12:00')).slice(0, 10)
  await peter.put(`${desk}/evaluation`, { answerBy })
  await open(page, `/opgaveudvalg/${id}/evaluering`)
  await rate(page, evaluations.form.effect, 5)
  await press(page, outbox.form.next)
  await arriveAtStep(page, evaluations.form.challengesStep)
  await rate(page, 'Komplekse problemer', 4)
  await rate(page, 'Dialog', 5)
  await press(page, outbox.form.next)
  await arriveAtStep(page, outbox.form.check)
  await press(page, evaluations.form.send)
  await readReceipt(page, 'committee-evaluation')
  for (const person of [...seated, readers[0], peter])
    await person?.submit('committee-evaluation', {
      committeeId: id,
      effect: 4,
      'complex-problems': 3,
      dialogue: 4,
    })
  await open(staff.page, `/arbejdsbord/opgaveudvalg/${id}/evaluering`)
  await press(staff.page, evaluations.desk.end)
  await staff.page.getByRole('dialog').getByRole('button', { name: evaluations.desk.end }).click()
  // It is said to ears too, for as long as that takes.
  await expect(staff.page.getByRole('main').getByText(evaluations.desk.ended)).toBeVisible()

  // The public page tells the whole story.
  await open(page, `/opgaveudvalg/${id}`)
  await expect(title(page, name)).toBeVisible()
  await expect(page.locator('#evaluering')).toContainText('6 af 6 giver virkningen 4 eller 5')
  const { kinds, counts } = committees.story
  const story = page.locator('#historien')
  for (const told of [
    kinds['problem-handed-in'],
    kinds.drafted,
    kinds['charter-decided'],
    kinds['call-opened'],
    kinds['call-closed'],
    counts['reading-finished'](String(applicants)),
    counts.appointed(String(places)),
    kinds['work-begun'],
    kinds.met,
    `${kinds.recommended}: Lad bussen vente på klubben`,
    `${kinds['recommendation-answered']}: Lad bussen vente på klubben`,
    kinds.evaluated,
    kinds.ended,
  ])
    await expect(story, told).toContainText(told)
})
