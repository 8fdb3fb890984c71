// The receipt of a submission, with what happens now.
import { Show } from 'solid-js'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { contact } from '../contact.ts'
import { dateTime, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import type { Item } from '../outbox/item.ts'
import type { Answer } from '../ui/Answers.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Receipt } from '../ui/Receipt.tsx'
import { Story } from './Story.tsx'
import { text } from './text.ts'

export interface DecidedProps {
  decision: SubmissionDecision
  /** Where the phone that sent it is the one in hand. */
  item: Item | undefined
  answers: readonly Answer[]
}

export function Received(props: DecidedProps) {
  const t = text.use()
  const about = () => props.decision.about ?? props.item?.about
  const deadline = () => {
    const closesAt = props.decision.about?.closesAt
    return closesAt ? weekdayDateTime(closesAt) : ''
  }
  const next = () => t().next[props.decision.form]
  return (
    <Page
      title={t().receivedTitles[props.decision.form]}
      breadcrumbs={[{ href: '/mine-indsendelser', label: t().back }]}
    >
      <Show when={props.decision.withdrawnAt}>
        {(at) => (
          <Notice>
            <p>{t().withdrawnOn(dateTime(at()))}</p>
          </Notice>
        )}
      </Show>
      <Receipt
        number={props.decision.receipt}
        code={props.decision.code}
        receivedAt={props.decision.receivedAt}
        late={props.decision.late}
        about={
          <Show when={about()}>{(known) => <a href={known().path}>{tr(known().title)}</a>}</Show>
        }
        next={props.decision.withdrawnAt ? [] : [next().first(deadline()), next().second]}
        answers={props.answers}
        answersTitle={t().answers}
        contact={{ ...contact, name: t().contactName }}
      />
      <Show when={props.item}>{(item) => <Story item={item()} />}</Show>
    </Page>
  )
}
