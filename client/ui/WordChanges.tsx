// What a text was and what it became, word by word; for ears, every change says what it is.
import { type Component, createResource, For, type JSX, Match, Switch } from 'solid-js'
import { text } from './text.ts'
import './WordChanges.css'

type WordChanges = Component<{ before: string; after: string }>

/** Fetches what compares, once for all the texts within. */
export function Comparing(props: { children: (changes: WordChanges) => JSX.Element }) {
  const t = text.use()
  const [words] = createResource(() => import('diff').catch(() => undefined))
  return (
    <Switch>
      <Match when={words.state === 'ready' && !words()}>
        <p role="alert">{t().changes.failed}</p>
      </Match>
      <Match when={words.state === 'ready' && words()}>
        {(compare) => (
          <>
            <p class="changes-key">{t().changes.key}</p>
            {props.children((texts) => (
              <span class="changes">
                <For each={compare().diffWordsWithSpace(texts.before, texts.after)}>
                  {(part) => <Part {...part} />}
                </For>
              </span>
            ))}
          </>
        )}
      </Match>
    </Switch>
  )
}

function Part(props: { value: string; added?: boolean; removed?: boolean }) {
  const t = text.use()
  return (
    <Switch fallback={<span>{props.value}</span>}>
      <Match when={props.added}>
        <ins>
          <span class="unseen"> {t().changes.added} </span>
          {props.value}
        </ins>
      </Match>
      <Match when={props.removed}>
        <del>
          <span class="unseen"> {t().changes.removed} </span>
          {props.value}
        </del>
      </Match>
    </Switch>
  )
}
