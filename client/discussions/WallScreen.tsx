// The wall on a projector: the whole screen, large letters, the newest note first; Escape leads out.
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import type { Discussion, TableNote } from '../../shared/discussions.ts'
import { isOffline } from '../connection.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { Button } from '../ui/Button.tsx'
import { Tr } from '../ui/Tr.tsx'
import { tablesOf } from './tables.ts'
import { text } from './text.ts'
import './WallScreen.css'

export function WallScreen(props: { discussion: Discussion }) {
  const t = text.use()
  const [isOpen, setOpen] = createSignal(false)
  let dialog: HTMLDialogElement | undefined
  let sheet: HTMLDivElement | undefined

  let opener: EventTarget | null = null

  async function open(event: MouseEvent) {
    opener = event.currentTarget
    setOpen(true)
    dialog?.showModal()
    // Where the browser has no full screen, or says no, the dialog fills its window.
    await sheet?.requestFullscreen?.().catch(() => undefined)
  }
  /** The browser loses the focus on the way out of the full screen. */
  async function onClosed() {
    setOpen(false)
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
    if (opener instanceof HTMLElement) opener.focus()
  }
  // Escape leaves the full screen before the dialog hears of it.
  const follow = () => {
    if (isOpen() && !document.fullscreenElement) dialog?.close()
  }
  createEffect(() => {
    document.addEventListener('fullscreenchange', follow)
    onCleanup(() => document.removeEventListener('fullscreenchange', follow))
  })

  return (
    <>
      <Button variant="secondary" onClick={(event) => void open(event)}>
        {t().screen.open}
      </Button>
      <dialog
        ref={dialog}
        class="wall-screen"
        aria-label={`${t().screen.title}: ${tr(props.discussion.title)}`}
        onClose={() => void onClosed()}
      >
        <div ref={sheet} class="wall-sheet">
          <Show when={isOpen()}>
            <Sheet discussion={props.discussion} onClose={() => dialog?.close()} />
          </Show>
        </div>
      </dialog>
    </>
  )
}

function Sheet(props: { discussion: Discussion; onClose: () => void }) {
  const t = text.use()
  const begun = new Set(props.discussion.notes.map(({ id }) => id))
  const many = () => props.discussion.notes.length
  return (
    <>
      <header class="wall-sheet-head">
        <h2>
          <Tr text={props.discussion.question} />
        </h2>
        <p role="status">
          {many() > 0 ? t().screen.count(number(many()), many() === 1) : t().screen.waiting}
          <Show when={isOffline()}>
            {' · '}
            {t().screen.offline}
          </Show>
        </p>
        <Button variant="quiet" icon="close" onClick={() => props.onClose()}>
          {t().screen.close}
        </Button>
      </header>
      <Show when={props.discussion.themes.length > 0}>
        <ul class="wall-sheet-themes" aria-label={t().themes}>
          <For each={props.discussion.themes}>
            {(theme) => (
              <li>
                <Tr text={theme.title} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="wall-sheet-tables">
        <For each={tablesOf(props.discussion)}>
          {(table) => (
            <section class="wall-sheet-table">
              <h3>{t().table(number(table))}</h3>
              <ul>
                <For each={newestFirst(props.discussion.notes, table)}>
                  {(note) => (
                    <li classList={{ 'wall-sheet-new': !begun.has(note.id) }}>
                      <Tr text={note.text} />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </>
  )
}

function newestFirst(notes: readonly TableNote[], table: number): TableNote[] {
  return notes.filter((note) => note.table === table).toReversed()
}
