import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { sectionMax } from '../shared/text-limits.ts'
import {
  receiveSave,
  savedTextPage,
  type TextsInView,
  workingText,
} from '../shared/working-texts.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

describe('A section that several people save', () => {
  interface Saved {
    id: string
    body: string
    basis: string
    settles: string[]
  }
  const beginning: Saved = { id: 'beginning', body: '', basis: '', settles: [] }

  /** Saves by people who each began from something that was in view at some time, or from nothing known. */
  const saves = fc.array(
    fc.record({ body: fc.string({ maxLength: 3 }), from: fc.nat(), settles: fc.boolean() }),
    { maxLength: 30 },
  )

  function play(steps: { body: string; from: number; settles: boolean }[]) {
    const all: Saved[] = [beginning]
    let view: TextsInView<Saved> = { standing: beginning, beside: [] }
    for (const [index, { body, from, settles }] of steps.entries()) {
      // Now and then from what nobody knows: a save that has not come, or never will.
      const basis = all[from % (all.length + 1)]?.id ?? 'elsewhere'
      const seen = settles ? view.beside.map(({ id }) => id) : []
      const save = { id: `save-${index}`, body, basis, settles: seen }
      all.push(save)
      const before = view
      view = receiveSave(view, save, save)
      const shown = [view.standing, ...view.beside]
      for (const text of [before.standing, ...before.beside, save]) {
        const isShown = shown.some((each) => each.body === text.body)
        const isNamed =
          text.id === basis || (basis === before.standing.id && seen.includes(text.id))
        expect(isShown || isNamed, `${text.id} left the view though nobody named it`).toBe(true)
      }
    }
    return { view, all }
  }

  it('loses no text: one leaves the view only when a save names it, or its words are in view', () => {
    fc.assert(fc.property(saves, (steps) => void play(steps)))
  })

  it('shows no words twice', () => {
    fc.assert(
      fc.property(saves, (steps) => {
        const { view } = play(steps)
        const bodies = [view.standing, ...view.beside].map(({ body }) => body)
        expect(new Set(bodies).size).toBe(bodies.length)
      }),
    )
  })

  it('never puts a save in the place of a text that it did not begin from', () => {
    fc.assert(
      fc.property(saves, (steps) => {
        const { view, all } = play(steps)
        const before = new Map(all.map((save) => [save.id, save.basis]))
        let id = view.standing.id
        while (id !== 'beginning') {
          const basis = before.get(id)
          expect(basis, `${id} began from nothing known`).toBeDefined()
          id = basis ?? 'beginning'
        }
      }),
    )
  })

  it('is settled by whoever has seen everything', () => {
    fc.assert(
      fc.property(saves, (steps) => {
        const { view } = play(steps)
        const settles = view.beside.map(({ id }) => id)
        const chosen = { ...beginning, id: 'chosen', body: 'det hele' }
        const after = receiveSave(view, chosen, { basis: view.standing.id, settles })
        expect(after).toEqual({ standing: chosen, beside: [] })
      }),
    )
  })
})

const committee = 'naboer-der-hjaelper'
const where = {
  ownerKind: 'task-committee',
  ownerId: committee,
  sectionId: '7a1f0c52-3d1e-4b8e-9a43-0d6f2f6b7a07',
}
const path = `/api/me/working-texts/task-committee/${committee}`

