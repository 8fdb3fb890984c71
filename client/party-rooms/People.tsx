// Who is in the room: chairs first, and how more come.
import { For, Show } from 'solid-js'
import type { PartyRoom } from '../../shared/party-rooms.ts'
import { sentence } from '../format.ts'
import { Section } from '../ui/Section.tsx'
import { chairsHere } from './rows.ts'
import { text } from './text.ts'

export function People(props: { room: PartyRoom }) {
  const t = text.use()
  const about = ({ chair, self }: PartyRoom['people'][number]) =>
    sentence([chair && t().people.chair, self && t().people.you].filter(Boolean).join(', '))
  return (
    <Section title={t().people.title}>
      <ul class="party-people">
        <For each={props.room.people}>
          {(person) => (
            <li>
              <strong>{person.name}</strong>
              <Show when={about(person)}>
                {(words) => <span class="party-duty">{words()}</span>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={chairsHere(props.room)} fallback={<p class="party-duty">{t().people.more}</p>}>
        <p>
          <a href={`/mig/repraesenterer/${props.room.body.id}`}>{t().people.invite}</a>
        </p>
      </Show>
    </Section>
  )
}
