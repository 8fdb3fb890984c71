import { randomUUID } from 'node:crypto'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp, forms } from '../server/app.ts'
import { hashOf } from '../server/random.ts'
import { session } from '../shared/accounts.ts'
import { appointmentAnswer } from '../shared/appointments.ts'
import { problem } from '../shared/problem.ts'
import { ownPublication, redactionAppeal } from '../shared/publication.ts'
import { shiftOfferAnswer, shiftSwap, shiftWithdrawal } from '../shared/sign-ups.ts'
import { formName, submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { offerSeat } from './harness/seats.ts'

const reference = z.looseObject({ $ref: z.string() })
const operation = z.looseObject({
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(z.string(), z.unknown()),
})
const description = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ license: z.looseObject({ name: z.string() }) }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})
const door = z.object({
  requestBody: z.object({
    content: z.object({
      'application/json': z.object({
        schema: z.object({
          oneOf: z.array(reference),
          discriminator: z.object({ mapping: z.record(z.string(), z.string()) }),
        }),
        examples: z.record(
          z.string(),
          z.object({ summary: z.string(), value: z.record(z.string(), z.unknown()) }),
        ),
      }),
    }),
  }),
})

/** Who may send each form's example on a fresh demo. */
const senders: Record<z.infer<typeof formName>, string> = {
  'task-committee-application': 'karen',
  'consultation-response': 'birthe',
  'entered-response': 'peter',
  'shift-sign-up': 'grethe',
  'shift-offer-answer': 'grethe',
  withdrawal: 'grethe',
  'shift-withdrawal': 'grethe',
  'agenda-move-request': 'lone',
  'dialogue-topic': 'ulla',
  'table-note': 'lone',
  'call-question': 'karen',
  'seat-nomination': 'karen',
  'working-text-save': 'grethe',
  'room-comment': 'grethe',
  'room-document': 'grethe',
  'task-problem': 'karen',
  'appointment-answer': 'karen',
  'pool-entry': 'karen',
  'committee-evaluation': 'grethe',
  'redaction-appeal': 'birthe',
  'chain-call': 'karen',
  'shift-check-in': 'grethe',
  'shift-swap': 'grethe',
  'home-question': 'karen',
  'organisation-question': 'karen',
  'home-story': 'grethe',
  'fair-stand': 'karen',
}

