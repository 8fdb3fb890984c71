// One recommendation as everyone reads it: what, why, what the council answered and what came of it.
import { For, type JSX, Show } from 'solid-js'
import type { Recommendation as Handed } from '../../shared/recommendations.ts'
import { date, number } from '../format.ts'
import { Detail } from '../ui/Detail.tsx'
import './Recommendations.css'
import { text } from './text.ts'

const icons = { followed: 'check', partly: 'check', not: 'close' } as const

/** @returns a day of the calendar as an instant that falls on it everywhere in Denmark */
export const noon = (day: string) => `${day}T12:00:00.000Z`

export function Recommendation(props: {
  recommendation: Handed
  /** Below a result: the way to mend it. */
  mend?: (result: Handed['results'][number]) => JSX.Element
  /** At its end: what can be done with it. */
  children?: JSX.Element
}) {
  const t = text.use()
  return (
    <li class="recommendation" id={`anbefaling-${props.recommendation.number}`}>
      <p class="recommendation-above">
        <span>{t().number(number(props.recommendation.number))}</span>
        <span>{t().handedOver(date(props.recommendation.handedOverAt))}</span>
      </p>
      <h3 lang="da">{props.recommendation.title}</h3>
      <Said recommendation={props.recommendation} />
      <Show
        when={props.recommendation.council}
        fallback={
          <p class="recommendation-waits">
            <Detail icon="waiting">{t().waits}</Detail>
          </p>
        }
      >
        {(council) => (
          <div class={`recommendation-council recommendation-${council().answer}`}>
            <p class="recommendation-verdict">
              <Detail icon={icons[council().answer]}>{t().verdict[council().answer]}</Detail>
            </p>
            <Paragraphs text={council().why} />
            <p class="recommendation-facts">
              <span>{t().decided(date(noon(council().decidedOn)))}</span>
              <Show when={council().link}>
                {(link) => (
                  <a href={link()} rel="external">
                    {t().agenda}
                  </a>
                )}
              </Show>
            </p>
          </div>
        )}
      </Show>
      <Show when={props.recommendation.results.length > 0}>
        <div class="recommendation-part">
          <h4>{t().results}</h4>
          <ol class="recommendation-results">
            <For each={props.recommendation.results}>
              {(result) => (
                <li>
                  <time datetime={result.happenedOn}>{date(noon(result.happenedOn))}</time>
                  <div>
                    <Paragraphs text={result.text} />
                  </div>
                  <Show when={result.link}>
                    {(link) => (
                      <a href={link()} rel="external">
                        {t().readMore}
                      </a>
                    )}
                  </Show>
                  {props.mend?.(result)}
                </li>
              )}
            </For>
          </ol>
        </div>
      </Show>
      {props.children}
    </li>
  )
}

/** What is recommended, and why. */
export function Said(props: { recommendation: { text: string; why: string } }) {
  const t = text.use()
  return (
    <>
      <div class="recommendation-part">
        <Paragraphs text={props.recommendation.text} />
      </div>
      <div class="recommendation-part">
        <h4>{t().why}</h4>
        <Paragraphs text={props.recommendation.why} />
      </div>
    </>
  )
}

function Paragraphs(props: { text: string }) {
  return <For each={props.text.split(/\n+/)}>{(line) => <p lang="da">{line}</p>}</For>
}
