// What was sent along: each file with where it is, and the way to get one's own copy of it.
import { createSignal, Show } from 'solid-js'
import type { AttachmentManifest, SubmissionDecision } from '../../shared/submissions.ts'
import { number } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Files } from '../ui/Files.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { saveFile } from '../ui/save-file.ts'
import './Attachments.css'
import { type FilePlace, placeOf, progressOf } from './files.ts'
import { fetchFile } from './queries.ts'
import { standingOf } from './standing.ts'
import { text } from './text.ts'

export interface AttachmentsProps {
  submissionId: string
  files: readonly AttachmentManifest[]
  decision: SubmissionDecision | undefined
  /** Whether this is the phone that sends it. */
  isHere: boolean
}

export function Attachments(props: AttachmentsProps) {
  const t = text.use()
  const [isGone, setGone] = createSignal(false)
  const words = (file: AttachmentManifest) => {
    const { place, percent } = placeOf(file, props.decision, props.isHere)
    const said = t().attachments[place]
    return typeof said === 'function' ? said(number(percent)) : said
  }
  const placeIs = (file: AttachmentManifest, ...places: FilePlace[]) =>
    places.includes(placeOf(file, props.decision, props.isHere).place)

  async function save(file: AttachmentManifest) {
    setGone(false)
    const blob = await fetchFile(props.submissionId, file)
    if (blob) saveFile(blob, file.name)
    else setGone(true)
  }

  return (
    <Show when={props.files.length > 0}>
      <Section title={t().attachments.title} lead={<Progress {...props} />}>
        <Files
          files={props.files}
          label={t().attachments.title}
          state={(file) => (
            <p
              class="attachment-state"
              classList={{ 'attachment-rejected': placeIs(file, 'rejected') }}
            >
              {words(file)}
            </p>
          )}
          action={(file) => (
            <Show when={!placeIs(file, 'rejected', 'absent', 'removed')}>
              <Button variant="quiet" about={file.name} onClick={() => void save(file)}>
                {t().attachments.open}
              </Button>
            </Show>
          )}
        />
        <Show when={isGone()}>
          <Notice tone="warning" live>
            <p>{t().attachments.gone}</p>
          </Notice>
        </Show>
      </Section>
    </Show>
  )
}

/** "2 af 3 bilag er modtaget, 40 % af det sidste", with a bar of all their bytes. */
export function Progress(props: Pick<AttachmentsProps, 'files' | 'decision' | 'isHere'>) {
  const t = text.use()
  const progress = () => progressOf(props.files, props.decision)
  // Nothing more is taken of what was withdrawn or replaced.
  const isUnderWay = () => {
    const standing = props.decision && standingOf(props.decision)
    return standing === 'filed' || standing === 'overdue'
  }
  const sentence = () => {
    const { received, all, percent, left } = progress()
    const words = t().attachments
    if (all === 1 && percent > 0) return words.progressOne(number(percent))
    if (all === 1)
      return props.decision?.absent && !props.isHere ? words.progressAbsent : words.progressNone
    const plain = words.progress(number(received), number(all))
    return percent > 0 ? words.progressPart(plain, number(percent), left === 1) : plain
  }
  return (
    <Show when={isUnderWay()}>
      <span class="attachments-progress">
        <span>{sentence()}.</span>
        <progress
          max={progress().bytes}
          value={progress().bytesReceived}
          aria-label={t().attachments.title}
        />
        <Show when={!props.isHere}>
          <span>{t().attachments.elsewhereBody}</span>
        </Show>
      </span>
    </Show>
  )
}