describeOnEngines('The description of the API', (engine) => {
  let app: TestApp
  let described: z.infer<typeof description>
  let text: string
  let examples: [form: string, value: Record<string, unknown>][]
  beforeAll(async () => {
    app = await startTestApp(engine)
    const answer = await app.anyone.get('/api/openapi.json')
    expect(answer.status, answer.text).toBe(200)
    text = answer.text
    described = answer.read(description)
    const put = door.parse(described.paths['/api/submissions/{id}']?.put)
    examples = Object.entries(put.requestBody.content['application/json'].examples).map(
      ([form, { value }]) => [form, value],
    )
  })
  afterAll(async () => {
    await app.close()
  })

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(described.openapi).toBe('3.1.0')
    expect(described.info.license.name).toBe('EUPL-1.2')
  })

  it('points only at what it holds', () => {
    const pointers = [...text.matchAll(/"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(pointers.length).toBeGreaterThan(40)
    const whole: unknown = JSON.parse(text)
    for (const pointer of new Set(pointers)) {
      let found = whole
      for (const part of pointer.split('/')) {
        found = z.record(z.string(), z.unknown()).parse(found)[part]
      }
      expect(found, pointer).toBeDefined()
    }
  })

  it('tells every route of the app, and none besides', () => {
    const served = createApp(app.deps)
      .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const told = Object.entries(described.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(told.length).toBeGreaterThan(15)
    expect(told.sort()).toEqual([...new Set(served)].sort())
  })

  it('tells what needs a session, and that is what answers nobody without one', async () => {
    for (const [path, item] of Object.entries(described.paths)) {
      for (const [method, { security }] of Object.entries(item)) {
        const address = path.replace('{id}', randomUUID()).replaceAll(/\{\w+\}/g, 'x')
        const answer = await app.anyone.send(address, {
          method: method.toUpperCase(),
          ...(method === 'get' || method === 'delete'
            ? {}
            : { headers: { 'Content-Type': 'application/json' }, body: '{}' }),
        })
        const what = `${method} ${address}: ${answer.text.slice(0, 200)}`
        if (security.length === 0) expect(answer.status, what).not.toBe(401)
        // A body that is wrong may be said before who asks.
        else if (answer.status !== 422) expect(answer.status, what).toBe(401)
        expect(answer.status, what).toBeLessThan(500)
      }
    }
  })

  it('tells the problem that every route may answer with', async () => {
    for (const item of Object.values(described.paths)) {
      for (const { responses } of Object.values(item)) {
        expect(Object.keys(responses).sort()).toEqual(['200', 'default'])
      }
    }
    const lost = await app.anyone.get('/api/nowhere')
    expect([lost.status, lost.read(problem).type]).toEqual([404, 'not_found'])
  })

  it('holds every form of the door, with its payload and an example', () => {
    const names = formName.options.slice().sort()
    expect(forms.map(({ form }) => form).sort()).toEqual(names)
    expect(examples.map(([form]) => form).sort()).toEqual(names)
    const put = door.parse(described.paths['/api/submissions/{id}']?.put)
    const { schema } = put.requestBody.content['application/json']
    expect(Object.keys(schema.discriminator.mapping).sort()).toEqual(names)
    expect(schema.oneOf.map(({ $ref }) => $ref).sort()).toEqual(
      Object.values(schema.discriminator.mapping).sort(),
    )
    expect(described.components.schemas).toMatchObject({
      TaskCommitteeApplication: { required: expect.arrayContaining(['motivation']) },
      TaskCommitteeApplicationBody: {
        properties: {
          form: { enum: ['task-committee-application'] },
          version: { enum: [2] },
          payload: { $ref: '#/components/schemas/TaskCommitteeApplication' },
        },
      },
    })
  })

  describe('and its examples', () => {
    it.each(formName.options)('of %s is received as it stands', async (form) => {
      const fresh = await startTestApp(engine)
      const client = fresh.as(senders[form])
      const { account } = (await client.get('/api/session')).read(session)
      const send = async (id: string, name: string) => {
        const answer = await client.send(`/api/submissions/${id}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'X-Account': account?.id ?? '' },
          body: JSON.stringify(examples.find(([each]) => each === name)?.[1]),
        })
        expect(answer.status, answer.text).toBe(200)
        expect(answer.read(submissionDecision).outcome, answer.text).toBe('received')
      }
      if (form === 'shift-withdrawal') {
        // Withdrawn is the sign-up that was sent before, under the id that the example names.
        const example = examples.find(([each]) => each === form)?.[1]
        const { signUpId } = shiftWithdrawal.parse(example?.payload)
        await send(signUpId, 'shift-sign-up')
      }
      if (form === 'shift-swap') {
        // Offered is the place of a sign-up that was sent before, under the id that the example names.
        const example = examples.find(([each]) => each === form)?.[1]
        await send(shiftSwap.parse(example?.payload).signUpId, 'shift-sign-up')
      }
      if (form === 'shift-offer-answer') {
        // Answered is a place that was offered before, to the sign-up that the example names.
        const example = examples.find(([each]) => each === form)?.[1]
        const { signUpId } = shiftOfferAnswer.parse(example?.payload)
        await send(signUpId, 'shift-sign-up')
        await fresh.db
          .updateTable('sign_ups')
          .set({
            state: 'offered',
            offered_at: fresh.now(),
            answer_by: addMinutes(fresh.now(), 60),
          })
          .where('submission_id', '=', signUpId)
          .execute()
      }
      if (form === 'shift-check-in') {
        // Checked in is at a time that is now, by the code that hangs at the door.
        await send(randomUUID(), 'shift-sign-up')
        await fresh.db
          .updateTable('shifts')
          .set({ starts_at: fresh.now(), ends_at: addMinutes(fresh.now(), 60) })
          .where('id', 'in', (e) => e.selectFrom('sign_ups').select('shift_id'))
          .execute()
        const row = { care_home_id: 'pilehaven', code_hash: hashOf('abcdefghjkmn') }
        await fresh.db
          .insertInto('door_codes')
          .values({ ...row, made_at: fresh.now() })
          .execute()
      }
      if (form === 'appointment-answer') {
        // Answered is a seat that was offered before, to the application that the example names.
        const example = examples.find(([each]) => each === form)?.[1]
        const { applicationId } = appointmentAnswer.parse(example?.payload)
        await offerSeat(fresh.db, {
          submissionId: applicationId,
          accountId: account?.id ?? '',
          committeeId: 'skolevejen',
          at: fresh.now(),
        })
      }
      if (form === 'committee-evaluation') {
        const path = '/api/desk/task-committees/naboer-der-hjaelper/evaluation'
        const { status } = await fresh.as('peter').put(path, { answerBy: '2027-01-31' })
        expect(status).toBe(200)
      }
      if (form === 'redaction-appeal') {
        // Appealed about is a response that was held back before, under the id that the example names.
        const example = examples.find(([each]) => each === form)?.[1]
        const { responseId } = redactionAppeal.parse(example?.payload)
        await send(responseId, 'consultation-response')
        const own = await client.get(`/api/me/responses/${responseId}/publication`)
        const { consultationId, number } = own.read(ownPublication)
        const path = `/api/desk/consultations/${consultationId}/publications/${number}`
        await fresh.as('peter').put(path, {
          ...{ revision: 0, publication: 'held', redactions: [], allowed: [], attachments: [] },
          note: 'Svaret handler ikke om budgettet.',
        })
      }
      await send(randomUUID(), form)
      await fresh.close()
    })
  })
})
