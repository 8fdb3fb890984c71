// The questions of a home's or of the committees' desk, with who asks and how they are reached.
import { useQueryClient } from '@tanstack/solid-query'
import { type JSX, Show } from 'solid-js'
import type { DeskQuestion } from '../../../shared/questions.ts'
import { tr } from '../../language.ts'
import { QuestionsDesk } from '../../QuestionsDesk.tsx'
import { answerQuestion } from '../queries.ts'
import { text as questions } from '../text.ts'
import { text } from './text.ts'

export interface DeskProps {
  questions: readonly DeskQuestion[]
  /** Undefined for those to committees. */
  careHomeId?: string
  /** Where everyone reads them. */
  below: JSX.Element
}

export function Desk(props: DeskProps) {
  const t = text.use()
  const said = questions.use()
  const client = useQueryClient()
  return (
    <QuestionsDesk
      questions={props.questions}
      words={t()}
      facts={({ subject, about, asker, contact }) => (
        <>
          <span>{props.careHomeId ? said().subjects[subject] : said().to(tr(about.name))}</span>
          <span>{asker ? said().by(asker) : t().nobody}</span>
          <Show when={contact}>{(way) => <span>{t().contact(way())}</span>}</Show>
        </>
      )}
      isLookedThrough
      answer={({ id }, given) => answerQuestion(client, props.careHomeId, id, given)}
      below={props.below}
    />
  )
}
