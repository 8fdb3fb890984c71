import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { classVisitPage } from '../shared/class-visits.ts'
import { homePageKept } from '../shared/home-pages.ts'
import { activity, careHomePage, homeActivity } from '../shared/volunteering.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'

const path = '/api/desk/care-homes/laerkevang/page'

describeOnEngines('A care home’s page', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const kept = async () => (await app.as('mette').get(path)).read(homePageKept)
  const written = async (change: Record<string, unknown> = {}) => {
    const { id: _, name, example, guidelinesVersion, ...page } = await kept()
    return { ...page, readAgain: false, ...change }
  }
  const seen = async () => (await app.anyone.get('/api/care-homes/laerkevang')).read(careHomePage)

  it('is written by its coordinator, and everyone reads it so at once', async () => {
    const change = await written({
      summary: { da: 'Et lyst hjem med have og en hund, der hedder Buller.' },
      phone: '00 00 00 19',
      visiting: { da: 'Kom, når du vil.', en: 'Come when you like.' },
    })
    const answer = await app.as('mette').put(path, change)
    expect(answer.status, answer.text).toBe(200)
    expect(await seen()).toMatchObject({
      summary: {
        da: 'Et lyst hjem med have og en hund, der hedder Buller.',
        en: 'Et lyst hjem med have og en hund, der hedder Buller.',
      },
      phone: '00 00 00 19',
      visiting: { da: 'Kom, når du vil.', en: 'Come when you like.' },
    })
    const listing = await findListing(app, 'care-home', 'laerkevang')
    expect(listing?.summary.da).toContain('Buller')
  })

  it('is written by nobody else: not by a volunteer, nor by whoever coordinates other homes', async () => {
    const change = await written()
    expect((await app.as('grethe').put(path, change)).status).toBe(403)
    expect((await app.anyone.put(path, change)).status).toBe(401)
    const elsewhere = '/api/desk/care-homes/strandbo/page'
    expect((await app.as('mette').put(elsewhere, change)).status).toBe(403)
  })

  it('asks everyone to read guidelines again only where they changed and the coordinator says so', async () => {
    const guidelines = { da: 'Sig goddag på kontoret, og tag et navneskilt på.' }
    const put = async (change: Record<string, unknown>) =>
      (await app.as('mette').put(path, await written(change))).read(homePageKept)
    expect((await put({ readAgain: true })).guidelinesVersion).toBe(1)
    expect((await put({ guidelines })).guidelinesVersion).toBe(1)
    expect((await put({ guidelines, readAgain: true })).guidelinesVersion).toBe(1)
    const other = { da: 'Du har tavshedspligt om alt, hvad du ser og hører her.' }
    expect((await put({ confidentiality: other, readAgain: true })).guidelinesVersion).toBe(2)
  })

  it('loses no words where two write at once: the one who has not seen the latest is told', async () => {
    const [mine, theirs] = [await written({ phone: '00 00 00 20' }), await written()]
    expect((await app.as('mette').put(path, mine)).status).toBe(200)
    expect((await app.as('anna').put(path, theirs)).status).toBe(409)
    expect((await seen()).phone).toBe('00 00 00 20')
  })

  it('names what is wrong', async () => {
    const answer = await app.as('mette').put(path, await written({ phone: '12345678' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('/phone')
  })

  it('says of each activity whether everyone can come by', async () => {
    const made = await app.as('mette').post('/api/desk/care-homes/laerkevang/activities', {
      title: { da: 'Åben have' },
      summary: { da: 'Kom og se roserne. Der er kaffe.' },
      whatItIs: { da: 'Du skænker kaffe og viser vej.' },
      whatItIsNot: { da: 'Du skal ikke luge.' },
      howYouAreMet: { da: 'En ansat står ved lågen.' },
      coreTasks: ['social-omsorg'],
      audience: 'everyone',
      shifts: [{ startsAt: '2026-11-26T13:00', endsAt: '2026-11-26T15:00', capacity: 2 }],
    })
    const { id, audience } = made.read(activity)
    expect(audience).toBe('everyone')
    const path = `/api/desk/activities/${id}/audience`
    const findAudiences = async () => {
      const answer = await app.as('mette').get('/api/desk/care-homes/laerkevang/activities')
      const all = answer.read(z.array(homeActivity))
      return new Map(all.map((each) => [each.id, each.audience]))
    }
    for (const [who, status] of [
      ['karen', 403],
      ['mette', 200],
    ] as const)
      expect((await app.as(who).put(path, { audience: 'signed-up' })).status).toBe(status)
    expect((await findAudiences()).get(id)).toBe('signed-up')
    expect((await app.as('mette').put(path, { audience: 'nobody' })).status).toBe(422)
    await app.as('mette').put(path, { audience: 'everyone' })
    expect((await findAudiences()).get(id)).toBe('everyone')
    const { activities } = await seen()
    expect(new Set(activities.map(({ audience }) => audience))).toEqual(
      new Set(['everyone', 'signed-up']),
    )
  })

  describe('and classes that want to visit', () => {
    const visits = async (people: number) =>
      (await app.anyone.get(`/api/class-visits?people=${people}`)).read(classVisitPage).visits

    it('finds the times with room for the whole class, the soonest first, across the homes', async () => {
      const all = await visits(2)
      expect(all.length).toBeGreaterThan(1)
      expect(all.map(({ startsAt }) => startsAt)).toEqual(
        all.map(({ startsAt }) => startsAt).sort(),
      )
      const most = Math.max(...all.map(({ placesLeft }) => placesLeft))
      expect((await visits(most)).every(({ placesLeft }) => placesLeft >= most)).toBe(true)
      if (most < 40) expect(await visits(most + 1)).toEqual([])
    })

    it('no longer names a time that another class has taken', async () => {
      const [first] = await visits(2)
      const people = first?.placesLeft ?? 0
      const taken = await submit(
        app,
        'karen',
        'shift-sign-up',
        {
          shiftId: first?.id,
          kind: 'class',
          people,
          groupName: '4.B på Løsning Skole',
          alternatives: [],
          ifFull: 'nothing',
          contactBy: 'phone',
          phone: '00 00 00 71',
        },
        { version: 2 },
      )
      expect(taken.text).toContain('"received"')
      expect((await visits(2)).map(({ id }) => id)).not.toContain(first?.id)
    })
  })
})
