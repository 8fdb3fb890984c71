// Two versions of a charter beside one another, word by word; for ears, every change says what it is.
import { createResource, For, Match, Show, Switch } from 'solid-js'
import type { CharterContent } from '../../shared/charters.ts'
import { number } from '../format.ts'
import './Differences.css'
import { useLines } from './lines.ts'
import { text } from './text.ts'

export function Differences(props: { before: CharterContent; after: CharterContent }) {
  const t = text.use()
  const lines = useLines()
  // What compares is fetched when somebody wants to see it.
  const [words] = createResource(() => import('diff').catch(() => undefined))
  const pairs = () => {
    const before = lines(props.before)
    return lines(props.after).map((line, index) => ({ ...line, before: before[index]?.text ?? '' }))
  }
  const changed = () => pairs().filter((pair) => pair.before !== pair.text)
  const same = () => pairs().length - changed().length
  return (
    <Switch>
      <Match when={words.state === 'ready' && !words()}>
        <p role="alert">{t().differences.failed}</p>
      </Match>
      <Match when={words.state === 'ready' && words()}>
        {(compare) => (
          <div class="differences">
            <Show when={changed().length > 0} fallback={<p>{t().differences.none}</p>}>
              <p class="differences-key">{t().differences.key}</p>
              <dl>
                <For each={changed()}>
                  {(pair) => (
                    <div class="differences-part">
                      <dt>{pair.label}</dt>
                      <dd>
                        <For each={compare().diffWordsWithSpace(pair.before, pair.text)}>
                          {(part) => <Part {...part} />}
                        </For>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
              <p class="differences-key">{t().differences.same(number(same()))}</p>
            </Show>
          </div>
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
          <span class="unseen"> {t().differences.added} </span>
          {props.value}
        </ins>
      </Match>
      <Match when={props.removed}>
        <del>
          <span class="unseen"> {t().differences.removed} </span>
          {props.value}
        </del>
      </Match>
    </Switch>
  )
}
