import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attachGuest, purgeGuests } from '../server/accounts/store.ts'
import { session } from '../shared/accounts.ts'
import { caseOpened } from '../shared/cases.ts'
import { consultation } from '../shared/consultations.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

const day = 24 * 60
const open = 'groent-kvarter-i-loesning'
const closed = 'budget-for-naeste-aar'
const forCouncils = 'penge-til-de-smaa-byer'
const ownList = z.looseObject({ submissions: z.array(submissionDecision) })

function response(consultationId: string, more: object = {}) {
  const given = { representing: 'self', name: 'Ib Ibsen', text: 'Mere lys på stien, tak.' }
  const payload = { consultationId, ...given, acknowledged: true, ...more }
  return { form: 'consultation-response', version: 1, payload, queueAgeMs: 0 }
}

/** A browser: it keeps what cookies it is given, and sends them along. */
function browser(app: TestApp) {
  const cookies = new Map<string, string>()
  async function send(method: string, path: string, body?: unknown, account?: string) {
    const headers = new Headers()
    if (body !== undefined) headers.set('Content-Type', 'application/json')
    if (account) headers.set('X-Account', account)
    headers.set('Cookie', Array.from(cookies, (pair) => pair.join('=')).join('; '))
    const answer = await app.anyone.send(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const given of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^(\w+)=([^;]*)/.exec(given) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return answer
  }
  const here = async () => (await send('GET', '/api/session')).read(session)
  return {
    cookies,
    send,
    here,
    becomeGuest: async () => (await send('POST', '/api/guest-accounts')).read(session).account,
    signIn: (persona: string, attachGuest = false) =>
      send('POST', '/api/demo/sessions', { persona, attachGuest }),
    signOut: () => send('DELETE', '/api/session'),
    /** Answers a consultation under an account, whoever is signed in. */
    respond: (account: string, consultationId: string, more: object = {}, id = randomUUID()) => {
      return send('PUT', `/api/submissions/${id}`, response(consultationId, more), account)
    },
    own: async () => {
      const answer = await send('GET', '/api/me/submissions')
      return answer.status === 200
        ? answer.read(ownList).submissions.map(({ submissionId }) => submissionId)
        : []
    },
  }
}

const problemOf = (answer: Answer) => [answer.status, answer.read(problem).type]
const decision = (answer: Answer) => answer.read(submissionDecision)

describeOnEngines('A guest', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  it('is an account of the device’s own: no name, no roles, and no more than one', async () => {
    const phone = browser(app)
    const guest = await phone.becomeGuest()
    const blank = { name: '', roles: [], example: false, guest: true, attached: [] }
    expect(guest).toEqual({ id: guest?.id, ...blank })
    expect(await phone.becomeGuest()).toEqual(guest)
    expect(await phone.here()).toMatchObject({ account: guest, guest: { id: guest?.id, sent: 0 } })
    const another = await browser(app).becomeGuest()
    expect(another?.id).not.toBe(guest?.id)
  })

  it('can ask a care home a question without a name', async () => {
    const phone = browser(app)
    const guest = await phone.becomeGuest()
    const asked = { subject: 'visit', question: 'Hvornår kan man komme?', shownAs: 'nobody' }
    const payload = { careHomeId: 'laerkevang', ...asked }
    const sent = { form: 'home-question', version: 1, payload, queueAgeMs: 0 }
    const answer = await phone.send('PUT', `/api/submissions/${randomUUID()}`, sent, guest?.id)
    expect(decision(answer)).toMatchObject({ outcome: 'received', about: { id: 'laerkevang' } })
  })

  it('keeps a cookie of its own for a year after it was last used', async () => {
    const begun = app.now()
    const answer = await app.anyone.post('/api/guest-accounts')
    const [cookie = '', ...flags] = answer.headers.get('Set-Cookie')?.split('; ') ?? []
    expect(cookie).toMatch(/^guest=[\w-]{43}$/)
    const year = 365 * day
    expect(flags.sort()).toEqual(['HttpOnly', `Max-Age=${year * 60}`, 'Path=/', 'SameSite=Lax'])
    const isKnownAfter = async (minutes: number) => {
      app.setNow(addMinutes(begun, minutes))
      const asked = await app.anyone.send('/api/session', { headers: { Cookie: cookie } })
      return asked.read(session).account?.guest ?? false
    }
    expect(await isKnownAfter(year - 1)).toBe(true)
    expect(await isKnownAfter(2 * year - 2)).toBe(true)
    expect(await isKnownAfter(3 * year)).toBe(false)
  })

  it('is not made where somebody is signed in: they are answered as themselves', async () => {
    const phone = browser(app)
    await phone.signIn('karen')
    expect((await phone.becomeGuest())?.name).toBe('Karen Eksempel')
    expect([...phone.cookies.keys()]).toEqual(['session'])
  })

  it('is given a hundred times an hour to one address, then asked to wait', async () => {
    const ask = () => app.anyone.post('/api/guest-accounts')
    for (let times = 0; times < 100; times++) expect((await ask()).status).toBe(200)
    expect(problemOf(await ask())).toEqual([429, 'too_many_requests'])
    app.setNow(addMinutes(app.now(), 60))
    expect((await ask()).status).toBe(200)
  })

  it('answers a consultation that takes guests, once, and finds the receipt on its device', async () => {
    const phone = browser(app)
    const guest = await phone.becomeGuest()
    const first = decision(await phone.respond(guest?.id ?? '', open))
    expect(first.outcome).toBe('received')
    expect(decision(await phone.respond(guest?.id ?? '', open)).reason).toBe('already_answered')
    expect(await phone.own()).toContain(first.submissionId)
    expect((await phone.here()).guest?.sent).toBe(2)
    const kept = await phone.send('GET', `/api/me/submissions/${first.submissionId}`)
    expect(kept.status).toBe(200)
    const other = browser(app)
    await other.becomeGuest()
    const asked = await other.send('GET', `/api/me/submissions/${first.submissionId}`)
    expect(problemOf(asked)).toEqual([404, 'submission_unknown'])
  })

  it('is asked to sign in where guests are not taken, and nothing is stored', async () => {
    const phone = browser(app)
    const id = (await phone.becomeGuest())?.id ?? ''
    const apply = { form: 'task-committee-application', version: 1, payload: {}, queueAgeMs: 0 }
    const tries = [
      await phone.respond(id, closed),
      await phone.respond(id, open, { representing: 'body', bodyId: 'lokalraad-loesning' }),
      await phone.send('PUT', `/api/submissions/${randomUUID()}`, apply, id),
      await phone.send('PUT', '/api/me/follows/laering'),
      await phone.send('GET', '/api/me/follows'),
      await phone.send('GET', '/api/desk/cases?aboutKind=consultation&aboutId=x'),
      await phone.send('PUT', '/api/me/guest'),
    ]
    expect(tries.map(problemOf)).toEqual(tries.map(() => [401, 'not_signed_in']))
    expect(await phone.own()).toEqual([])
  })

  it('is taken or not as staff say, from then on, and the log says who said it', async () => {
    const change = (persona: string, id: string, guests: boolean) =>
      app.as(persona).put(`/api/desk/consultations/${id}/guests`, { guests })
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    expect((await change('peter', closed, true)).read(consultation).guests).toBe(true)
    expect(decision(await phone.respond(guest, closed)).outcome).toBe('received')
    expect((await change('anna', open, false)).read(consultation).guests).toBe(false)
    expect(problemOf(await phone.respond(guest, open))).toEqual([401, 'not_signed_in'])
    const audit = await app.db.selectFrom('audit').select(['action', 'subject', 'detail']).execute()
    const action = 'consultation.change-guests'
    expect(audit).toEqual([
      { action, subject: closed, detail: '{"before":0,"after":1}' },
      { action, subject: open, detail: '{"before":1,"after":0}' },
    ])
    expect(problemOf(await change('peter', forCouncils, true))).toEqual([409, 'conflict'])
    expect(problemOf(await change('peter', 'findes-ikke', true))).toEqual([404, 'not_found'])
    for (const persona of ['karen', 'birthe', 'mette', 'lone'])
      expect(problemOf(await change(persona, open, true))).toEqual([403, 'forbidden'])
  })

  it('is told apart on the desk: never signed in, signed in since', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const { submissionId } = decision(await phone.respond(guest, open))
    const known = async () =>
      (await app.as('peter').get(`/api/desk/cases/${submissionId}`)).read(caseOpened).senderKnown
    expect(await known()).toBe('guest')
    await phone.signIn('karen', true)
    expect(await known()).toBe('later')
  })

  it('has to say a name', async () => {
    const phone = browser(app)
    const id = (await phone.becomeGuest())?.id ?? ''
    const answer = await phone.respond(id, open, { name: ' ' })
    expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual(['/payload/name'])
  })

  it('sends under no other account, and no other account’s owner under it', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const other = (await browser(app).becomeGuest())?.id ?? ''
    expect(problemOf(await phone.respond(other, open))).toEqual([409, 'account_mismatch'])
    const karen = browser(app)
    await karen.signIn('karen')
    expect(problemOf(await karen.respond(guest, open))).toEqual([409, 'account_mismatch'])
  })

  it('still gets through while somebody else is signed in on the device', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    await phone.signIn('yusuf')
    const yusuf = (await phone.here()).account?.id ?? ''
    const sent = decision(await phone.respond(guest, open))
    expect(sent.outcome).toBe('received')
    expect(decision(await phone.respond(yusuf, open)).outcome).toBe('received')
    const status = { ids: [sent.submissionId] }
    const known = await phone.send('POST', '/api/submissions/status', status, guest)
    expect(known.text).toContain(sent.receipt)
    expect(await phone.own()).not.toContain(sent.submissionId)
    await phone.signOut()
    expect(await phone.here()).toMatchObject({ account: { id: guest, guest: true } })
    expect(await phone.own()).toEqual([sent.submissionId])
  })

  it('is attached by whoever signs in and says so, with what it sent and what it has yet to send', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const sent = decision(await phone.respond(guest, open))
    const here = (await phone.signIn('karen', true)).read(session)
    expect(here.account).toMatchObject({ name: 'Karen Eksempel', attached: [guest] })
    expect(here.guest).toBeNull()
    expect([...phone.cookies.keys()]).toEqual(['session'])
    expect(await phone.own()).toEqual([sent.submissionId])

    app.setNow(addMinutes(app.now(), 1))
    const later = decision(await phone.respond(guest, closed))
    expect(later.outcome).toBe('received')
    expect(await phone.own()).toEqual([later.submissionId, sent.submissionId])
    const laptop = browser(app)
    await laptop.signIn('karen')
    expect(await laptop.own()).toEqual([later.submissionId, sent.submissionId])
    expect((await laptop.send('GET', `/api/me/submissions/${sent.submissionId}`)).status).toBe(200)
    await phone.signOut()
    expect((await phone.here()).account).toBeNull()
  })

  it('counts as the one it is attached to: one response for both', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    await phone.respond(guest, open)
    await phone.signIn('karen', true)
    const karen = (await phone.here()).account?.id ?? ''
    expect(decision(await phone.respond(karen, open)).reason).toBe('already_answered')
    expect(decision(await phone.respond(karen, closed)).outcome).toBe('received')
    expect(decision(await phone.respond(guest, closed)).reason).toBe('already_answered')
  })

  it('leaves what it sent to be replaced and withdrawn by the one it is attached to', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const first = decision(await phone.respond(guest, open))
    await phone.signIn('karen', true)
    const laptop = browser(app)
    await laptop.signIn('karen')
    const karen = (await laptop.here()).account?.id ?? ''
    const second = decision(
      await laptop.send(
        'PUT',
        `/api/submissions/${randomUUID()}`,
        {
          ...response(open, { text: 'Mere lys, og en bænk.' }),
          supersedes: first.submissionId,
        },
        karen,
      ),
    )
    expect(second).toMatchObject({ outcome: 'received', supersedes: first.submissionId })
    const withdrawal = {
      form: 'withdrawal',
      version: 1,
      payload: { submissionId: second.submissionId },
      queueAgeMs: 0,
    }
    const path = `/api/submissions/${randomUUID()}`
    const withdrawn = decision(await phone.send('PUT', path, withdrawal, guest))
    expect(withdrawn.outcome).toBe('received')
    expect(decision(await phone.respond(karen, open)).outcome).toBe('received')
  })

  it('can be attached after signing in, never without being asked, and only once', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    await phone.respond(guest, open)
    await phone.signIn('yusuf')
    expect((await phone.here()).account?.attached).toEqual([])
    expect((await phone.here()).guest).toEqual({ id: guest, sent: 1 })
    await phone.signIn('karen')
    const answer = await phone.send('PUT', '/api/me/guest')
    expect(answer.read(session).account?.attached).toEqual([guest])
    await phone.signIn('yusuf', true)
    expect((await phone.here()).account?.attached).toEqual([])
    expect(await phone.own()).toEqual([])
  })

  it('once attached lets nobody in: its owner signs in', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const karen = (await app.as('karen').get('/api/session')).read(session).account?.id ?? ''
    await attachGuest(app.db, guest, karen)
    expect(await phone.here()).toMatchObject({ account: null, guest: null })
    expect(problemOf(await phone.respond(guest, open))).toEqual([401, 'not_signed_in'])
  })

  it('is forgotten by its device when it is told to; what it sent stays', async () => {
    const phone = browser(app)
    const guest = (await phone.becomeGuest())?.id ?? ''
    const sent = decision(await phone.respond(guest, open))
    const token = phone.cookies.get('guest')
    const answer = await phone.send('DELETE', '/api/guest-accounts')
    expect(answer.read(session)).toMatchObject({ account: null, guest: null })
    expect([...phone.cookies.keys()]).toEqual([])
    const asked = await app.anyone.send('/api/session', { headers: { Cookie: `guest=${token}` } })
    expect(asked.read(session).account).toBeNull()
    const rows = await app.db.selectFrom('submissions').select('id').execute()
    expect(rows.map(({ id }) => id)).toContain(sent.submissionId)
  })

  it('that has sent nothing for a month goes, with its session; others stay', async () => {
    const [unused, used, attached] = [browser(app), browser(app), browser(app)]
    await unused.becomeGuest()
    await used.respond((await used.becomeGuest())?.id ?? '', open)
    await attached.becomeGuest()
    await attached.signIn('karen', true)
    const begun = app.now()
    const guests = () => app.db.selectFrom('accounts').where('issuer', '=', 'guest')
    const count = async () => (await guests().select('id').execute()).length
    app.setNow(addMinutes(begun, 30 * day))
    await purgeGuests(app.deps)
    expect(await count()).toBe(3)
    app.setNow(addMinutes(begun, 30 * day + 1))
    const fresh = browser(app)
    await fresh.becomeGuest()
    await purgeGuests(app.deps)
    expect(await count()).toBe(3)
    expect((await unused.here()).account).toBeNull()
    expect((await used.here()).account?.guest).toBe(true)
    expect((await fresh.here()).account?.guest).toBe(true)
  })

  it('comes back to the device that still has something of it, and to no other device', async () => {
    const phone = browser(app)
    const former = (await phone.becomeGuest())?.id
    app.setNow(addMinutes(app.now(), 30 * day + 1))
    await purgeGuests(app.deps)
    expect((await phone.here()).account).toBeNull()
    const again = await phone.send('POST', '/api/guest-accounts', { former })
    expect(again.read(session).account?.id).toBe(former)
    for (const taken of [
      former,
      (await app.as('karen').get('/api/session')).read(session).account?.id,
    ]) {
      const answer = await app.anyone.post('/api/guest-accounts', { former: taken })
      const { account } = answer.read(session)
      expect([account?.guest, account?.id === taken]).toEqual([true, false])
    }
  })

  it('is offered by the examples that say so, and by no other', async () => {
    const ids = await app.db.selectFrom('consultations').select('id').execute()
    const taken = await Promise.all(
      ids.map(async ({ id }) => {
        const found = (await app.anyone.get(`/api/consultations/${id}`)).read(consultation)
        return found.guests ? [id] : []
      }),
    )
    expect(taken.flat().sort()).toEqual([open, 'tre-valg-i-budgettet'])
  })
})

