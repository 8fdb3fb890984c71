// Two versions of a charter beside one another: what has changed, part by part.
import { For, Show } from 'solid-js'
import type { CharterContent } from '../../shared/charters.ts'
import { number } from '../format.ts'
import { Comparing } from '../ui/WordChanges.tsx'
import './Differences.css'
import { useLines } from './lines.ts'
import { text } from './text.ts'

export function Differences(props: { before: CharterContent; after: CharterContent }) {
  const t = text.use()
  const lines = useLines()
  const pairs = () => {
    const before = lines(props.before)
    return lines(props.after).map((line, index) => ({ ...line, before: before[index]?.text ?? '' }))
  }
  const changed = () => pairs().filter((pair) => pair.before !== pair.text)
  const same = () => pairs().length - changed().length
  return (
    <Show when={changed().length > 0} fallback={<p>{t().differences.none}</p>}>
      <div class="differences">
        <Comparing>
          {(Changes) => (
            <>
              <dl>
                <For each={changed()}>
                  {(pair) => (
                    <div class="differences-part">
                      <dt>{pair.label}</dt>
                      <dd>
                        <Changes before={pair.before} after={pair.text} />
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
              <p class="differences-same">{t().differences.same(number(same()))}</p>
            </>
          )}
        </Comparing>
      </div>
    </Show>
  )
}
