// The themes of one response: those it has, those that are suggested and why, and all the others.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { OpenedResponse, ReadingOverview } from '../../shared/response-reading.ts'
import { list } from '../format.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { setTheme } from './queries.ts'
import { text } from './text.ts'

export function ThemeChoice(props: { overview: ReadingOverview; opened: OpenedResponse }) {
  const t = text.use()
  const client = useQueryClient()
  const [failed, setFailed] = createSignal(false)
  const has = (id: string) => props.opened.response.themes.includes(id)
  const nameOf = (id: string) => props.overview.themes.find((theme) => theme.id === id)?.name ?? ''
  const others = () => props.overview.themes.filter(({ id }) => !has(id))

  async function change(themeId: string, isSet: boolean) {
    setFailed(false)
    try {
      const { number } = props.opened.response
      await setTheme(client, props.overview.id, { themeId, number, isSet })
      announce(t().themes.changed)
    } catch {
      setFailed(true)
    }
  }

  return (
    <Section
      title={t().themes.on}
      lead={props.opened.response.themes.length === 0 ? t().themes.none : undefined}
    >
      <Show when={props.opened.response.themes.length > 0}>
        <ul class="reading-themes">
          <For each={props.overview.themes.filter(({ id }) => has(id))}>
            {(theme) => (
              <li>
                <span class="reading-theme">{theme.name}</span>
                <Button variant="quiet" icon="close" onClick={() => void change(theme.id, false)}>
                  {t().themes.remove(theme.name)}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.opened.suggestions.length > 0}>
        <h3>{t().themes.suggested}</h3>
        <ul class="reading-suggested">
          <For each={props.opened.suggestions}>
            {(suggestion) => (
              <li>
                <Button
                  variant="secondary"
                  icon="plus"
                  onClick={() => void change(suggestion.theme, true)}
                >
                  {t().themes.set(nameOf(suggestion.theme))}
                </Button>
                <p class="reading-soft">
                  {t().themes.why(list(suggestion.words.map((word) => `»${word}«`)))}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={others().length > 0}>
        <Select
          id="add-theme"
          label={t().themes.add}
          plain
          value=""
          options={others().map(({ id, name }) => ({ value: id, label: name }))}
          onInput={(id) => id && void change(id, true)}
        />
      </Show>
      <Show when={failed()}>
        <p role="alert">{t().themes.failed}</p>
      </Show>
      <p>
        <a href={`/arbejdsbord/hoeringer/${props.overview.id}/laes/temaer`}>{t().themes.manage}</a>
      </p>
    </Section>
  )
}
