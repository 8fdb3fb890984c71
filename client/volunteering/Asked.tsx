// What an activity asks of whoever comes, and what one must know beforehand.
import { For, Show } from 'solid-js'
import type { Activity } from '../../shared/volunteering.ts'
import { list, number } from '../format.ts'
import { tr, type Words } from '../language.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

export function Asked(props: { activity: Activity }) {
  const t = text.use()
  const asked = () => askedOf(props.activity, t().activities)
  return (
    <>
      <Show when={props.activity.toKnow}>
        {(known) => (
          <>
            <h4>{t().activities.toKnow}</h4>
            <p>{tr(known())}</p>
          </>
        )}
      </Show>
      <Show when={asked().length > 0}>
        <h4>{t().activities.asked}</h4>
        <ul>
          <For each={asked()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </>
  )
}

function askedOf(activity: Activity, t: Words<typeof da>['activities']): string[] {
  const { needs, languages, leastPeople, withdrawalHours } = activity
  const { check } = needs
  const lines = [
    ageOf(needs, t),
    needs.car && t.car,
    needs.certificate && tr(needs.certificate),
    needs.introduction && t.introduction,
    check !== 'none' && t.checks[check],
    languages.join() !== 'da' &&
      t.languages(list(languages.map((language) => t.languageNames[language]))),
    leastPeople > 1 && t.least(number(leastPeople)),
    withdrawalHours > 0 && t.withdrawal(number(withdrawalHours)),
  ]
  return lines.flatMap((line) => line || [])
}

export function ageOf(
  { ageFrom, ageTo }: Activity['needs'],
  t: Words<typeof da>['activities'],
): string | undefined {
  if (ageFrom !== null && ageTo !== null) return t.ageBoth(number(ageFrom), number(ageTo))
  if (ageFrom !== null) return t.ageFrom(number(ageFrom))
  return ageTo === null ? undefined : t.ageTo(number(ageTo))
}
