// Chance operations among chance faults, on two phones with three tabs each, some with attachments; the same seed does the
// same again.
import type { Page } from '@playwright/test'
import type { Phone } from '../harness/journey.ts'
import { pdf, type SampleFile } from '../harness/sample-files.ts'
import { open } from '../journeys/steps.ts'
import {
  answerText,
  dinner,
  door,
  everyone,
  expectReceived,
  fillIn,
  fillResponse,
  music,
  pathOf,
  sendSignUp,
  sendWithFiles,
  song,
  upload,
  type Visit,
  walk,
} from './acts.ts'
import type { Fault } from './control.ts'
import type { Press } from './oracle.ts'
import { type Court, expect, signIn, test } from './world.ts'

const first = Number(process.env.SEED)
const rounds = Number(process.env.ROUNDS || 3)
const steps = 14

/** A form that is filled in up to its last step. */
interface Ready {
  /** Where the draft is taken up again. */
  path: string
  fill: (page: Page) => Promise<void>
  send: (court: Court, phone: Phone, page: Page) => Promise<Press>
}

interface Tab extends Ready {
  phone: Phone
  page: Page
  press?: Press
}

const people = [
  { persona: 'karen', name: 'Karen Eksempel' },
  { persona: 'grethe', name: 'Grethe Eksempel' },
] as const
const samples = [pdf('plan.pdf', 4000), pdf('kort.pdf', 700), pdf('brev.pdf', 1500)]

function visiting(visit: Visit): Ready {
  return {
    path: `${pathOf(visit)}?trin=2`,
    fill: (page) => fillIn(page, visit),
    send: (court, phone, page) => sendSignUp(court, phone, visit, page),
  }
}

function answering(name: string, files: SampleFile[]): Ready {
  return {
    path: `/hoeringer/${everyone}/svar?trin=2`,
    fill: (page) => fillResponse(page, everyone, answerText, files),
    send: (court, phone, page) => sendWithFiles(court, phone, files, { page, name }),
  }
}

for (let round = 0; round < rounds; round++) {
  const seed = first + round
  test(`seed ${seed}: whatever happens in whatever order, the five invariants hold (repeat: SEED=${seed} ROUNDS=1)`, async ({
    newPhone,
    court,
    line,
    service,
  }) => {
    const chance = mulberry(seed)
    const pick = <T>(from: readonly T[]): T => {
      const found = from[Math.floor(chance() * from.length)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    }
    const phones = [await newPhone(), await newPhone()]
    const tabs: Tab[] = []
    for (const [index, phone] of phones.entries()) {
      const { persona, name } = people[index] ?? people[0]
      await signIn(phone, persona)
      const files = samples.slice(Math.floor(chance() * samples.length))
      const last = pick([visiting(pick([music, dinner])), answering(name, files)])
      for (const ready of [visiting(song), visiting(walk), last]) {
        const page = ready === last ? phone.page : await phone.context.newPage()
        await ready.fill(page)
        tabs.push({ ...ready, phone, page })
      }
    }

    const send = async () => {
      const unsent = tabs.filter(({ press }) => !press)
      if (unsent.length === 0) return
      const tab = pick(unsent)
      tab.press = await tab.send(court, tab.phone, tab.page)
    }
    const fault = async () => {
      const faults: Fault[] = [
        { at: 'before_commit', strike: 'drop' },
        { at: 'after_commit', strike: 'drop' },
        { at: 'mid_response', strike: 'drop' },
        { at: 'before_commit', strike: { status: 503, headers: { 'Retry-After': '1' } } },
        { at: 'after_commit', strike: { status: 502 } },
      ]
      await service.arm({ ...pick(faults), of: pick([door, door, upload]).source })
    }
    const restart = async () => {
      await service.kill()
      await service.start()
    }
    const loseAnswers = async () => {
      line.harm(
        pick([door, upload]),
        pick([{ harm: 'drop-response' }, { harm: 'cut-response', after: 200 }]),
        2,
      )
    }
    const cutRequests = async () => {
      line.harm(pick([door, upload]), { harm: 'cut-request', after: Math.floor(chance() * 900) }, 2)
    }
    const reload = async () => void (await pick(tabs).page.reload())
    const lineDown = async () => {
      line.setDown(true)
    }
    const lineUp = async () => {
      line.setDown(false)
    }
    const flight = async () => await pick(phones).setOffline(true)
    const landed = async () => await pick(phones).setOffline(false)
    const powerCut = async () => {
      const phone = pick(phones)
      await phone.killBrowser()
      await phone.restartBrowser()
      for (const tab of tabs) {
        if (tab.phone !== phone) continue
        tab.page = await phone.context.newPage()
        await open(tab.page, tab.press ? `/mine-indsendelser/${tab.press.id}` : tab.path)
      }
    }
    const clock = async () => await service.setClock(Math.floor((chance() - 0.5) * 3_600_000))
    const operations = [
      ...[send, send, send, send, fault, fault, restart, loseAnswers, cutRequests],
      ...[reload, lineDown, lineUp, lineUp, flight, landed, powerCut, clock],
    ]
    for (let step = 0; step < steps; step++) {
      const operation = pick(operations)
      await test.step(`${step}: ${operation.name}`, operation)
    }

    // All is well again, and everything that was pressed arrives by itself.
    line.setDown(false)
    await service.release()
    for (const phone of phones) await phone.setOffline(false)
    while (tabs.some(({ press }) => !press)) await send()
    for (const { page, press } of tabs) if (press) await expectReceived(page, press.id)
    expect(await court.rows()).toHaveLength(tabs.length)
  })
}

/** A small generator of chance that begins anew from its seed. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
