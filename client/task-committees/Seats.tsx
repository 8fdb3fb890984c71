// The seats by kind: how many, who fills them, and what is wished for.
import { For, Show } from 'solid-js'
import type { Seat, TaskCommittee } from '../../shared/task-committees.ts'
import { count } from '../format.ts'
import { tr } from '../language.ts'
import { Icon } from '../ui/Icon.tsx'
import { Section } from '../ui/Section.tsx'
import { phaseOf } from './phase.ts'
import './Seats.css'
import { text } from './text.ts'

export function Seats(props: { committee: TaskCommittee }) {
  const t = text.use()
  const phase = () => phaseOf(props.committee)
  const way = () => {
    const known = phase()
    if (known === 'draft') return t().seats.draft
    return known === 'open' || known === 'upcoming' ? t().seats[known] : t().seats.closed
  }
  return (
    <Section title={t().seats.title} lead={t().seats.lead}>
      <ul class="seats">
        <For each={props.committee.seats}>
          {(seat) => (
            <li class="seat" classList={{ 'seat-open': seat.open && phase() === 'open' }}>
              <h3>{t().seat[seat.kind]}</h3>
              <p class="seat-facts">
                <span>{count(seat.places, [t().place, t().places])}</span>
                <span class="seat-way">
                  <Icon name={seat.open ? 'people' : 'info'} />
                  {seat.open ? way() : t().seats.council}
                </span>
              </p>
              <Wanted seat={seat} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}

function Wanted(props: { seat: Seat }) {
  const t = text.use()
  return (
    <Show
      when={props.seat.competences.length > 0}
      fallback={
        <Show when={props.seat.open}>
          <p>{t().seats.anyone}</p>
        </Show>
      }
    >
      <p class="seat-wanted">{t().seats.wanted}</p>
      <ul>
        <For each={props.seat.competences}>{({ name }) => <li>{tr(name)}</li>}</For>
      </ul>
    </Show>
  )
}
