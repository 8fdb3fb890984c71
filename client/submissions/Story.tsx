// What has happened to a submission: saved, tried, filed, received, taken back, each with its time.
import { For, Show } from 'solid-js'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { now } from '../clock.ts'
import { number, past, sentence } from '../format.ts'
import type { Item } from '../outbox/item.ts'
import { Section } from '../ui/Section.tsx'
import './Story.css'
import { text } from './text.ts'

interface Told {
  at: string
  times: number
  words: string
}

export interface StoryProps {
  /** Where the phone that sent it is the one in hand. */
  item: Item | undefined
  decision?: SubmissionDecision
}

export function Story(props: StoryProps) {
  const t = text.use()
  const told = (): Told[] => {
    const onThisPhone = (props.item?.story ?? []).map(({ what, at, times }) => ({
      at,
      times,
      words: t().situations[what].story,
    }))
    const { decision } = props
    if (!decision) return onThisPhone
    const withdrawn = decision.withdrawnAt
      ? [{ at: decision.withdrawnAt, times: 1, words: t().storyWithdrawn }]
      : []
    if (onThisPhone.length > 0) return [...onThisPhone, ...withdrawn]
    const { outcome, receivedAt } = decision
    return [{ at: receivedAt, times: 1, words: t().situations[outcome].story }, ...withdrawn]
  }
  const when = ({ at, times }: Told) => {
    const last = past(at, now())
    return sentence(times > 1 ? `${t().times(number(times))} ${last}` : last)
  }
  return (
    <Show when={told().length > 0}>
      <Section title={t().story}>
        <ol class="story">
          <For each={told()}>
            {(chapter) => (
              <li>
                <time datetime={chapter.at}>{when(chapter)}</time>
                <span>{chapter.words}</span>
              </li>
            )}
          </For>
        </ol>
      </Section>
    </Show>
  )
}
