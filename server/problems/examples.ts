// Example problems: one that became the example draft and may be read by everyone, and one that waits.

import { addDays } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { followToDraft } from '../handed-in.ts'
import { findTaskCommittee } from '../task-committees.ts'
import { changeProblem } from './store.ts'

const handedIn = [
  {
    person: 'Maja Eksempel',
    daysAgo: 34,
    payload: {
      title: 'Ingen vej hjem fra klubben om aftenen',
      body: 'Den sidste bus til de små byer kører klokken 18. De unge, der ikke har forældre, som kan hente, bliver væk fra klub og sport.\n\nJeg er træner og mister tre på holdet hver vinter.',
      coreTasks: ['fritid-faellesskab', 'laering'],
      communities: ['uldum', 'lindved'],
    },
    draft: 'hjem-om-aftenen',
  },
  {
    person: 'Viggo Eksempel',
    daysAgo: 4,
    payload: {
      title: 'Tomme butikker midt i byen',
      body: 'Fire butikker på hovedgaden står tomme. Folk kører bare forbi. Kunne de bruges til noget, til nogen vil leje dem?',
      coreTasks: ['fritid-faellesskab', 'beskaeftigelse'],
      communities: ['toerring'],
    },
    draft: undefined,
  },
] as const

export interface ProblemHands {
  personaAccount(persona: string): Promise<string>
  /** Sends a form as an example person at an instant, and gives its id. */
  send(
    person: string,
    form: 'task-problem',
    payload: Record<string, unknown>,
    at: string,
  ): Promise<string>
}

export async function sendProblems(deps: Deps, hands: ProblemHands) {
  const now = deps.clock()
  const by = await hands.personaAccount('peter')
  for (const { person, daysAgo, payload, draft } of handedIn) {
    const id = await hands.send(
      person,
      'task-problem',
      { ...payload },
      addDays(now, -daysAgo, '16:40'),
    )
    const committee = draft && (await findTaskCommittee(deps.db, draft))
    if (!committee) continue
    await deps.db.transaction().execute(async (trx) => {
      await changeProblem(trx, id, {
        public: 1,
        answer:
          'Tak. Det er der flere, der har sagt. Vi har skrevet et udkast til et opgaveudvalg, som byrådet taler om nu.',
      })
      await followToDraft(trx, deps, id, committee, { at: addDays(now, -20, '10:30'), by })
    })
  }
}
