// What in a text others perhaps may not read: shown to its writer before it is sent, and to whoever shows it.
import { For, Show } from 'solid-js'
import { findPersonalData } from '../../shared/personal-data.ts'
import { findResidentData } from '../../shared/resident-data.ts'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'

/** Personal data and numbers of rooms, in the order that they stand. */
export function findMarked(written: string) {
  const rooms = findResidentData(written).filter(({ kind }) => kind === 'room')
  return [...findPersonalData(written), ...rooms]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => ({ kind, words: written.slice(start, end) }))
}

export function Marked(props: { written: string; title: string; body: string }) {
  const t = text.use()
  const found = () => findMarked(props.written)
  return (
    <Show when={found().length > 0}>
      <Notice tone="warning" title={props.title}>
        <ul>
          <For each={found()}>
            {({ kind, words }) => (
              <li>
                <q>{words}</q> {t().finds[kind]}
              </li>
            )}
          </For>
        </ul>
        <p>{props.body}</p>
      </Notice>
    </Show>
  )
}
