// What saving a rule would do: first in a sentence, then date by date.
import { For, type JSX, Show } from 'solid-js'
import type { RuleEffect } from '../../../shared/rhythm.ts'
import { hours, list, number, sentence, weekdayDate } from '../../format.ts'
import './RulePreview.css'
import { text } from './text.ts'

const effects = ['added', 'moved', 'cancelled', 'same', 'left'] as const

export function RulePreview(props: { effects: readonly RuleEffect[]; children: JSX.Element }) {
  const t = text.use()
  const sum = () =>
    effects.flatMap((effect) => {
      const many = props.effects.filter((each) => each.effect === effect).length
      return many > 0 ? [t().preview.counts[effect](number(many), many === 1)] : []
    })
  return (
    <section class="rule-preview" aria-labelledby="det-sker">
      <h2 id="det-sker" tabindex="-1">
        {t().preview.title}
      </h2>
      <p>{t().preview.lead}</p>
      <p>
        <strong>{sum().length > 0 ? `${sentence(list(sum()))}.` : t().preview.nothing}</strong>
      </p>
      <ol>
        <For each={props.effects}>{(each) => <Effect of={each} />}</For>
      </ol>
      {props.children}
    </section>
  )
}

function Effect(props: { of: RuleEffect }) {
  const t = text.use()
  const said = (span: NonNullable<RuleEffect['after']>) =>
    `${weekdayDate(span.startsAt)}, ${hours(span)}`
  const why = () => {
    if (props.of.effect === 'moved' && props.of.before)
      return t().preview.from(said(props.of.before))
    if (props.of.effect !== 'left') return undefined
    return props.of.after ? t().preview.leftWhy : t().preview.leftOff
  }
  return (
    <li class={`rule-effect rule-effect-${props.of.effect}`}>
      <strong>{t().preview.effects[props.of.effect]}</strong>
      <span class="rule-effect-when">
        <Show when={props.of.after ?? props.of.before}>{(span) => sentence(said(span()))}</Show>
        <Show when={why()}>{(words) => <span class="rule-effect-why">{words()}</span>}</Show>
      </span>
    </li>
  )
}
