// The response part by part: what stands in each, what waits to be chosen, and what the chair chooses in the end.
import { For, Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import type { OpenedRoom, RoomPart, RoomResponse } from '../../shared/party-rooms.ts'
import { maxOfPart, minorityPart, titleOfPart, wholePart } from '../../shared/response-parts.ts'
import { now } from '../clock.ts'
import { age, number } from '../format.ts'
import { tr } from '../language.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Section } from '../ui/Section.tsx'
import { type ChoiceRow, isWritten, rowsOf, type TextRow } from './rows.ts'
import { text } from './text.ts'

export interface PartsProps {
  opened: OpenedRoom
  consultation: Consultation
  response: RoomResponse | null
  closed: boolean
  /** Where the room is. */
  path: string
}

export function Parts(props: PartsProps) {
  const t = text.use()
  const rows = () => rowsOf(props.consultation, props.opened)
  return (
    <Section
      title={t().parts.title}
      lead={props.closed ? t().parts.closedLead : t().parts.lead}
      action={<a href={`${props.path}/tekst`}>{t().parts.whole}</a>}
    >
      <ul class="party-parts">
        <For each={rows()}>
          {(row) => (
            <li>
              {row.kind === 'text' ? (
                <Text {...props} row={row} />
              ) : (
                <Choice row={row} chosen={props.response?.chosen[row.question.id]} />
              )}
            </li>
          )}
        </For>
      </ul>
      <p>
        <a href={`/hoeringer/${props.consultation.id}`}>{t().material}</a>
      </p>
    </Section>
  )
}

function Text(props: PartsProps & { row: TextRow }) {
  const t = text.use()
  const part = () => props.row.part
  const isAlone = () => props.opened.parts.length === 2
  const empty = () => {
    if (props.closed) return t().parts.never
    if (part().part === minorityPart) return t().parts.emptyMinority
    return part().part === wholePart && !isAlone() ? t().parts.emptyWhole : t().parts.empty
  }
  return (
    <Card
      href={`${props.path}/tekst/${part().sectionId}`}
      title={tr(titleOfPart(props.consultation, part().part))}
      above={props.row.heading && <Above row={props.row} />}
      below={hasFacts(part()) && <Facts part={part()} />}
    >
      <Show when={isWritten(part())} fallback={<p class="party-blank">{empty()}</p>}>
        <p class="party-excerpt">{part().body}</p>
      </Show>
    </Card>
  )
}

function Above(props: { row: TextRow | ChoiceRow }) {
  const t = text.use()
  return (
    <>
      <Show when={props.row.heading}>
        {(heading) => <span class="party-heading">{tr(heading())}</span>}
      </Show>
      <Show when={props.row.question?.required}>
        <span class="party-required">{t().parts.required}</span>
      </Show>
    </>
  )
}

function hasFacts(part: RoomPart): boolean {
  return isWritten(part) || part.beside > 0 || part.comments > 0
}

function Facts(props: { part: RoomPart }) {
  const t = text.use()
  const max = () => maxOfPart(props.part.part)
  return (
    <>
      <Show when={props.part.body.length > max()}>
        <span class="party-differs">
          <Detail icon="warning">{t().parts.long(number(max()))}</Detail>
        </span>
      </Show>
      <Show when={props.part.beside > 0}>
        <span class="party-differs">
          <Detail icon="warning">
            {t().parts.differs(number(props.part.beside), props.part.beside === 1)}
          </Detail>
        </span>
      </Show>
      <Show when={props.part.comments > 0}>
        <Detail icon="consultation">
          {t().parts.comments(number(props.part.comments), props.part.comments === 1)}
        </Detail>
      </Show>
      <Show when={isWritten(props.part)}>
        <span>{t().parts.saved(props.part.author, age(props.part.savedAt, now()))}</span>
      </Show>
    </>
  )
}

function Choice(props: { row: ChoiceRow; chosen: readonly string[] | undefined }) {
  const t = text.use()
  const options = () =>
    props.row.question.options.filter(({ id }) => !props.chosen || props.chosen.includes(id))
  return (
    <div class="party-choice">
      <div class="party-above">
        <Above row={props.row} />
      </div>
      <h3>{tr(props.row.question.text)}</h3>
      <p class="party-blank">{props.chosen ? t().parts.chosen : t().parts.choice}</p>
      <ul>
        <For each={options()}>{(option) => <li>{tr(option.name)}</li>}</For>
      </ul>
    </div>
  )
}
