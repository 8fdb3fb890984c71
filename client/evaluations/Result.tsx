// What an evaluation says: first in a sentence, then question by question.
import { For, Show } from 'solid-js'
import type { EvaluationTally } from '../../shared/evaluations.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { list, number } from '../format.ts'
import { tr } from '../language.ts'
import './Evaluations.css'
import { Spread } from './Spread.tsx'
import { text } from './text.ts'

type Spreads = Pick<EvaluationTally, 'effect' | 'challenges'>

export function Result(props: { tally: EvaluationTally; charter: TaskCommittee['charter'] }) {
  const t = text.use()
  const all = () => number(props.tally.answers)
  const who = () =>
    list(
      props.tally.counts.map(({ part, answers }) =>
        t().counts[part](number(answers), answers === 1),
      ),
    )
  const high = () => (props.tally.effect[3] ?? 0) + (props.tally.effect[4] ?? 0)
  const rowOf = (name: string, spread: readonly number[] = []) => ({ name, spread })
  const partsOf = (pick: (of: Spreads) => readonly number[] | undefined) =>
    props.tally.parts.map((each) => rowOf(t().part[each.part], pick(each)))
  const nameOf = (id: string) => {
    const named = props.charter.challenges.find((challenge) => challenge.id === id)
    return named ? tr(named.name) : id
  }
  return (
    <>
      <p>
        {t().sum(all(), who())} {t().reached(number(high()), all())}
      </p>
      <p class="evaluation-facts">
        <span>{t().scale}</span>
        <Show when={props.tally.parts.length === 0 && props.tally.counts.length > 1}>
          <span>{t().together}</span>
        </Show>
      </p>
      <div class="evaluation-question">
        <h3>{t().effect}</h3>
        <p>{t().effectOf(tr(props.charter.effect))}</p>
        <Spread
          question={t().form.effectStep}
          all={rowOf(t().all, props.tally.effect)}
          parts={partsOf(({ effect }) => effect)}
        />
      </div>
      <div class="evaluation-question">
        <h3>{t().challenges}</h3>
        <For each={props.tally.challenges}>
          {({ id, spread }) => (
            <Spread
              question={nameOf(id)}
              all={rowOf(t().all, spread)}
              parts={partsOf(({ challenges }) => challenges.find((each) => each.id === id)?.spread)}
            />
          )}
        </For>
      </div>
    </>
  )
}
