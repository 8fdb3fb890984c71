// How far the seats are filled, and the press that lets the work begin.
import { For, Show } from 'solid-js'
import type { Appointment, SeatTally } from '../../shared/appointments.ts'
import { date, number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import type { Act } from './act.ts'
import { changes } from './queries.ts'
import { text } from './text.ts'

export function Team(props: { appointment: Appointment; act: Act }) {
  const t = text.use()
  const seats = () => props.appointment.seats.filter(({ appointed }) => appointed > 0)
  const hasMembers = () => seats().some(({ accepted }) => accepted > 0)
  return (
    <Section title={t().desk.work} id="pladser">
      <ul class="appointment-tally">
        <For each={seats()}>{(seat) => <Tally seat={seat} />}</For>
      </ul>
      <Show when={props.appointment.stage === 'decided'} fallback={<p>{t().desk.begun}.</p>}>
        <p>{t().desk.beginLead(date(`${props.appointment.startsOn}T12:00:00.000Z`))}</p>
        <Show when={hasMembers()}>
          <Actions>
            <Button
              variant="secondary"
              onClick={() =>
                void props.act(() => changes.begin(props.appointment.committeeId), t().desk.begun)
              }
            >
              {t().desk.begin}
            </Button>
          </Actions>
        </Show>
      </Show>
    </Section>
  )
}

/** Words first; the bar says the same to the eye. */
function Tally(props: { seat: SeatTally }) {
  const t = text.use()
  const isSent = () => props.seat.offered + props.seat.accepted > 0
  const free = () =>
    isSent() && props.seat.alternates === 0
      ? Math.max(0, props.seat.appointed - props.seat.offered - props.seat.accepted)
      : 0
  return (
    <li>
      <h3>{t().seatMany[props.seat.kind]}</h3>
      <div class="appointment-bar" aria-hidden="true">
        <For each={Array.from({ length: props.seat.places })}>
          {(_, index) => (
            <span
              classList={{
                'appointment-bar-taken': index() < props.seat.accepted,
                'appointment-bar-offered':
                  index() >= props.seat.accepted &&
                  index() < props.seat.accepted + props.seat.offered,
              }}
            />
          )}
        </For>
      </div>
      <p>{t().desk.tally(number(props.seat.accepted), number(props.seat.places))}.</p>
      <Show when={props.seat.offered > 0}>
        <p>{t().desk.tallyOffered(number(props.seat.offered), props.seat.offered === 1)}.</p>
      </Show>
      <Show when={free() > 0}>
        <p>{t().desk.tallyFree(number(free()), free() === 1)}.</p>
      </Show>
    </li>
  )
}
