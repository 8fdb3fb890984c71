// Files by name, kind and size; what stands under a name and beside it is the caller's.
import { For, type JSX } from 'solid-js'
import { fileSize } from '../format.ts'
import type { Words } from '../language.ts'
import './Files.css'
import { Icon } from './Icon.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export interface NamedFile {
  id: string
  name: string
  type: string
  size: number
}

export interface FilesProps<File extends NamedFile> {
  files: readonly File[]
  label: string
  /** Under the name: how it stands. */
  state?: (file: File) => JSX.Element
  /** Beside it: what one can do. */
  action?: (file: File, index: () => number) => JSX.Element
}

export function Files<File extends NamedFile>(props: FilesProps<File>) {
  const t = text.use()
  return (
    <ul class="files" aria-label={props.label}>
      <For each={props.files}>
        {(file, index) => (
          <li class="files-row">
            <Icon name={file.type.startsWith('image/') ? 'picture' : 'document'} />
            <div class="files-words">
              <p class="files-name">{file.name}</p>
              <p class="files-kind">{kindAndSize(file, t())}</p>
              {props.state?.(file)}
            </div>
            {props.action?.(file, index)}
          </li>
        )}
      </For>
    </ul>
  )
}

type KitWords = Pick<Words<typeof da>, 'files'>

/** "PDF, 1,2 MB" */
function kindAndSize({ type, size }: NamedFile, { files }: KitWords): string {
  const kinds: Record<string, string> = files.kinds
  return `${kinds[type] ?? type}, ${fileSize(size)}`
}

/** Each file on a line of its own, for a list of answers. */
export function linesOf(files: readonly NamedFile[], t: KitWords): string[] {
  return files.map((file) => `${file.name} (${kindAndSize(file, t)})`)
}
