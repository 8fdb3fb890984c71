// What was sent along with a case: to download where it has come, and how it stands where it has not.
import { Show } from 'solid-js'
import type { CaseOpened } from '../../shared/cases.ts'
import { fileSize } from '../format.ts'
import { Files } from '../ui/Files.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import './CaseFiles.css'
import { filePath } from './queries.ts'
import { text } from './text.ts'

type Kept = CaseOpened['attachments'][number]

export function CaseFiles(props: { entry: CaseOpened }) {
  const t = text.use()
  const kind = (type: string) => {
    const kinds: Record<string, string> = t().case.kinds
    return kinds[type] ?? t().case.kindUnknown
  }
  const state = (file: Kept) => {
    if (file.state === 'rejected') return t().case.rejected(kind(file.type))
    if (file.state === 'absent') return t().case.absent
    if (file.state === 'removed') return t().case.removed
    return t().case.coming(fileSize(file.receivedBytes), fileSize(file.size))
  }
  const isAnyAbsent = () => props.entry.attachments.some((file) => file.state === 'absent')
  return (
    <Show when={props.entry.attachments.length > 0}>
      <Section title={t().case.files} lead={t().case.notScanned}>
        <Show when={props.entry.outcome === 'filed' && !props.entry.ended}>
          <Notice>
            <p>{isAnyAbsent() ? t().case.filesAbsent : t().case.filesFiled}</p>
          </Notice>
        </Show>
        <Files
          files={props.entry.attachments}
          label={t().case.files}
          state={(file) => (
            <Show when={file.state !== 'received'}>
              <p class="case-file" classList={{ 'case-file-rejected': file.state === 'rejected' }}>
                {state(file)}
              </p>
            </Show>
          )}
          action={(file) => (
            <Show when={file.state === 'received'}>
              <a
                class="button button-quiet"
                href={filePath(props.entry.submissionId, file.id)}
                download={file.name}
                target="_self"
              >
                {t().case.download}
                <span class="unseen"> {file.name}</span>
              </a>
            </Show>
          )}
        />
      </Section>
    </Show>
  )
}
