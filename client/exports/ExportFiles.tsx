// The files of an export as links that the browser saves or shows; many volumes are folded away.
import { For, Show } from 'solid-js'
import type { ResponseExport } from '../../shared/exports.ts'
import { fileSize, number } from '../format.ts'
import type { Words } from '../language.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'
import './ExportFiles.css'
import { filePath } from './queries.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** The index comes last of the files and first for a reader. */
const shownAtOnce = 4

export function ExportFiles(props: {
  side: 'desk' | 'public'
  consultationId: string
  made: ResponseExport
}) {
  const t = text.use()
  const files = () => {
    const isIndex = ({ name }: { name: string }) => name.startsWith('indeks.')
    const [index, ...volumes] = props.made.files.toSorted(
      (a, b) => Number(isIndex(b)) - Number(isIndex(a)),
    )
    return index ? [index, ...volumes] : []
  }
  return (
    <Show when={files().length > shownAtOnce} fallback={<Links {...props} files={files()} />}>
      <Links {...props} files={files().slice(0, 1)} />
      <Disclosure summary={t().list.more(number(files().length))}>
        <Links {...props} files={files().slice(1)} />
      </Disclosure>
    </Show>
  )
}

function Links(props: {
  side: 'desk' | 'public'
  consultationId: string
  made: ResponseExport
  files: ResponseExport['files']
}) {
  const t = text.use()
  const isRead = () => props.made.format === 'html' || props.made.format === 'pdf'
  return (
    <ul class="export-files" aria-label={t().list.files}>
      <For each={props.files}>
        {(file) => (
          <li>
            <a
              href={filePath(props.side, props.consultationId, props.made.id, file.name)}
              download={isRead() ? undefined : file.name}
              rel="external"
            >
              <Icon name={isRead() ? 'document' : 'download'} />
              <span>
                {wordsOf(file.name, t())}
                <span class="unseen"> {t().formats[props.made.format].name}</span>
              </span>
            </a>
            <span class="export-file-size">{fileSize(file.bytes)}</span>
          </li>
        )}
      </For>
    </ul>
  )
}

/** What a file is, by its name: the index, a volume, some packages, or all of it. */
function wordsOf(name: string, { list }: Words<typeof da>): string {
  if (name.startsWith('indeks.')) return list.index
  const [, kind, volume] = name.match(/^(bind|journalpakker)-(\d+)\./) ?? []
  if (!kind) return list.fetch
  return (kind === 'bind' ? list.volume : list.packages)(number(Number(volume)))
}
