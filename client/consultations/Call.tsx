// Until when one can answer, and what is asked, before anything else.
import { Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { Deadline } from '../ui/Deadline.tsx'
import { Panel } from '../ui/Panel.tsx'
import './Call.css'
import { timingOf } from './respondents.ts'
import { text } from './text.ts'
import { timingWords } from './timing.ts'

export function Call(props: { consultation: Consultation }) {
  const t = text.use()
  const signedIn = useSignedIn()
  const isForGuests = () =>
    props.consultation.guests && !signedIn() && timingOf(props.consultation, now()) !== 'closed'
  const words = () => timingWords(props.consultation, now(), t())
  return (
    <Panel labelledBy="call">
      <h2 id="call">{words().title}</h2>
      <Deadline
        opensAt={props.consultation.opensAt}
        closesAt={props.consultation.closesAt}
        now={now()}
      />
      <p>
        {words().body}{' '}
        <Show when={timingOf(props.consultation, now()) === 'closed'}>
          <a href="#muligheder">{t().othersLink}</a>
        </Show>
      </p>
      <Show when={isForGuests()}>
        <p>{t().timing.guests}</p>
      </Show>
      <h3 class="consultation-asked">{t().question}</h3>
      <p class="consultation-question">{tr(props.consultation.question)}</p>
    </Panel>
  )
}
