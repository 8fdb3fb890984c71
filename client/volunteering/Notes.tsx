// What the coordinator has written to those who come to a time, the latest first.
import { For, Show } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { now } from '../clock.ts'
import { past } from '../format.ts'
import { text } from './text.ts'

export function Notes(props: { entry: OwnSignUp }) {
  const t = text.use()
  return (
    <Show when={props.entry.notes.length > 0}>
      <div class="my-sign-up-notes">
        <For each={props.entry.notes}>
          {(note) => (
            <div>
              <p>
                <strong>{t().signUps.note(past(note.sentAt, now()))}</strong>
              </p>
              <p class="my-sign-up-note">{note.body}</p>
            </div>
          )}
        </For>
      </div>
    </Show>
  )
}
