// What has happened to a submission: saved, tried, received, each with its time.
import { For } from 'solid-js'
import { now } from '../clock.ts'
import { number, past, sentence } from '../format.ts'
import type { Item } from '../outbox/item.ts'
import { Section } from '../ui/Section.tsx'
import './Story.css'
import { text } from './text.ts'

export function Story(props: { item: Item }) {
  const t = text.use()
  const when = (at: string, times: number) => {
    const at1 = past(at, now())
    return sentence(times > 1 ? `${t().times(number(times))} ${at1}` : at1)
  }
  return (
    <Section title={t().story}>
      <ol class="story">
        <For each={props.item.story}>
          {({ what, at, times }) => (
            <li>
              <time datetime={at}>{when(at, times)}</time>
              <span>{t().situations[what].story}</span>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}
