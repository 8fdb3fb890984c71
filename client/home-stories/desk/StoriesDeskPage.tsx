// The home's coordinator reads each story before everyone can, and says yes, or no and why.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { needed } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { deskStoriesQuery } from '../queries.ts'
import '../Story.css'
import { DeskStoryItem } from './DeskStoryItem.tsx'
import { text } from './text.ts'

export default function StoriesDeskPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(deskStoriesQuery(params.id)))
  return (
    <Show when={found.data}>
      {(desk) => (
        <Page
          title={t().title}
          breadcrumbs={[
            { href: '/arbejdsbord', label: t().room },
            { href: `/arbejdsbord/plejehjem/${params.id}`, label: desk().careHome.name },
          ]}
          lead={t().lead}
        >
          <Section title={t().waiting}>
            <Show when={desk().waiting.length > 0} fallback={<p>{t().noneWaiting}</p>}>
              <ul class="desk-stories">
                <For each={desk().waiting}>
                  {(story) => <DeskStoryItem story={story} careHomeId={params.id} />}
                </For>
              </ul>
            </Show>
          </Section>
          <Show when={desk().decided.length > 0}>
            <Section title={t().decided}>
              <ul class="desk-stories">
                <For each={desk().decided}>
                  {(story) => <DeskStoryItem story={story} careHomeId={params.id} />}
                </For>
              </ul>
            </Section>
          </Show>
        </Page>
      )}
    </Show>
  )
}
