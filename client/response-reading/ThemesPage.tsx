// A consultation's themes: what they are called, by which words they are suggested, and what could be one.

import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { ReadingOverview, ResponseTheme } from '../../shared/response-reading.ts'
import { needed } from '../api.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { overviewQuery, suggestionsQuery } from './queries.ts'
import './Reading.css'
import { ThemeForm } from './ThemeForm.tsx'
import { text } from './text.ts'

export default function ThemesPage() {
  const params = useParams<{ id: string }>()
  const overview = useQuery(() => needed(overviewQuery(params.id)))
  return <Show when={overview.data}>{(found) => <Found overview={found()} />}</Show>
}

function Found(props: { overview: ReadingOverview }) {
  const t = text.use()
  const client = useQueryClient()
  const suggestions = useQuery(() => suggestionsQuery(props.overview.id))
  const [begun, setBegun] = createSignal<string>()
  const known = () => (suggestions.isSuccess ? suggestions.data : undefined)
  const list = () => `/arbejdsbord/hoeringer/${props.overview.id}/laes`

  function begin(word: string) {
    setBegun(word)
    document.getElementById('theme-name-new')?.focus()
  }

  return (
    <Page
      title={t().themesPage.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: `/arbejdsbord/hoeringer/${props.overview.id}`, label: tr(props.overview.title) },
        { href: list(), label: t().title },
      ]}
      lead={t().themesPage.lead}
      aside={
        <Section
          title={t().themesPage.suggestions}
          lead={
            known() &&
            (known()?.words.length
              ? t().themesPage.suggestionsLead(number(known()?.read ?? 0))
              : t().themesPage.suggestionsNone)
          }
        >
          <ul class="reading-frequent">
            <For each={known()?.words}>
              {(each) => (
                <li>
                  <Button variant="secondary" icon="plus" onClick={() => begin(each.word)}>
                    {each.word}
                  </Button>{' '}
                  <span class="reading-soft">{t().themesPage.in(number(each.responses))}</span>
                </li>
              )}
            </For>
          </ul>
        </Section>
      }
    >
      <Section title={t().themesPage.new}>
        <Show when={begun() ?? 'none'} keyed>
          <ThemeForm
            overview={props.overview}
            begun={begun()}
            onSaved={() => {
              setBegun(undefined)
              announce(t().themesPage.saved)
              void client.invalidateQueries({
                queryKey: suggestionsQuery(props.overview.id).queryKey,
              })
            }}
          />
        </Show>
      </Section>
      <Section
        title={t().themesPage.standing}
        lead={props.overview.themes.length === 0 ? t().themesPage.none : undefined}
      >
        <ul class="reading-standing">
          <For each={props.overview.themes.map(({ id }) => id)}>
            {(id) => (
              <Show when={props.overview.themes.find((theme) => theme.id === id)}>
                {(theme) => <Standing overview={props.overview} theme={theme()} list={list()} />}
              </Show>
            )}
          </For>
        </ul>
      </Section>
    </Page>
  )
}

function Standing(props: { overview: ReadingOverview; theme: ResponseTheme; list: string }) {
  const t = text.use()
  return (
    <li>
      <h3>{props.theme.name}</h3>
      <p class="reading-soft">
        {t().themesPage.count(number(props.theme.responses))}
        <Show when={props.theme.words.length > 0}>{` · ${props.theme.words.join(', ')}`}</Show>
      </p>
      <p>
        <a href={`${props.list}?tema=${props.theme.id}`}>
          {t().themesPage.see}
          <span class="unseen"> {props.theme.name}</span>
        </a>
      </p>
      <Disclosure
        summary={
          <>
            {t().themesPage.change}
            <span class="unseen"> {props.theme.name}</span>
          </>
        }
      >
        <ThemeForm
          overview={props.overview}
          theme={props.theme}
          onSaved={() => announce(t().themesPage.saved)}
        />
      </Disclosure>
    </li>
  )
}
