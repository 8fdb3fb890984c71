// A committee's public story, the oldest event first; what happened several times on end is told once.
import { For, Show } from 'solid-js'
import type { CommitteeEvent } from '../../shared/task-committees.ts'
import { date, number } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { useQuery } from '../query.ts'
import { Section } from '../ui/Section.tsx'
import { storyQuery } from './queries.ts'
import './Story.css'
import type da from './text.da.ts'
import { text } from './text.ts'

export function Story(props: { committeeId: string }) {
  const t = text.use()
  const story = useQuery(() => storyQuery(props.committeeId))
  const events = () => (story.isSuccess ? joined(story.data.events) : [])
  return (
    <Show when={events().length > 0}>
      <Section title={t().story.title} id="historien">
        <ol class="committee-story">
          <For each={events()}>
            {(event) => (
              <li>
                <time datetime={event.at}>{date(event.at)}</time>
                <p>
                  {sayEvent(event, t().story)}
                  <Show when={event.detail.path}>
                    {(path) => (
                      <>
                        {' '}
                        <a href={path()}>
                          {t().story.path}
                          <Show when={event.detail.title}>
                            {(title) => <span class="unseen">: {tr(title())}</span>}
                          </Show>
                        </a>
                      </>
                    )}
                  </Show>
                  <Show when={event.detail.link}>
                    {(link) => (
                      <>
                        {' '}
                        <a href={link()} rel="external">
                          {t().story.link}
                        </a>
                      </>
                    )}
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ol>
      </Section>
    </Show>
  )
}

/** Questions that were answered one after the other are one event with their number. */
function joined(events: readonly CommitteeEvent[]): CommitteeEvent[] {
  const told: CommitteeEvent[] = []
  for (const event of events) {
    const last = told.at(-1)
    if (event.kind !== 'question-answered' || last?.kind !== event.kind) {
      told.push(event)
      continue
    }
    const count = (last.detail.count ?? 1) + (event.detail.count ?? 1)
    told.splice(-1, 1, { ...event, detail: { count } })
  }
  return told
}

function sayEvent({ kind, detail }: CommitteeEvent, t: Words<typeof da>['story']): string {
  const counts: Partial<Record<CommitteeEvent['kind'], (number: string) => string>> = t.counts
  const counted = detail.count !== undefined && detail.count > 1 ? counts[kind] : undefined
  const said = counted ? counted(number(detail.count ?? 0)) : t.kinds[kind]
  const version = detail.version === undefined ? '' : ` (${t.version(number(detail.version))})`
  const title = detail.title ? `: ${tr(detail.title)}` : ''
  return `${said}${version}${title}.`
}
