// Short facts as term and answer.
import { For, type JSX } from 'solid-js'
import './Facts.css'

export interface Fact {
  term: string
  answer: JSX.Element
}

export interface FactsProps {
  facts: readonly Fact[]
}

export function Facts(props: FactsProps) {
  return (
    <dl class="facts">
      <For each={props.facts}>
        {(fact) => (
          <div class="facts-row">
            <dt>{fact.term}</dt>
            <dd>{fact.answer}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
