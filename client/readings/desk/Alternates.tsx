// The line of alternates of each kind of seat, and the way to change the order in which they are asked.
import { For, Show } from 'solid-js'
import type { ApplicationWeighed, ReadingDesk } from '../../../shared/readings.ts'
import { Button } from '../../ui/Button.tsx'
import { text } from '../text.ts'
import './Alternates.css'
import { alternatesFor } from './team.ts'

export function Alternates(props: {
  desk: ReadingDesk
  onUp: (application: ApplicationWeighed) => void
}) {
  const t = text.use()
  const kinds = () =>
    props.desk.committee.seats
      .map(({ kind }) => ({ kind, line: alternatesFor(props.desk, kind) }))
      .filter(({ line }) => line.length > 0)
  return (
    <Show when={kinds().length > 0}>
      <h3>{t().team.alternates}</h3>
      <p class="meter-note">{t().team.alternatesLead}</p>
      <For each={kinds()}>
        {({ kind, line }) => (
          <>
            <h4>{t().seat[kind]}</h4>
            <ol class="alternates">
              <For each={line}>
                {(application, index) => (
                  <li id={`alternate-${application.submissionId}`}>
                    <span>{application.sender}</span>
                    <Show when={index() > 0 && !props.desk.decided}>
                      <Button
                        variant="quiet"
                        about={application.sender}
                        onClick={() => props.onUp(application)}
                      >
                        {t().team.up}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </For>
    </Show>
  )
}
