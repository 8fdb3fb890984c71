// A native dialog: Escape closes, focus comes back to where it was.
import { createEffect, createUniqueId, type JSX, Show } from 'solid-js'
import { Button } from './Button.tsx'
import './Dialog.css'
import { text } from './text.ts'

export interface DialogProps {
  open: boolean
  title: string
  onClose: () => void
  /** What closing it means, where that says more than "Luk". */
  closeLabel?: string
  /** The buttons at its foot; a way to close is always there. */
  actions?: JSX.Element
  children: JSX.Element
}

export function Dialog(props: DialogProps) {
  const t = text.use()
  const titleId = createUniqueId()
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && !element?.open) element?.showModal()
    if (!props.open && element?.open) element.close()
  })
  return (
    <dialog class="dialog" ref={element} aria-labelledby={titleId} onClose={() => props.onClose()}>
      <Show when={props.open}>
        <h2 id={titleId} class="dialog-title">
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <div class="dialog-actions">
          {props.actions}
          <Button variant="quiet" onClick={() => props.onClose()}>
            {props.closeLabel ?? t().close}
          </Button>
        </div>
      </Show>
    </dialog>
  )
}
