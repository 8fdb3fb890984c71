// Files to send along: a native file input, what was chosen, and why something could not be taken.
import { createEffect, For, on, Show } from 'solid-js'
import { attachmentBytesMax, attachmentsMax, attachmentTypes } from '../../shared/attachments.ts'
import { fileSize, list, number } from '../format.ts'
import type { AttachmentsState } from '../outbox/form-types.ts'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import './FileField.css'
import { Files } from './Files.tsx'
import { Icon } from './Icon.tsx'
import { text } from './text.ts'

export interface FileFieldProps {
  id: string
  attachments: AttachmentsState
}

type Refused = ReturnType<AttachmentsState['refused']>[number]

// Media types for the phone's camera, endings for the computers that know files by those.
const accept = Object.entries(attachmentTypes).flat(2).join()
const most = () => ({ files: number(attachmentsMax), size: fileSize(attachmentBytesMax) })

export function FileField(props: FileFieldProps) {
  const t = text.use()
  let field: HTMLDivElement | undefined
  let input: HTMLInputElement | undefined
  const refusedId = () => `${props.id}-refused`
  const files = () => props.attachments.list()
  const refused = () => props.attachments.refused()
  const isBusy = () => props.attachments.busy()
  const whyNot = ({ name, because }: Refused) =>
    `»${name}« ${t().files.refused[because](most().size, most().files)}`

  let removedAt: number | undefined

  createEffect(
    on(
      files,
      (now, before = []) => {
        const added = now.filter(({ id }) => !before.some((each) => each.id === id))
        if (added.length > 0) announce(t().files.added(list(added.map(({ name }) => name))))
        const removed = before.find(({ id }) => !now.some((each) => each.id === id))
        if (removed) announce(t().files.removed(removed.name))
        if (removed && removedAt !== undefined) goOnFrom(removedAt)
        removedAt = undefined
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      refused,
      (now) => {
        if (now.length > 0) announce(now.map(whyNot).join(' '))
      },
      { defer: true },
    ),
  )

  function choose(chosen: FileList | null) {
    const added = Array.from(chosen ?? [])
    // The same file can be chosen again after it was removed.
    if (input) input.value = ''
    if (added.length > 0) void props.attachments.add(added)
  }

  /** The button that was pressed is gone: the next one takes its place, or the way to choose. */
  function goOnFrom(index: number) {
    const buttons = field?.querySelectorAll<HTMLElement>('.files .button') ?? []
    const next = buttons[Math.min(index, buttons.length - 1)] ?? input
    next?.focus()
  }

  function remove(id: string, index: number) {
    removedAt = index
    void props.attachments.remove(id)
  }

  return (
    <div class="file-field" ref={field}>
      <Field id={props.id} label={t().files.label} hint={t().files.hint(most().files, most().size)}>
        {(wiring) => (
          <div class="file-choose" classList={{ 'file-choose-busy': isBusy() }}>
            <label for={props.id} class="file-choose-face">
              <Icon name="attach" />
              <span>{t().files.choose}</span>
            </label>
            <input
              {...wiring}
              ref={input}
              class="file-choose-input"
              type="file"
              id={props.id}
              multiple
              accept={accept}
              aria-describedby={[wiring['aria-describedby'], refused().length > 0 && refusedId()]
                .filter(Boolean)
                .join(' ')}
              onChange={(event) => choose(event.currentTarget.files)}
            />
          </div>
        )}
      </Field>
      <p class="file-busy" role="status">
        <Show when={isBusy()}>{t().files.reading}</Show>
      </p>
      <Show when={refused().length > 0}>
        <ul class="file-refused" id={refusedId()}>
          <For each={refused()}>
            {(entry) => (
              <li class="field-error">
                <Icon name="error" />
                <span>{whyNot(entry)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={files().length > 0}>
        <div class="file-chosen">
          <p class="file-count">{t().files.count(number(files().length), most().files)}</p>
          <Files
            files={files()}
            label={t().files.chosen}
            action={(file, index) => (
              <Button variant="quiet" about={file.name} onClick={() => remove(file.id, index())}>
                {t().files.remove}
              </Button>
            )}
          />
        </div>
      </Show>
    </div>
  )
}
