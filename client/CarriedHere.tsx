// The way back from where a theme went to the group discussion that it began in.
import { For, Show } from 'solid-js'
import { api, ask } from './api.ts'
import { useQuery } from './query.ts'
import { text } from './text.ts'
import { Section } from './ui/Section.tsx'
import { Tr } from './ui/Tr.tsx'

const carriedQuery = (path: string) =>
  ask(`/carried-themes?${new URLSearchParams({ path })}`, () =>
    api['carried-themes'].$get({ query: { path } }),
  )

/** Nothing is drawn where nothing was carried to. */
export function CarriedHere(props: { path: string }) {
  const t = text.use()
  const carried = useQuery(() => carriedQuery(props.path))
  const known = () => (carried.isSuccess ? carried.data : [])
  return (
    <Show when={known().length > 0}>
      <Section title={t().carried.title}>
        <ul>
          <For each={known()}>
            {(theme) => (
              <li>
                <Tr text={theme.title} />: <Tr text={theme.text} />.{' '}
                <a href={`/gruppesnak/${theme.discussion.id}#temaer`}>
                  <Tr text={theme.discussion.title} />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
