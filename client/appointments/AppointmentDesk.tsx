// Appointment at the desk: the council's decision, the answers that follow from it, and who has said yes.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Appointment } from '../../shared/appointments.ts'
import { Failure, needed } from '../api.ts'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Notice } from '../ui/Notice.tsx'
import './AppointmentDesk.css'
import { Answers } from './Answers.tsx'
import type { Act } from './act.ts'
import { Decision } from './Decision.tsx'
import { appointmentQuery, keepAppointment } from './queries.ts'
import { Team } from './Team.tsx'
import { text } from './text.ts'

export default function AppointmentDesk(props: { committeeId: string }) {
  const found = useQuery(() => needed(appointmentQuery(props.committeeId)))
  return <Show when={found.data}>{(known) => <Known appointment={known()} />}</Show>
}

function Known(props: { appointment: Appointment }) {
  const t = text.use()
  const client = useQueryClient()
  const [trouble, setTrouble] = createSignal<'conflict' | 'failed'>()

  const act: Act = async (work, said) => {
    setTrouble(undefined)
    try {
      await keepAppointment(client, await work())
      announce(said)
      return true
    } catch (error) {
      const isConflict = error instanceof Failure && error.type === 'conflict'
      setTrouble(isConflict ? 'conflict' : 'failed')
      if (isConflict)
        await client.invalidateQueries({
          queryKey: appointmentQuery(props.appointment.committeeId).queryKey,
        })
      return false
    }
  }

  return (
    <div class="appointment">
      <Decision appointment={props.appointment} act={act} />
      <Show when={props.appointment.decision}>
        <Answers appointment={props.appointment} act={act} />
      </Show>
      <Show when={props.appointment.decision?.sentAt}>
        <Team appointment={props.appointment} act={act} />
      </Show>
      <Switch>
        <Match when={trouble() === 'conflict'}>
          <Notice tone="warning" live>
            <p>{t().desk.conflict}</p>
          </Notice>
        </Match>
        <Match when={trouble() === 'failed'}>
          <Notice tone="error" title={t().desk.failed} live>
            <p>{t().desk.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </div>
  )
}
