// A document's text and files, in the room and in public alike.
import { For, Show } from 'solid-js'
import type { RoomDocument } from '../../shared/committee-rooms.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Files } from '../ui/Files.tsx'
import { text } from './text.ts'

export function DocumentContent(props: {
  document: Pick<RoomDocument, 'title' | 'text' | 'files'>
  href: (fileId: string) => string
}) {
  const t = text.use()
  return (
    <>
      <Show when={props.document.text}>
        <Disclosure
          summary={
            <>
              {t().documents.read}
              <span class="unseen">: {props.document.title}</span>
            </>
          }
        >
          <div class="room-text">
            <For each={props.document.text.split(/\n\s*\n/)}>
              {(paragraph) => <p>{paragraph}</p>}
            </For>
          </div>
        </Disclosure>
      </Show>
      <Show when={props.document.files.length > 0}>
        <Files
          files={props.document.files}
          label={t().documents.files(props.document.title)}
          action={(file) => (
            <a href={props.href(file.id)} download={file.name}>
              {t().documents.download}
              <span class="unseen"> {file.name}</span>
            </a>
          )}
        />
      </Show>
    </>
  )
}
