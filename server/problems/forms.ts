import { type TaskProblemHandedIn, taskProblemHandedIn } from '../../shared/problems.ts'
import { addCase } from '../cases.ts'
import { listNamedCommunities } from '../communities.ts'
import { ProblemError } from '../problem.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { addProblem, removeProblem } from './store.ts'

export const problemForm = defineForm({
  form: 'task-problem',
  version: 1,
  title: { da: 'Peg på en opgave', en: 'Point at a task' },
  schema: taskProblemHandedIn,
  action: 'problem.hand-in',
  example: {
    title: 'Ingen bus hjem fra klubben',
    body: 'De unge i vores by kan ikke komme hjem fra klubben om aftenen, så de bliver væk.',
    coreTasks: ['fritid-faellesskab', 'laering'],
    communities: ['uldum'],
  },
  /** A receipt can be checked by others, so what it is about says nothing of what was written. */
  async find(_, { coreTasks }: TaskProblemHandedIn) {
    return {
      about: {
        kind: 'problem',
        id: 'peg-paa-en-opgave',
        path: '/opgaver',
        title: { da: 'Opgaver, nogen peger på', en: 'Tasks that people point at' },
        closesAt: null,
      },
      coreTasks,
      opensAt: sinceEver,
      closesAt: null,
      latePolicy: 'strict',
    }
  },
  async receive(trx, payload, { id, account, receivedAt, late }) {
    const known = await listNamedCommunities(trx, payload.communities)
    const faults = payload.communities.flatMap((community, index) =>
      known.some((each) => each.id === community)
        ? []
        : [{ pointer: `/payload/communities/${index}`, detail: 'there is no such place' }],
    )
    if (faults.length > 0) throw new ProblemError('invalid', '', faults)
    await addProblem(trx, {
      submission_id: id,
      title: payload.title,
      body: payload.body,
      coreTasks: payload.coreTasks,
      communities: payload.communities,
      received_at: receivedAt,
      example: account.example ? 1 : 0,
    })
    await addCase(trx, {
      submissionId: id,
      form: 'task-problem',
      about: { kind: 'problem', id, title: { da: payload.title, en: payload.title } },
      sender: account.name,
      receivedAt,
      late,
    })
    return undefined
  },
  /** Until staff have answered it, or made something of it. */
  async undo(trx, _, { id }) {
    return (await removeProblem(trx, id)) ? undefined : 'withdrawal_closed'
  },
})
