// A guardian's yes: the one under 15 makes a code, whoever has it and signs in answers, and may take a yes back.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import {
  type GuardianRequest,
  guardianAnswer,
  guardianCodeDays,
  guardianCodeGiven,
  guardianCodeMade,
  guardianRequest,
  guardianYes,
  yesDays,
} from '../../shared/guardians.ts'
import { addMinutes } from '../../shared/time.ts'
import { careHomeContent } from '../../shared/volunteering.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import {
  type Consent,
  findConsent,
  findConsentByCode,
  findConsentById,
  isYoung,
  listGiven,
  lockConsent,
  noteAnswer,
  noteRevoked,
  putCode,
} from '../guardians.ts'
import { limitByAddress } from '../limit.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, body, router } from '../router.ts'
import { findAccount } from '../session.ts'
import { listYoungSignUps } from './child-store.ts'
import { letCome, letNotCome } from './guardian.ts'
import { findHomeRow } from './home-store.ts'
import { toHomeRef } from './rules.ts'

/** A library's devices often share one address; a code has 59 bits. */
const triesPerHour = 60

const homeParam = z.strictObject({ id: z.string().max(100) })
const yesParam = z.strictObject({ id: z.uuid() })

export function guardianRoutes(deps: Deps) {
  const { db, clock, random } = deps

  async function toRequest(consent: Consent, askerId: string): Promise<GuardianRequest> {
    const { accountId, careHomeId } = consent
    const home = await findHomeRow(db, careHomeId)
    if (!home) throw new ProblemError('not_found')
    const { id, name, phone, example } = home
    const { contactRole, guidelines, confidentiality } = careHomeContent.parse(
      JSON.parse(home.content),
    )
    const state = stateOf(consent, askerId)
    const isTold = state === 'open' || state === 'mine'
    return {
      state,
      young: isTold ? await nameOf(accountId) : '',
      careHome: { id, name, phone, example, contactRole, guidelines, confidentiality },
      signUps: isTold ? (await listYoungSignUps(db, [consent], clock()))(consent) : [],
      expiresAt: consent.codeExpiresAt ?? clock(),
    }
  }

  const nameOf = async (accountId: string) => (await findAccount(db, accountId))?.name ?? ''

  function stateOf(consent: Consent, askerId: string): GuardianRequest['state'] {
    if (consent.accountId === askerId) return 'own'
    if (consent.answer === 'yes' && consent.guardian?.id === askerId) return 'mine'
    if (consent.answer !== null) return 'used'
    return (consent.codeExpiresAt ?? '') < clock() ? 'expired' : 'open'
  }

  async function listOwn(guardianId: string) {
    const given = await listGiven(db, guardianId, clock())
    const signUpsOf = await listYoungSignUps(db, given, clock())
    return given.map((consent) =>
      guardianYes.parse({
        id: consent.id,
        young: consent.young,
        careHome: consent.careHome,
        answeredAt: consent.answeredAt,
        validUntil: consent.validUntil,
        signUps: signUpsOf(consent),
      }),
    )
  }

  /** The child reads at the home's page what has come of it. */
  async function tellChild(
    trx: Trx,
    { accountId, careHomeId }: Consent,
    kind: 'guardian-said-yes' | 'guardian-said-no',
  ) {
    const home = await findHomeRow(trx, careHomeId)
    if (home)
      await addMessage(trx, {
        id: random.id(),
        accountId,
        kind,
        about: toHomeRef(home),
        at: clock(),
      })
  }

  return router()
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/care-homes/{id}/guardian-code',
        summary: 'A code to give one’s guardian, who says yes or no with it; the newest one works',
        request: { params: homeParam },
        responses: answers(guardianCodeMade, 'The code, told this once'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guardian.ask')
        const { id: careHomeId } = c.req.valid('param')
        const code = random.code()
        const expiresAt = addMinutes(clock(), guardianCodeDays * 24 * 60)
        await db.transaction().execute(async (trx) => {
          await lockConsent(trx, asker.id, careHomeId)
          const consent = await findConsent(trx, asker.id, careHomeId)
          if (!consent) throw new ProblemError('not_found')
          if (consent.answer !== null) throw new ProblemError('conflict', 'It has been answered')
          await putCode(trx, consent.id, hashOf(code), expiresAt)
        })
        return c.json({ code, expiresAt }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/guardian-requests',
        summary: 'What a guardian’s code asks, and whether it can still be answered',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(guardianCodeGiven) },
        responses: answers(guardianRequest, 'Who, what, where and when'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guardian.answer')
        const consent = await findConsentByCode(db, hashOf(c.req.valid('json').code))
        if (!consent) throw new ProblemError('not_found')
        return c.json(await toRequest(consent, asker.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/guardian-answers',
        summary: 'Say yes or no for somebody under 15; a code works once',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(guardianAnswer) },
        responses: answers(guardianRequest, 'What was asked, and how it stands now'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guardian.answer')
        const given = c.req.valid('json')
        const hash = hashOf(given.code)
        const asked = await findConsentByCode(db, hash)
        if (!asked) throw new ProblemError('not_found')
        await db.transaction().execute(async (trx) => {
          await lockConsent(trx, asked.accountId, asked.careHomeId)
          const consent = await findConsentByCode(trx, hash)
          const state = consent && stateOf(consent, asker.id)
          // A retry of what came through.
          if (state === 'mine' && given.answer === 'yes') return
          if (!consent || state !== 'open' || (await isYoung(trx, asker.id)))
            throw new ProblemError('conflict', `It cannot be answered: ${state ?? 'gone'}`)
          const at = clock()
          const { accountId, careHomeId } = consent
          const isYes = given.answer === 'yes'
          await noteAnswer(trx, consent.id, {
            answer: given.answer,
            at,
            validUntil: isYes ? addMinutes(at, yesDays * 24 * 60) : null,
            guardian: {
              id: asker.id,
              name: asker.name,
              contact: isYes ? { by: given.contactBy, value: given[given.contactBy] ?? '' } : null,
            },
          })
          if (isYes) await letCome(trx, accountId, careHomeId, at)
          else await letNotCome(trx, deps, accountId, careHomeId, at)
          await tellChild(trx, consent, isYes ? 'guardian-said-yes' : 'guardian-said-no')
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'guardian.answer',
            subject: consent.id,
            detail: { answer: given.answer, careHome: careHomeId },
          })
        })
        const now = await findConsentByCode(db, hash)
        if (!now) throw new ProblemError('not_found')
        return c.json(await toRequest(now, asker.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/guardian-answers',
        summary: 'Where I have said yes for somebody under 15, and what they come to',
        responses: answers(z.array(guardianYes), 'Those that stand, the newest first'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guardian.answer')
        return c.json(await listOwn(asker.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/guardian-answers/{id}',
        summary: 'Take a yes back; what the child has signed up for there ends',
        request: { params: yesParam },
        responses: answers(z.array(guardianYes), 'Those that still stand'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'guardian.answer')
        const { id } = c.req.valid('param')
        const known = await findConsentById(db, id)
        await db.transaction().execute(async (trx) => {
          if (known) await lockConsent(trx, known.accountId, known.careHomeId)
          const consent = await findConsentById(trx, id)
          if (consent?.answer !== 'yes' || consent.guardian?.id !== asker.id) return
          const at = clock()
          await noteRevoked(trx, id, at)
          await letNotCome(trx, deps, consent.accountId, consent.careHomeId, at)
          await tellChild(trx, consent, 'guardian-said-no')
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'guardian.revoke',
            subject: id,
            detail: { careHome: consent.careHomeId },
          })
        })
        return c.json(await listOwn(asker.id), 200)
      },
    )
}
