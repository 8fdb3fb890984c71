// What the readers gave, side by side, once one's own scores are in.
import { For, Show } from 'solid-js'
import type { ApplicationRead, Reading } from '../../shared/readings.ts'
import type { Criterion } from '../../shared/task-committees.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { Section } from '../ui/Section.tsx'
import './Given.css'
import { text } from './text.ts'

export function Given(props: {
  application: ApplicationRead
  own: Reading
  criteria: readonly Criterion[]
}) {
  const t = text.use()
  const all = () => [{ ...props.own, reader: t().read.you }, ...props.application.others]
  const scoreOf = (reading: Reading, id: string) => {
    const found = reading.scores.find(({ criterionId }) => criterionId === id)
    return found ? number(found.score) : '–'
  }
  const notes = () => all().filter(({ note }) => note !== '')
  return (
    <Section
      title={t().read.givenTitle}
      lead={props.application.others.length === 0 ? t().read.onlyYou : undefined}
    >
      <Show when={props.criteria.length > 0}>
        <div class="given">
          <For each={props.criteria}>
            {(criterion) => (
              <div class="given-criterion">
                <h3>{tr(criterion.name)}</h3>
                <ul>
                  <For each={all()}>
                    {(reading) => (
                      <li>
                        <span>{reading.reader}</span>
                        <strong>{scoreOf(reading, criterion.id)}</strong>
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            )}
          </For>
        </div>
      </Show>
      <Show when={notes().length > 0}>
        <h3>{t().read.notes}</h3>
        <For each={notes()}>
          {(reading) => (
            <figure class="given-note">
              <blockquote>{reading.note}</blockquote>
              <figcaption>{reading.reader}</figcaption>
            </figure>
          )}
        </For>
      </Show>
    </Section>
  )
}