describeOnEngines('A working text', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const getText = async (persona = 'grethe') => (await app.as(persona).get(path)).read(workingText)
  const getSection = async (id = where.sectionId) => {
    const found = (await getText()).sections.find((section) => section.id === id)
    if (!found) throw new Error('There is no such section')
    return found
  }
  const save = async (
    persona: string,
    body: string,
    basis: string,
    { id = randomUUID(), settles = [] }: { id?: string; settles?: string[] } = {},
  ) => {
    const payload = { ...where, basis, settles, body }
    const answer = await submit(app, persona, 'working-text-save', payload, { id })
    expect(answer.read(submissionDecision).outcome).toBe('received')
    return id
  }

  it('takes a save that began from what stands', async () => {
    const first = await save('grethe', 'Kommunen trykker listen.', where.sectionId)
    await save('jonas', 'Kommunen trykker listen to gange om året.', first)
    const { standing, beside } = await getSection()
    expect(standing).toMatchObject({
      number: 2,
      body: 'Kommunen trykker listen to gange om året.',
      author: 'Jonas Eksempel',
    })
    expect(beside).toEqual([])
  })

  it('keeps two saves from the same text side by side until a person chooses', async () => {
    const first = await save('grethe', 'Kommunen trykker listen.', where.sectionId)
    const other = await save('jonas', 'Kommunen betaler for trykket.', where.sectionId)
    const both = await getSection()
    expect(both.standing).toMatchObject({ id: first, body: 'Kommunen trykker listen.' })
    expect(both.beside).toMatchObject([{ id: other, body: 'Kommunen betaler for trykket.' }])

    await save('lone', 'Kommunen trykker listen og betaler for det.', first, { settles: [other] })
    const settled = await getSection()
    expect(settled.standing.body).toBe('Kommunen trykker listen og betaler for det.')
    expect(settled.beside).toEqual([])
  })

  it('settles nothing for a person who had not seen the newest text', async () => {
    const first = await save('grethe', 'Et', where.sectionId)
    const other = await save('jonas', 'To', where.sectionId)
    await save('grethe', 'Et og lidt til', first)
    const late = await save('lone', 'Et og to', first, { settles: [other] })
    const { standing, beside } = await getSection()
    expect(standing.body).toBe('Et og lidt til')
    expect(beside.map(({ id }) => id)).toEqual([other, late])
  })

  it('lets a phone without connection save again and again from its own saves', async () => {
    const first = await save('grethe', 'Først', where.sectionId)
    const second = await save('grethe', 'Først og så', first)
    await save('jonas', 'Uden at have set det', where.sectionId)
    await save('grethe', 'Først og så videre', second)
    const { standing, beside } = await getSection()
    expect(standing.body).toBe('Først og så videre')
    expect(beside).toMatchObject([{ body: 'Uden at have set det' }])
  })

  it('keeps both where two save at the very same time', async () => {
    await Promise.all([
      save('grethe', 'Grethes', where.sectionId),
      save('jonas', 'Jonas’', where.sectionId),
      save('lone', 'Lones', where.sectionId),
    ])
    const { standing, beside } = await getSection()
    expect([standing, ...beside].map(({ body }) => body).sort()).toEqual([
      'Grethes',
      'Jonas’',
      'Lones',
    ])
  })

  it('keeps everything that was ever saved, to be found again', async () => {
    let basis = where.sectionId
    for (let time = 1; time <= 23; time += 1) basis = await save('grethe', `Nummer ${time}`, basis)
    const saves = `${path}/sections/${where.sectionId}/saves`
    const first = (await app.as('jonas').get(saves)).read(savedTextPage)
    expect(first.saves).toHaveLength(20)
    const rest = (await app.as('jonas').get(`${saves}?after=${first.next}`)).read(savedTextPage)
    expect(rest.next).toBeNull()
    expect([...first.saves, ...rest.saves].map(({ body }) => body)).toEqual(
      Array.from({ length: 23 }, (_, index) => `Nummer ${23 - index}`),
    )
  })

  it('counts a save once, however often it is sent', async () => {
    const id = randomUUID()
    for (let time = 0; time < 3; time += 1) await save('grethe', 'En gang', where.sectionId, { id })
    expect((await getSection()).standing.number).toBe(1)
  })

  it('carries comments by section, which their writers can take back', async () => {
    const comment = { ...where, text: 'Hvem betaler?' }
    const { submissionId } = (await submit(app, 'jonas', 'room-comment', comment)).read(
      submissionDecision,
    )
    expect((await getSection()).comments).toMatchObject([
      { author: 'Jonas Eksempel', text: 'Hvem betaler?', own: false },
    ])
    await submit(app, 'jonas', 'withdrawal', { submissionId })
    expect((await getSection()).comments).toEqual([])
  })

  it('gets new sections at its end, once each, and lets them be renamed', async () => {
    const id = randomUUID()
    const name = (title: string) => app.as('grethe').put(`${path}/sections/${id}`, { title })
    await name('Hvornår begynder vi?')
    await name('Hvornår begynder vi?')
    expect(
      (await name('Hvornår?')).read(workingText).sections.map(({ title }) => title.da),
    ).toEqual(['Hjælpelisten', 'Hvem passer listen?', 'Hvad skal kommunen gøre?', 'Hvornår?'])
  })

  it.each([
    ['too much text', { body: 'x'.repeat(sectionMax + 1) }, '/payload/body'],
    ['no basis', { basis: 'intet' }, '/payload/basis'],
    ['an owner of no known kind', { ownerKind: 'byen' }, '/payload/ownerKind'],
  ])('answers %s with a clear problem, and nothing changes', async (_, part, pointer) => {
    const payload = { ...where, basis: where.sectionId, settles: [], body: 'Tekst', ...part }
    const answer = await submit(app, 'grethe', 'working-text-save', payload)
    expect(answer.status).toBe(422)
    expect(answer.read(problem).errors?.[0]?.pointer).toBe(pointer)
    expect((await getSection()).standing.number).toBe(0)
  })

  it('refuses a save in a section of another text as gone', async () => {
    const payload = { ...where, basis: where.sectionId, settles: [], body: 'Tekst' }
    const section = { ...payload, sectionId: randomUUID() }
    const gone = await submit(app, 'grethe', 'working-text-save', section)
    expect(gone.read(submissionDecision).reason).toBe('gone')
    const other = { ...payload, ownerId: 'skolevejen' }
    expect((await submit(app, 'grethe', 'working-text-save', other)).status).toBe(403)
    const staff = await submit(app, 'peter', 'working-text-save', other)
    expect(staff.read(submissionDecision).reason).toBe('gone')
    expect((await getSection()).standing.number).toBe(0)
  })

  it.each(['karen', 'birthe'])('is not for %s, who does not sit there', async (persona) => {
    const payload = { ...where, basis: where.sectionId, settles: [], body: 'Tekst' }
    expect((await submit(app, persona, 'working-text-save', payload)).status).toBe(403)
    const client = app.as(persona)
    expect((await client.get(path)).status).toBe(403)
    expect((await client.get(`${path}/sections/${where.sectionId}/saves`)).status).toBe(403)
    const named = await client.put(`${path}/sections/${randomUUID()}`, { title: 'Mit afsnit' })
    expect(named.status).toBe(403)
  })
})
