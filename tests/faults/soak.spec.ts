// Chance operations among chance faults, on two phones with three tabs each; the same seed does the same again.
import type { Page } from '@playwright/test'
import { open } from '../journeys/steps.ts'
import {
  dinner,
  door,
  expectReceived,
  fillIn,
  music,
  pathOf,
  readySignUp,
  sendSignUp,
  song,
  type Visit,
  walk,
} from './acts.ts'
import type { Fault } from './control.ts'
import type { Press } from './oracle.ts'
import { expect, test } from './world.ts'

const first = Number(process.env.SEED)
const rounds = Number(process.env.ROUNDS || 3)
const steps = 14

interface Tab {
  phone: Parameters<typeof readySignUp>[0]
  visit: Visit
  page: Page
  press?: Press
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
      await readySignUp(phone, index === 0 ? 'karen' : 'grethe', song)
      tabs.push({ phone, visit: song, page: phone.page })
      for (const visit of [walk, pick([music, dinner])]) {
        const page = await phone.context.newPage()
        await fillIn(page, visit)
        tabs.push({ phone, visit, page })
      }
    }

    const send = async () => {
      const unsent = tabs.filter(({ press }) => !press)
      if (unsent.length === 0) return
      const tab = pick(unsent)
      tab.press = await sendSignUp(court, tab.phone, tab.visit, tab.page)
    }
    const fault = async () => {
      const faults: Fault[] = [
        { at: 'before_commit', strike: 'drop' },
        { at: 'after_commit', strike: 'drop' },
        { at: 'mid_response', strike: 'drop' },
        { at: 'before_commit', strike: { status: 503, headers: { 'Retry-After': '1' } } },
        { at: 'after_commit', strike: { status: 502 } },
      ]
      await service.arm(pick(faults))
    }
    const restart = async () => {
      await service.kill()
      await service.start()
    }
    const loseAnswers = async () => {
      line.harm(door, pick([{ harm: 'drop-response' }, { harm: 'cut-response', after: 200 }]), 2)
    }
    const cutRequests = async () => {
      line.harm(door, { harm: 'cut-request', after: Math.floor(chance() * 900) }, 2)
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
        await open(
          tab.page,
          tab.press ? `/mine-indsendelser/${tab.press.id}` : `${pathOf(tab.visit)}?trin=2`,
        )
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
