// The demo's answers to example questions that came through the door.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/call-answers.json' with { type: 'json' }
import { callAnswerGiven } from '../../shared/call-questions.ts'
import { changeMark } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { addCommitteeEvent } from '../task-committees.ts'
import { answerQuestion, findQuestion } from './store.ts'

const example = callAnswerGiven.extend({ id: z.uuid() })

export async function answerExamples(trx: Trx, deps: Deps) {
  const at = deps.clock()
  for (const { id, ...given } of z.array(example).parse(data)) {
    const found = await findQuestion(trx, id)
    if (!found || found.answer !== null) continue
    await answerQuestion(trx, id, given, at)
    await changeMark(trx, id, { mark: 'done', at, by: null })
    const { committeeId } = found
    await addCommitteeEvent(trx, deps, { committeeId, at, kind: 'question-answered' })
  }
}
