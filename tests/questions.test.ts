import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { messagePage } from '../shared/messages.ts'
import { askedQuestion, deskQuestions, publicAnswers } from '../shared/questions.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const given = { shown: 'Må man tage en hund med?', answer: 'Ja, i snor.', public: true }

describeOnEngines('A question', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function askHome(persona: string, more: object = {}) {
    const answer = await submit(app, persona, 'home-question', {
      careHomeId: 'laerkevang',
      subject: 'visit',
      question: 'Må vi tage vores hund Kvik med på besøg?',
      shownAs: 'nobody',
      ...more,
    })
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }
  async function askCommittee(to: string) {
    const answer = await submit(app, 'karen', 'organisation-question', {
      to,
      organisation: 'Løsning Besøgsvenner',
      question: 'Hvornår bliver vi hørt om besøgsordningen?',
      contactBy: 'phone',
      phone: '00 00 00 71',
    })
    return answer.read(submissionDecision)
  }
  const answerTo = (persona: string, id: string, more: object = {}) =>
    app.as(persona).put(`/api/desk/questions/${id}/answer`, { ...given, ...more })
  const publicly = async (path = '/api/care-homes/laerkevang/answers') =>
    (await app.anyone.get(path)).read(publicAnswers)
  async function kindsOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.map(({ kind }) => kind)
  }

  describe('to a care home', () => {
    it('reaches its coordinator, who answers it for everyone without a name', async () => {
      const { submissionId: id } = await askHome('karen')
      expect(await kindsOf('mette')).toContain('home-question-asked')
      expect((await publicly()).answers.map((each) => each.id)).not.toContain(id)
      const all = (await answerTo('mette', id)).read(deskQuestions).questions
      expect(all.find((each) => each.id === id)).toMatchObject({ answer: 'Ja, i snor.' })
      const [shown] = (await publicly()).answers
      expect(shown).toMatchObject({ id, asker: '', subject: 'visit', question: given.shown })
      expect(await kindsOf('karen')).toContain('question-answered')
      const own = await app.as('karen').get(`/api/me/questions/${id}`)
      expect(own.read(askedQuestion)).toMatchObject({ answer: given.answer, public: true })
    })

    it('is one notice and one mail with others of the day, until it has been read', async () => {
      const asked = async () =>
        (await kindsOf('mette')).filter((kind) => kind === 'home-question-asked').length
      const mails = async () =>
        (await app.db.selectFrom('jobs').select('id').where('kind', '=', 'send-mail').execute())
          .length
      await app.db
        .updateTable('accounts')
        .set({ mail_address: 'mette@post.example' })
        .where('name', 'like', 'Mette%')
        .execute()
      const before = await mails()
      for (const question of ['Må man ryge i haven?', 'Er der en rampe?', 'Er der kaffe?'])
        await askHome('karen', { question })
      await askHome('karen', { careHomeId: 'pilehaven' })
      expect([await asked(), (await mails()) - before]).toEqual([2, 2])
      await app.as('mette').post('/api/me/messages/read', { until: app.now() })
      await askHome('karen', { question: 'Hvornår lukker I?' })
      expect(await asked()).toBe(3)
      app.setNow(addMinutes(app.now(), 25 * 60))
      await askHome('karen', { question: 'Hvornår åbner I?' })
      expect(await asked()).toBe(4)
    })

    it('is asked by name where one wants that', async () => {
      const { submissionId: id } = await askHome('karen', { shownAs: 'name' })
      await answerTo('mette', id)
      expect((await publicly()).answers[0]?.asker).toBe('Karen Eksempel')
    })

    it('is answered to its asker alone where that is best', async () => {
      const { submissionId: id } = await askHome('karen')
      await answerTo('mette', id, { public: false })
      expect((await publicly()).answers.map((each) => each.id)).not.toContain(id)
      expect((await app.as('grethe').get(`/api/me/questions/${id}`)).status).toBe(404)
    })

    it('is read at the desk by its own coordinator alone', async () => {
      const { submissionId: id } = await askHome('karen', { careHomeId: 'strandbo' })
      expect((await app.as('mette').get('/api/desk/care-homes/strandbo/questions')).status).toBe(
        403,
      )
      expect((await answerTo('mette', id)).status).toBe(403)
      expect((await answerTo('karen', id)).status).toBe(403)
      expect((await answerTo('peter', id)).status).toBe(403)
    })

    it('can be taken back until it is answered', async () => {
      const { submissionId } = await askHome('karen')
      await answerTo('mette', submissionId)
      const late = await submit(app, 'karen', 'withdrawal', { submissionId })
      expect(late.read(submissionDecision).reason).toBe('withdrawal_closed')
      const other = await askHome('karen')
      const early = await submit(app, 'karen', 'withdrawal', { submissionId: other.submissionId })
      expect(early.read(submissionDecision).outcome).toBe('received')
      expect((await answerTo('mette', other.submissionId)).status).toBe(404)
    })
  })

  describe('of an organisation', () => {
    it.each(['task-committee:ensomhed-i-smaa-byer', 'committee:2026-laering'])(
      'to %s waits on the desk and is answered by name, with no way to reach anybody',
      async (to) => {
        const { outcome, submissionId: id } = await askCommittee(to)
        expect(outcome).toBe('received')
        const desk = (await app.as('peter').get('/api/desk/committee-questions')).read(
          deskQuestions,
        )
        expect(desk.questions.find((each) => each.id === id)?.contact).toBe('00 00 00 71')
        expect((await answerTo('mette', id)).status).toBe(403)
        await answerTo('peter', id)
        const answer = await app.anyone.get('/api/committee-answers')
        expect(answer.read(publicAnswers).answers[0]).toMatchObject({
          id,
          asker: 'Løsning Besøgsvenner',
          about: { id: to.split(':')[1] },
        })
        expect(answer.text).not.toContain('00 00 00 71')
        expect(await kindsOf('karen')).toContain('question-answered')
      },
    )

    it('to a committee that is not there is refused', async () => {
      expect((await askCommittee('committee:findes-ikke')).reason).toBe('gone')
    })
  })

  it('is listed a page at a time, the latest answer first', async () => {
    const ids: string[] = []
    for (let at = 0; at < 23; at += 1) {
      const { submissionId } = await askHome('karen')
      app.setNow(new Date(Date.parse(app.now()) + 60_000).toISOString())
      await answerTo('mette', submissionId)
      ids.unshift(submissionId)
    }
    const first = await publicly()
    const path = `/api/care-homes/laerkevang/answers?after=${encodeURIComponent(first.next ?? '')}`
    const second = await publicly(path)
    const listed = [...first.answers, ...second.answers].map(({ id }) => id)
    expect(listed.slice(0, ids.length)).toEqual(ids)
    expect(second.next).toBeNull()
  })
})
