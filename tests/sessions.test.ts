import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { personas } from '../db/seed/personas.ts'
import { jobHandlers } from '../server/app.ts'
import { readSettings } from '../server/settings.ts'
import { persona, session } from '../shared/accounts.ts'
import { problem } from '../shared/problem.ts'
import { addMinutes } from '../shared/time.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

const thirtyDays = 30 * 24 * 60

describeOnEngines('A session', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const signIn = (id: string, headers: Record<string, string> = {}) =>
    app.anyone.send('/api/demo/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ persona: id }),
    })

  const cookieOf = (answer: Answer) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''

  async function whoIs(cookie: string) {
    const answer = await app.anyone.send('/api/session', { headers: { Cookie: cookie } })
    return answer.read(session).account?.name
  }

  it('begins by choosing one of the personas, with the roles they hold', async () => {
    const found = (await app.anyone.get('/api/demo/personas')).read(z.array(persona))
    expect(found.map(({ id }) => id)).toEqual(personas.map(({ id }) => id))
    expect(found.length).toBe(12)
    expect(new Set(found.flatMap(({ roles }) => roles)).size).toBe(11)
    for (const { id, name, roles } of found) {
      const { account } = (await app.as(id).get('/api/session')).read(session)
      expect([account?.name, account?.example]).toEqual([name, true])
      expect([...new Set(account?.roles.map(({ role }) => role))].sort()).toEqual(roles.sort())
    }
    const mette = (await app.as('mette').get('/api/session')).read(session)
    const homes = mette.account?.roles.filter(({ role }) => role === 'coordinator')
    expect(homes?.map(({ body }) => body?.id)).toEqual(['laerkevang', 'pilehaven'])
  })

  it('is told to nobody who has none', async () => {
    const answer = await app.anyone.get('/api/session')
    const nobody = { account: null, guest: null, demo: true, serverNow: app.now() }
    expect(answer.read(session)).toEqual(nobody)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  it('lives in a cookie that no script reads and no other site sends along', async () => {
    const flags = (await signIn('karen')).headers.get('Set-Cookie')?.split('; ').slice(1)
    expect(flags?.sort()).toEqual([
      'HttpOnly',
      `Max-Age=${thirtyDays * 60}`,
      'Path=/',
      'SameSite=Lax',
    ])
  })

  it('is kept as a hash, and the token nowhere', async () => {
    const token = cookieOf(await signIn('karen')).replace('session=', '')
    expect(token.length).toBe(43)
    const rows = await app.db.selectFrom('sessions').selectAll().execute()
    expect(rows.length).toBe(1)
    expect(rows[0]?.token_hash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await whoIs(`session=${rows[0]?.token_hash}`)).toBeUndefined()
  })

  it('ends for good when one signs out', async () => {
    const cookie = cookieOf(await signIn('karen'))
    expect(await whoIs(cookie)).toBe('Karen Eksempel')
    const answer = await app.anyone.send('/api/session', {
      method: 'DELETE',
      headers: { Cookie: cookie },
    })
    expect(answer.read(session).account).toBeNull()
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=; Max-Age=0/)
    expect(await whoIs(cookie)).toBeUndefined()
    expect((await app.anyone.delete('/api/session')).status).toBe(200)
  })

  it('is replaced when another signs in on the same phone, with one cookie', async () => {
    const karen = cookieOf(await signIn('karen'))
    const answer = await signIn('yusuf', { Cookie: karen })
    expect(answer.headers.getSetCookie().length).toBe(1)
    expect(await whoIs(cookieOf(answer))).toBe('Yusuf Eksempel')
    expect(await whoIs(karen)).toBeUndefined()
    expect((await app.db.selectFrom('sessions').selectAll().execute()).length).toBe(1)
  })

  it('ends by the server’s clock after thirty days of rest, and is swept away', async () => {
    const begun = app.now()
    const cookie = cookieOf(await signIn('karen'))
    app.setNow(addMinutes(begun, thirtyDays))
    expect(await whoIs(cookie)).toBeUndefined()
    app.setNow(addMinutes(begun, thirtyDays + 1))
    await signIn('yusuf')
    const sweep = jobHandlers(app.deps).find(({ kind }) => kind === 'forget-old')
    await sweep?.run({}, async () => undefined)
    expect((await app.db.selectFrom('sessions').selectAll().execute()).length).toBe(1)
  })

  it('begins anew when it is used in its second half, and the cookie with it', async () => {
    const begun = app.now()
    const cookie = cookieOf(await signIn('karen'))
    const use = async (minutes: number) => {
      app.setNow(addMinutes(begun, minutes))
      const answer = await app.anyone.send('/api/session', { headers: { Cookie: cookie } })
      return [answer.read(session).account?.name, answer.headers.getSetCookie().length]
    }
    expect(await use(thirtyDays / 2)).toEqual(['Karen Eksempel', 0])
    expect(await use(thirtyDays - 1)).toEqual(['Karen Eksempel', 1])
    expect(await use(thirtyDays - 1)).toEqual(['Karen Eksempel', 0])
    expect(await use(2 * thirtyDays - 2)).toEqual(['Karen Eksempel', 1])
    expect(await use(3 * thirtyDays - 2)).toEqual([undefined, 0])
  })

  it.each(['findes-ikke', '', 'karen\0', 5, null])('does not begin as %j', async (id) => {
    const answer = await app.anyone.post('/api/demo/sessions', { persona: id })
    expect([answer.status, answer.read(problem).type]).toEqual([422, 'invalid'])
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it.each([
    'session=',
    'session=x',
    'session=%00',
    'session=é',
    'session="',
    `session=${'x'.repeat(5000)}`,
  ])('is not found by the cookie %s', async (cookie) => {
    const latin = Buffer.from(cookie).toString('latin1')
    const answer = await app.anyone.send('/api/session', { headers: { Cookie: latin } })
    expect([answer.status, answer.read(session).account]).toEqual([200, null])
  })

  it('is not begun, ended or used for another site’s page', async () => {
    const cookie = cookieOf(await signIn('karen'))
    const foreign = { Origin: 'https://example.org', Host: 'medspil.example', Cookie: cookie }
    const tries = [
      await signIn('yusuf', foreign),
      await app.anyone.send('/api/session', { method: 'DELETE', headers: foreign }),
      await app.anyone.send('/api/me/follows/laering', { method: 'PUT', headers: foreign }),
    ]
    for (const answer of tries) {
      expect([answer.status, answer.read(problem).type]).toEqual([403, 'wrong_origin'])
    }
    expect(await whoIs(cookie)).toBe('Karen Eksempel')
    const own = { ...foreign, Origin: 'https://medspil.example' }
    const answer = await app.anyone.send('/api/me/follows/laering', { method: 'PUT', headers: own })
    expect(answer.status).toBe(200)
  })
})

describeOnEngines('Behind a public address', (engine) => {
  it('the cookie is secure, and only that address may ask for changes', async () => {
    const app = await startTestApp(engine, { publicOrigin: 'https://medspil.example' })
    const signIn = (origin: string) =>
      app.anyone.send('/api/demo/sessions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin, Host: 'inner:3000' },
        body: JSON.stringify({ persona: 'karen' }),
      })
    expect((await signIn('http://inner:3000')).status).toBe(403)
    expect((await signIn('http://medspil.example')).status).toBe(403)
    const answer = await signIn('https://medspil.example')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Set-Cookie')?.split('; ')).toContain('Secure')
    await app.close()
  })
})

