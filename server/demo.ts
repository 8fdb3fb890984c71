// Keeps the demo alive: example people, and fresh example things whenever nothing of a kind is open.
import { z } from 'zod'
import { lockKey, type Trx } from '../db/open.ts'
import submissions from '../db/seed/examples/submissions.json' with { type: 'json' }
import {
  addExampleAccount,
  loadExampleCommittees,
  loadFacts,
  loadPersonas,
} from '../db/seed/load.ts'
import { addMonths } from '../shared/rhythm.ts'
import { submissionEnvelope } from '../shared/submissions.ts'
import { toLocal } from '../shared/time.ts'
import { findPersonaAccount } from './accounts/store.ts'
import { layAgendas } from './agendas/examples.ts'
import { type AppointmentHands, sendAppointments } from './appointments/examples.ts'
import { answerExamples } from './call-questions/examples.ts'
import { changeMark } from './cases.ts'
import { layCharters } from './charters/examples.ts'
import { layCommitteeRoom } from './committee-rooms/examples.ts'
import { layConsultations } from './consultations/examples.ts'
import type { Deps } from './deps.ts'
import { layDiscussion } from './discussions/examples.ts'
import { type EvaluationHands, layEvaluation, sendEvaluations } from './evaluations/examples.ts'
import { layFairs } from './fairs/examples.ts'
import { layInvitations } from './hearing-parties/examples.ts'
import { publishExamples } from './home-stories/examples.ts'
import { countListings, hasOpenListing } from './listings.ts'
import { layMeetings } from './meetings/examples.ts'
import { layPartyRoom } from './party-rooms/examples.ts'
import { layPhoneChains } from './phone-chains/examples.ts'
import { layPool } from './pool/listing.ts'
import { type ProblemHands, sendProblems } from './problems/examples.ts'
import { type ExampleHands, sendReadings } from './readings/examples.ts'
import { putSelection } from './readings/store.ts'
import { layRecommendations } from './recommendations/examples.ts'
import { findAccount } from './session.ts'
import { decideSubmission } from './submissions/door.ts'
import type { Form } from './submissions/forms.ts'
import { hasSubmissions } from './submissions/store.ts'
import { layTaskCommittees } from './task-committees/examples.ts'
import { layActivities, layCareHomes } from './volunteering/examples.ts'

/** Lays one feature's examples around an instant; a later round uses ids of its own. */
type Lay = (trx: Trx, round: number, at: string) => Promise<void>

const lay: Record<string, Lay> = {
  'task-committee': layTaskCommittees,
  consultation: layConsultations,
  'care-home': layCareHomes,
  activity: layActivities,
  meeting: layMeetings,
  fair: layFairs,
}

/** Loads the facts, and in demo mode the examples; safe to run at every start. */
export async function prepareContent(deps: Deps) {
  const at = deps.clock()
  await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, 'prepare-content')
    await loadFacts(trx)
    await layPool(trx)
    if (!deps.settings.demo) return
    await loadExampleCommittees(trx)
    await loadPersonas(trx, at, deps.random.id)
    for (const [kind, layExamples] of Object.entries(lay)) {
      if (await hasOpenListing(trx, kind, at)) continue
      await layExamples(trx, (await countListings(trx, kind)) + 1, at)
    }
    await layInvitations(trx, at, async (persona) => (await findPersonaAccount(trx, persona))?.id)
    const month = toLocal(at).slice(0, 7)
    const ahead = [0, 1, 2].map((amount) => addMonths(month, amount))
    await layAgendas(trx, at, ahead)
    await layDiscussion(trx, at)
    await layCommitteeRoom(trx, at, deps.random.id)
    await layPartyRoom(trx, at, deps.random.id)
    await layPhoneChains(trx, at, async (persona) => {
      const found = await findPersonaAccount(trx, persona)
      return found?.id ?? null
    })
    await layRecommendations(trx, deps, at)
    await layEvaluation(trx, deps, at)
    await layCharters(trx, deps, at, async (persona) => {
      const found = await findPersonaAccount(trx, persona)
      return (found && (await findAccount(trx, found.id))) ?? undefined
    })
  })
}

const exampleSubmission = submissionEnvelope
  .omit({ version: true, attachments: true, queueAgeMs: true, supersedes: true })
  .extend({ person: z.string(), id: z.uuid() })

/** The first time a demo starts, example people send something through the door, so that no desk is empty. */
export async function sendExamples(deps: Deps, forms: readonly Form[]) {
  if (!deps.settings.demo || (await hasSubmissions(deps.db))) return
  for (const { person, id, form, payload } of z.array(exampleSubmission).parse(submissions)) {
    const accountId = await addExampleAccount(deps.db, person, deps.clock(), deps.random.id)
    const account = await findAccount(deps.db, accountId)
    if (!account) throw new Error(`${person} has no account`)
    const envelope = { form, version: 1, payload, attachments: [], queueAgeMs: 0 }
    await decideSubmission(deps, forms, account, id, envelope)
  }
  await deps.db.transaction().execute((trx) => answerExamples(trx, deps))
  await deps.db.transaction().execute((trx) => publishExamples(trx, deps))
  const hands: ExampleHands & AppointmentHands & ProblemHands & EvaluationHands = {
    async personaAccount(id) {
      const found = await findPersonaAccount(deps.db, id)
      if (!found) throw new Error(`${id} has no account`)
      return found.id
    },
    async send(person, form, payload, at) {
      const persona = await findPersonaAccount(deps.db, person)
      const accountId =
        persona?.id ?? (await addExampleAccount(deps.db, person, at, deps.random.id))
      const account = await findAccount(deps.db, accountId)
      const version = forms.find((each) => each.form === form)?.version
      if (!account || !version) throw new Error(`${person} cannot send ${form}`)
      const id = deps.random.id()
      const envelope = { form, version, payload, attachments: [], queueAgeMs: 0 }
      await decideSubmission({ ...deps, clock: () => at }, forms, account, id, envelope)
      return id
    },
    async open(submissionId, at) {
      const by = await findPersonaAccount(deps.db, 'peter')
      if (!by) throw new Error('peter has no account')
      await deps.db
        .transaction()
        .execute((trx) => changeMark(trx, submissionId, { mark: 'read', at, by: by.id }))
    },
    select: putSelection,
  }
  await sendReadings(deps, hands)
  await sendProblems(deps, hands)
  await sendAppointments(deps, hands)
  await sendEvaluations(deps, hands)
}
