import { afterEach, beforeEach, expect, it } from 'vitest'
import { shownFocusItem, shownFocusList } from '../shared/focus-list.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

describeOnEngines('The focus list', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const item = async (number: string) =>
    (await app.anyone.get(`/api/focus-list/${number}`)).read(shownFocusItem)

  it('is there for everyone, in its own order, and says how old it is', async () => {
    const list = (await app.anyone.get('/api/focus-list')).read(shownFocusList)
    expect(list).toMatchObject({ termId: '2018-2021', updatedOn: '2018-06-08' })
    expect(list.items).toHaveLength(18)
    expect(list.items.map(({ number }) => number).slice(13)).toEqual([14, 15, 17, 18, 19])
    for (const { number, title, committees, coreTasks } of list.items)
      expect(await item(String(number))).toMatchObject({ number, title, committees, coreTasks })
  })

  it('ties an item to the core tasks that its committees worked for', async () => {
    expect(await item('9')).toMatchObject({
      guideposts: [{ id: 'core-tasks' }, { id: 'more-growth' }],
      committees: [{ id: '2018-social-omsorg' }, { id: '2018-beskaeftigelse' }],
      coreTasks: ['social-omsorg', 'beskaeftigelse'],
    })
    expect((await item('3')).coreTasks).toEqual(['across'])
  })

  it('tells of no effect where none is written', async () => {
    expect((await item('19')).effect).toBeNull()
    expect((await item('1')).effect?.da).toContain('lyst til at lære')
  })

  it.each(['16', '20', '09', '0', 'x', '9.0'])('has no item %s', async (number) => {
    expect((await app.anyone.get(`/api/focus-list/${number}`)).status).toBe(404)
  })
})
