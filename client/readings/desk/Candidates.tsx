// Those who applied for one kind of seat: how the readers scored, what each brings, and the two buttons.
import { For, Show } from 'solid-js'
import { bringsTo, type Place } from '../../../shared/composition.ts'
import type { ApplicationWeighed, ReadingDesk } from '../../../shared/readings.ts'
import type { Seat } from '../../../shared/task-committees.ts'
import { count, list, number } from '../../format.ts'
import { tr } from '../../language.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import { text } from '../text.ts'
import './Candidates.css'
import { askedOf, candidatesFor, chosenOf } from './team.ts'
import { bringWords, factWords } from './words.ts'

interface CandidatesProps {
  desk: ReadingDesk
  seat: Seat
  onChoose: (application: ApplicationWeighed, place: Place | null) => void
}

export function Candidates(props: CandidatesProps) {
  const t = text.use()
  const all = () => candidatesFor(props.desk, props.seat.kind)
  return (
    <Section
      title={t().team.candidates(
        t().seat[props.seat.kind],
        count(props.seat.places, [t().team.places.one, t().team.places.many]),
      )}
      lead={all().length > 0 ? t().team.order : undefined}
    >
      <Show when={all().length > 0} fallback={<p>{t().team.nobodyApplied}</p>}>
        <ul class="candidates">
          {/* By id, so that a button that was pressed stays the same button. */}
          <For each={all().map(({ submissionId }) => submissionId)}>
            {(id) => (
              <Show when={all().find(({ submissionId }) => submissionId === id)}>
                {(application) => (
                  <Candidate
                    desk={props.desk}
                    application={application()}
                    onChoose={props.onChoose}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}

const choices = ['seat', 'alternate'] as const

function Candidate(props: {
  desk: ReadingDesk
  application: ApplicationWeighed
  onChoose: CandidatesProps['onChoose']
}) {
  const t = text.use()
  const brings = () =>
    bringsTo(askedOf(props.desk), chosenOf(props.desk), props.application).flatMap((gap) =>
      bringWords(gap, t(), props.desk),
    )
  const place = () => props.application.place
  return (
    <li class="candidate" classList={{ 'candidate-chosen': place() !== null }}>
      <h3>{props.application.sender}</h3>
      <Show when={factWords(props.application, t(), props.desk)}>
        {(facts) => <p class="candidate-facts">{facts()}</p>}
      </Show>
      <Scores desk={props.desk} application={props.application} />
      <Show when={brings().length > 0 && place() !== 'seat'}>
        <p class="candidate-brings">
          <strong>{t().team.brings}</strong> {list(brings())}
        </p>
      </Show>
      <Show when={props.application.conflict}>
        <p>
          <strong>{t().team.conflict}</strong> {props.application.conflict}
        </p>
      </Show>
      <div class="candidate-choices">
        <For each={choices}>
          {(choice) => (
            <Button
              variant={place() === choice ? 'primary' : 'secondary'}
              icon={place() === choice ? 'check' : undefined}
              pressed={place() === choice}
              about={props.application.sender}
              onClick={() => props.onChoose(props.application, place() === choice ? null : choice)}
            >
              {t().team[choice]}
            </Button>
          )}
        </For>
      </div>
      <Show
        when={props.application.notes.length > 0}
        fallback={
          <p>
            <OpenLink application={props.application} />
          </p>
        }
      >
        <Disclosure
          summary={
            <>
              {t().team.notes}
              <span class="unseen"> {props.application.sender}</span>
            </>
          }
        >
          <For each={props.application.notes}>
            {({ reader, note }) => (
              <p>
                <strong>{reader}:</strong> {note}
              </p>
            )}
          </For>
          <p>
            <OpenLink application={props.application} />
          </p>
        </Disclosure>
      </Show>
    </li>
  )
}

function OpenLink(props: { application: ApplicationWeighed }) {
  const t = text.use()
  return (
    <a class="candidate-open" href={`/arbejdsbord/indsendelser/${props.application.submissionId}`}>
      {t().team.open}
      <span class="unseen"> {props.application.sender}</span>
    </a>
  )
}

function Scores(props: { desk: ReadingDesk; application: ApplicationWeighed }) {
  const t = text.use()
  const nameOf = (id: string) => {
    const found = props.desk.committee.criteria.find((criterion) => criterion.id === id)
    return found ? tr(found.name) : id
  }
  const spread = (lowest: number, highest: number) =>
    lowest === highest ? number(lowest) : `${number(lowest)}-${number(highest)}`
  return (
    <>
      <dl class="candidate-scores">
        <For each={props.application.results}>
          {({ criterionId, median, lowest, highest }) => (
            <div>
              <dt>{nameOf(criterionId)}</dt>
              <dd>
                <strong>{number(median)}</strong>
                <Show when={lowest !== highest}> ({spread(lowest, highest)})</Show>
              </dd>
              <dd class="candidate-line" aria-hidden="true">
                <span
                  class="candidate-span"
                  style={{ '--from': `${(lowest - 1) * 25}%`, '--to': `${(highest - 1) * 25}%` }}
                />
                <span class="candidate-median" style={{ '--at': `${(median - 1) * 25}%` }} />
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.application.readers > 0}>
        <p class="candidate-readers">{t().team.readers(number(props.application.readers))}</p>
      </Show>
    </>
  )
}
