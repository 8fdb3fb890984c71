// What a text seems to tell of a resident, shown above the button that was to save it.
import { For, Show } from 'solid-js'
import type { LookThrough } from './look-through.ts'
import { text } from './looking/text.ts'
import { Notice } from './Notice.tsx'

export function TextWarning(props: { look: LookThrough; mayKeep?: boolean }) {
  const t = text.use()
  return (
    <div role="status">
      <Show when={props.look.found().length > 0}>
        <Notice tone="warning" title={t().title}>
          <ul>
            <For each={props.look.found()}>
              {({ kind, words }) => (
                <li>
                  <q>{words}</q> {t().kinds[kind]}
                </li>
              )}
            </For>
          </ul>
          <p>{t().why}</p>
          <p>{props.mayKeep ? t().keep : t().mend}</p>
        </Notice>
      </Show>
    </div>
  )
}
