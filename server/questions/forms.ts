import { homeQuestion, organisationQuestion } from '../../shared/questions.ts'
import { addCase } from '../cases.ts'
import { tellCoordinators } from '../coordinators.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { type About, findAbout, toAboutRef } from './abouts.ts'
import { addQuestion, removeQuestion } from './store.ts'

export const homeQuestionForm = defineForm({
  form: 'home-question',
  version: 1,
  title: { da: 'Spørgsmål til et plejehjem', en: 'Question to a care home' },
  schema: homeQuestion,
  action: 'home-question.ask',
  example: {
    careHomeId: 'pilehaven',
    subject: 'visit',
    question: 'Må vi tage hunden med, når vi kommer på besøg om søndagen?',
    shownAs: 'nobody',
  },
  find: async (trx, { careHomeId }) => targetOf(await findAbout(trx, 'care-home', careHomeId)),
  async receive(trx, payload, { id, account, receivedAt: at, random, target }) {
    const { careHomeId, subject, question, shownAs } = payload
    await addQuestion(trx, {
      submission_id: id,
      about_kind: 'care-home',
      about_id: careHomeId,
      subject,
      asker: shownAs === 'name' ? account.name : '',
      contact: '',
      asked: question,
      received_at: at,
    })
    const home = { id: careHomeId, name: target.subject.name.da }
    const news = { kind: 'home-question-asked', page: 'spoergsmaal', at } as const
    await tellCoordinators(trx, random, home, news)
    return undefined
  },
  /** Until somebody has answered. */
  async undo(trx, _, { id }) {
    return (await removeQuestion(trx, id)) ? undefined : 'withdrawal_closed'
  },
})

export const organisationQuestionForm = defineForm({
  form: 'organisation-question',
  version: 1,
  title: { da: 'Spørgsmål til et udvalg', en: 'Question to a committee' },
  schema: organisationQuestion,
  action: 'organisation-question.ask',
  example: {
    to: 'task-committee:ensomhed-i-smaa-byer',
    organisation: 'Løsning Besøgsvenner',
    question: 'Hvordan kan vores besøgsvenner blive hørt i udvalgets arbejde?',
    contactBy: 'phone',
    phone: '00 00 00 72',
  },
  async find(trx, { to }) {
    const [kind = '', id = ''] = to.split(':')
    return targetOf(await findAbout(trx, kind, id))
  },
  async receive(trx, payload, { id, receivedAt, late, target: { subject, about } }) {
    const { organisation, question, contactBy } = payload
    await addQuestion(trx, {
      submission_id: id,
      about_kind: subject.kind,
      about_id: subject.id,
      subject: 'other',
      asker: organisation,
      contact: payload[contactBy] ?? '',
      asked: question,
      received_at: receivedAt,
    })
    const form = 'organisation-question'
    await addCase(trx, { submissionId: id, form, about, sender: organisation, receivedAt, late })
    return undefined
  },
  async undo(trx, _, { id }) {
    return (await removeQuestion(trx, id)) ? undefined : 'withdrawal_closed'
  },
})

function targetOf(subject: About | undefined) {
  return (
    subject && {
      about: toAboutRef(subject),
      coreTasks: subject.coreTasks,
      opensAt: sinceEver,
      closesAt: null,
      latePolicy: 'strict' as const,
      subject,
    }
  )
}
