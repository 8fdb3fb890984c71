// One response in the list: whom it is from, what it says, how far staff have come with it.
import { For, Show } from 'solid-js'
import type { ReadResponse, ResponseTheme } from '../../shared/response-reading.ts'
import { number } from '../format.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Marked } from './Marked.tsx'
import { text } from './text.ts'

export interface ResponseCardProps {
  response: ReadResponse
  themes: readonly ResponseTheme[]
  href: string
}

export function ResponseCard(props: ResponseCardProps) {
  const t = text.use()
  const hasBelow = () =>
    props.response.outcome !== null ||
    props.response.assessed ||
    props.response.late ||
    props.response.protected ||
    themes().length > 0
  const themes = () => props.themes.filter(({ id }) => props.response.themes.includes(id))
  return (
    <Card
      href={props.href}
      title={props.response.organisation || props.response.name}
      above={
        <>
          <span>{t().list.number(number(props.response.number))}</span>
          <span>{t().speaksAs[props.response.speaksAs]}</span>
          <Show when={props.response.group}>
            {(group) => <span class="reading-alike">{t().list.alike(number(group().size))}</span>}
          </Show>
        </>
      }
      below={
        <Show when={hasBelow()}>
          <Show when={props.response.outcome}>
            {(outcome) => <Detail icon="send">{t().outcomes[outcome()]}</Detail>}
          </Show>
          <Show when={props.response.assessed}>
            <Detail icon="check">{t().list.assessed}</Detail>
          </Show>
          <Show when={props.response.late}>
            <span class="reading-late">
              <Detail icon="warning">{t().list.late}</Detail>
            </span>
          </Show>
          <Show when={props.response.protected}>
            <Detail icon="warning">{t().list.protected}</Detail>
          </Show>
          <For each={themes()}>{(theme) => <span class="reading-theme">{theme.name}</span>}</For>
        </Show>
      }
    >
      <p class="reading-excerpt">
        <Marked {...props.response.excerpt} />
      </p>
    </Card>
  )
}
