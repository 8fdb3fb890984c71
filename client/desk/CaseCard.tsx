// One case in a list: who sent it, what it is about, how long it has waited, how far staff have come.
import { Show } from 'solid-js'
import type { CaseSummary } from '../../shared/cases.ts'
import { now } from '../clock.ts'
import { age } from '../format.ts'
import { tr } from '../language.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import './CaseCard.css'
import { text } from './text.ts'

export interface CaseCardProps {
  entry: CaseSummary
  /** Among others of the same call its title says nothing. */
  withAbout?: boolean
}

export function CaseCard(props: CaseCardProps) {
  const t = text.use()
  const isNew = () => props.entry.mark === 'new'
  const late = () => {
    const { lateDecision } = props.entry
    return lateDecision ? t().lateDecided[lateDecision] : t().late
  }
  return (
    <Card
      href={`/arbejdsbord/indsendelser/${props.entry.submissionId}`}
      title={props.entry.sender}
      above={
        <>
          <Show when={props.withAbout}>
            <span>{t().forms[props.entry.form]}</span>
          </Show>
          <Show when={!props.entry.ended}>
            <span class="case-mark" classList={{ 'case-new': isNew() }}>
              {t().marks[props.entry.mark]}
            </span>
          </Show>
        </>
      }
      below={
        <>
          <Detail icon="clock">
            <time datetime={props.entry.receivedAt}>
              {t().received(age(props.entry.receivedAt, now()))}
            </time>
          </Detail>
          <Show when={props.entry.outcome === 'filed' && !props.entry.ended}>
            <Detail icon="attach">{t().filed}</Detail>
          </Show>
          <Show when={props.entry.late}>
            <span class="case-late">
              <Detail icon="warning">{late()}</Detail>
            </span>
          </Show>
          <Show when={props.entry.ended}>
            {(ended) => <Detail icon="close">{t().ended[ended()]}</Detail>}
          </Show>
        </>
      }
    >
      <Show when={props.withAbout}>
        <p>{tr(props.entry.about.title)}</p>
      </Show>
    </Card>
  )
}
