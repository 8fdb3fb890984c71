import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { problem } from '../shared/problem.ts'
import { startTestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

describeOnEngines('The service', (engine) => {
  it('says that it lives and is ready', async () => {
    const app = await startTestApp(engine)
    for (const path of ['/healthz', '/readyz']) {
      const answer = await app.anyone.get(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    }
    await app.close()
  })

  it('lives but is not ready while a migration has not run', async () => {
    const app = await startTestApp(engine)
    await sql`delete from kysely_migration`.execute(app.db)
    const answer = await app.anyone.get('/readyz')
    expect([answer.status, answer.read(problem).type]).toEqual([503, 'unavailable'])
    await sql`drop table kysely_migration`.execute(app.db)
    expect((await app.anyone.get('/readyz')).status).toBe(503)
    expect((await app.anyone.get('/healthz')).status).toBe(200)
    await app.close()
  })

  it('lives but is not ready while the database does not answer', async () => {
    const app = await startTestApp(engine)
    expect((await app.anyone.get('/readyz')).status).toBe(200)
    await app.db.destroy()
    const answer = await app.anyone.get('/readyz')
    expect([answer.status, answer.read(problem).type]).toEqual([503, 'unavailable'])
    expect(app.logged.length).toBe(1)
    expect((await app.anyone.get('/healthz')).status).toBe(200)
    await app.close()
  })
})