describeOnEngines('Outside demo mode', (engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(engine, { demo: false })
  })
  afterAll(async () => {
    await app.close()
  })

  it('there is no picker on the server, and nobody to pick', async () => {
    for (const answer of [
      await app.anyone.get('/api/demo/personas'),
      await app.anyone.post('/api/demo/sessions', { persona: 'karen' }),
    ]) {
      expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
    }
    expect(await app.db.selectFrom('accounts').selectAll().execute()).toEqual([])
    expect((await app.anyone.get('/api/openapi.json')).text).not.toContain('/api/demo')
    expect((await app.anyone.get('/api/session')).read(session).demo).toBe(false)
  })
})

describe('The settings', () => {
  it('are those of the demo where nothing is said', () => {
    expect(readSettings({ PORT: '', PATH: '/bin' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      databaseUrl: undefined,
      demo: true,
      publicOrigin: undefined,
    })
  })

  it('take the origin out of a public address', () => {
    const { publicOrigin } = readSettings({ PUBLIC_ORIGIN: 'https://medspil.example/sti/?x' })
    expect(publicOrigin).toBe('https://medspil.example')
  })

  it('outside the demo hold only with an encrypted address, so that the cookie is secure', () => {
    const live = { MEDSPIL_MODE: 'live', OIDC_ISSUER: 'https://login.example' }
    for (const PUBLIC_ORIGIN of [undefined, 'http://medspil.example'])
      expect(() => readSettings({ ...live, PUBLIC_ORIGIN })).toThrow(
        /^[^;\n]*PUBLIC_ORIGIN[^;\n]*$/,
      )
    const { publicOrigin } = readSettings({ ...live, PUBLIC_ORIGIN: 'https://medspil.example' })
    expect(publicOrigin).toBe('https://medspil.example')
  })

  it('name every fault at once, in one line', () => {
    const wrong = {
      PORT: 'tretusind',
      DATABASE_URL: 'mysql://x',
      MEDSPIL_MODE: 'live',
      PUBLIC_ORIGIN: 'ftp://x',
    }
    const complaint = () => readSettings(wrong)
    for (const name of ['PORT', 'DATABASE_URL', 'PUBLIC_ORIGIN', 'OIDC_ISSUER']) {
      expect(complaint).toThrow(name)
    }
    expect(complaint).toThrow(/^[^\n]+$/)
    expect(() => readSettings({ MEDSPIL_MODE: 'prod' })).toThrow('MEDSPIL_MODE')
  })
})

describe('The server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-refusal-'))
  const started: ChildProcess[] = []
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  async function start(settings: Record<string, string>) {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'server/main.ts'],
      {
        cwd: new URL('..', import.meta.url),
        env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    started.push(child)
    const said = Promise.all([text(child.stdout), text(child.stderr)])
    const code = await new Promise((ended) => child.on('exit', ended))
    const [out, error] = await said
    return { code, out, lines: error.trimEnd().split('\n') }
  }

  it('refuses to start without an identity provider outside demo mode, and says so in a line', async () => {
    const { code, out, lines } = await start({
      MEDSPIL_MODE: 'live',
      PUBLIC_ORIGIN: 'https://medspil.example',
    })
    expect([code, out, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toContain('identity provider')
    expect(lines[0]).toContain('OIDC_ISSUER')
  })

  it('refuses to start with wrong settings, all of them named in a line', async () => {
    const { code, out, lines } = await start({ PORT: '70000', PUBLIC_ORIGIN: 'medspil' })
    expect([code, out, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toMatch(/PORT: .+; PUBLIC_ORIGIN: /)
  })
})