describe('Whatever people do on shared devices', () => {
  type Step =
    | { do: 'send' | 'sign-out' | 'attach' | 'forget'; device: number }
    | { do: 'sign-in'; device: number; persona: string; attach: boolean }

  const device = fc.nat({ max: 1 })
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constantFrom('send', 'send', 'sign-out', 'attach', 'forget'), device }),
    fc.record({
      do: fc.constant('sign-in'),
      device,
      persona: fc.constantFrom('karen', 'yusuf'),
      attach: fc.boolean(),
    }),
  )

  describeOnEngines('nobody', (engine) => {
    it('sees a submission that neither they nor a guest attached to them sent', async () => {
      const app = await startTestApp(engine)
      const check = async (steps: Step[]) => {
        // One address is given only so many guests an hour.
        app.setNow(addMinutes(app.now(), 60))
        const phones = [browser(app), browser(app)]
        /** By submission, who pressed Send; by guest, who said that it was they. */
        const sender = new Map<string, string>()
        const owner = new Map<string, string>()
        for (const next of steps) {
          const phone = phones[next.device]
          if (phone) await take(phone, next)
        }
        for (const phone of phones) await look(phone)

        async function take(phone: ReturnType<typeof browser>, next: Step) {
          const { account, guest } = await phone.here()
          const attachTo = (person: string | undefined) => {
            if (guest && person) owner.set(guest.id, person)
          }
          switch (next.do) {
            case 'send': {
              const by = account ?? (await phone.becomeGuest())
              const sent = decision(await phone.respond(by?.id ?? '', open))
              return sender.set(sent.submissionId, by?.id ?? '')
            }
            case 'sign-in': {
              const here = (await phone.signIn(next.persona, next.attach)).read(session)
              return next.attach && attachTo(here.account?.id)
            }
            case 'attach': {
              const { status } = await phone.send('PUT', '/api/me/guest')
              return status === 200 && attachTo(account?.id)
            }
            case 'sign-out':
              return await phone.signOut()
            case 'forget':
              return await phone.send('DELETE', '/api/guest-accounts')
          }
        }

        async function look(phone: ReturnType<typeof browser>) {
          const { account } = await phone.here()
          const own = [...sender].flatMap(([id, by]) =>
            account && [by, owner.get(by)].includes(account.id) ? [id] : [],
          )
          const seen = (await phone.own()).filter((id) => sender.has(id))
          expect(seen.sort()).toEqual(own.sort())
          for (const id of sender.keys()) {
            const { status } = await phone.send('GET', `/api/me/submissions/${id}`)
            expect(status).toBe(own.includes(id) ? 200 : account ? 404 : 401)
          }
        }
      }
      await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 8 }), check), { numRuns: 40 })
      await app.close()
    }, 60_000)
  })
})
