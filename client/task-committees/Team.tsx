// What the charter asks of the team and its applications beyond the seats: balance, and the criteria of the reading.
import { For, Show } from 'solid-js'
import type { BalanceWish, TaskCommittee } from '../../shared/task-committees.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import { Facts } from '../ui/Facts.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export function Balance(props: { committee: TaskCommittee }) {
  const t = text.use()
  const wishes = () => props.committee.charter.balance
  const communities = useQuery(() => ({
    ...communitiesQuery(),
    enabled: wishes().some(({ by }) => by === 'local-community'),
  }))
  const placeOf = (id: string) =>
    (communities.isSuccess ? communities.data : []).find((each) => each.id === id)?.name ?? id
  const say = (wish: BalanceWish) => {
    const least = number(wish.least)
    if (wish.by === 'age-band') return t().balance.age(least, t().balance.ages[wish.value])
    if (wish.by === 'gender') return t().balance.gender(least, t().balance.genders[wish.value])
    return t().balance.place(least, placeOf(wish.value))
  }
  return (
    <Show when={wishes().length > 0}>
      <Section title={t().balance.title} lead={t().balance.lead}>
        <ul>
          <For each={wishes()}>{(wish) => <li>{say(wish)}</li>}</For>
        </ul>
      </Section>
    </Show>
  )
}

export function Criteria(props: { committee: TaskCommittee }) {
  const t = text.use()
  const charter = () => props.committee.charter
  return (
    <Show when={charter().criteria.length > 0}>
      <Section title={t().criteria.title} lead={t().criteria.lead}>
        <Facts
          facts={charter().criteria.map(({ name, explanation }) => ({
            term: tr(name),
            answer: tr(explanation),
          }))}
        />
        <Show when={charter().blind}>
          <p>{t().criteria.blind}</p>
        </Show>
      </Section>
    </Show>
  )
}
