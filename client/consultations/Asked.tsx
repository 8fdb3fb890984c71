// Who is asked, by kind and by name, and whom the reader may answer for.
import { For, Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import { list } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Section } from '../ui/Section.tsx'
import './Asked.css'
import { bodiesOf } from './respondents.ts'
import { text } from './text.ts'

export function Asked(props: Pick<Consultation, 'id' | 'asked' | 'kind'> & { isClosed: boolean }) {
  const t = text.use()
  const account = useSignedIn()
  const own = () => list(bodiesOf(account(), props.asked).map(({ name }) => name))
  const named = () => props.asked.parties.filter(({ bodies }) => bodies.length > 0)
  const others = () => props.asked.others ?? []
  const isAnyAsked = () => props.asked.parties.length + others().length > 0
  const lead = () => {
    if (!props.asked.everyone) return t().asked.parties
    return isAnyAsked() ? t().asked.everyoneAndParties : t().asked.everyone
  }
  const you = () => {
    if (props.isClosed) return undefined
    if (own()) return props.asked.everyone ? t().asked.selfAnd(own()) : t().asked.bodiesOnly(own())
    if (props.asked.everyone || account() === undefined) return undefined
    return account() ? t().asked.notYou : t().asked.signIn
  }
  return (
    <Section title={t().asked.title}>
      <p>{lead()}</p>
      <Show when={isAnyAsked()}>
        <ul class="asked-parties">
          <For each={props.asked.parties}>
            {(party) => (
              <li>
                {tr(party.name)}
                <Show when={props.kind === 'budget' && party.heardSinceBudget}>
                  {(year) => <span class="asked-since"> ({t().asked.since(year())})</span>}
                </Show>
              </li>
            )}
          </For>
          <For each={others()}>{({ name }) => <li>{name}</li>}</For>
        </ul>
        <Show when={others().some(({ example }) => example)}>
          <ExampleMark />
        </Show>
      </Show>
      <Show when={you()}>
        <p>
          <strong>{you()}</strong>
        </p>
      </Show>
      <For each={bodiesOf(account(), props.asked)}>
        {({ id, name }) => (
          <p>
            <a href={`/hoeringer/${props.id}/arbejdsrum/${id}`}>{t().asked.room(name)}</a>
          </p>
        )}
      </For>
      <Show when={named().length > 0}>
        <Disclosure summary={t().asked.byName}>
          <For each={named()}>
            {(party) => (
              <div class="asked-named">
                <h3>{tr(party.name)}</h3>
                <p>{list(party.bodies.map(({ name }) => name))}</p>
              </div>
            )}
          </For>
          <Show when={named().some(({ bodies }) => bodies.some(({ example }) => example))}>
            <ExampleMark />
          </Show>
        </Disclosure>
      </Show>
    </Section>
  )
}
