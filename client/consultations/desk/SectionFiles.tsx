// Files of a section: brought at once, shown to others when the consultation is saved.
import { createSignal, Show } from 'solid-js'
import { attachmentTypes } from '../../../shared/attachments.ts'
import type { MaterialFile } from '../../../shared/consultations.ts'
import { number } from '../../format.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Files } from '../../ui/Files.tsx'
import { bringFile } from '../queries.ts'
import { text } from './text.ts'
import type { WriteForm } from './write-form.ts'

export function SectionFiles(props: {
  form: WriteForm
  section: number
  files: readonly MaterialFile[]
}) {
  const t = text.use()
  const [isBusy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal('')
  const id = () => `section-${props.section}-file`
  const consultationId = () => props.form.base()?.id

  async function bring(input: HTMLInputElement) {
    const to = consultationId()
    const file = input.files?.[0]
    if (!to || !file) return
    setBusy(true)
    setRefused('')
    try {
      const kept = await bringFile(to, file)
      props.form.change('sections', props.section, 'files', props.files.length, kept)
    } catch {
      setRefused(t().write.fileRefused(file.name))
    } finally {
      setBusy(false)
      input.value = ''
    }
  }

  return (
    <div class="write-part">
      <h4>{t().files}</h4>
      <Show when={props.files.length > 0}>
        <Files
          files={props.files}
          label={t().files}
          action={(file) => (
            <Button
              variant="quiet"
              icon="close"
              about={file.name}
              onClick={() =>
                props.form.change('sections', props.section, 'files', (all) =>
                  all.filter((each) => each.id !== file.id),
                )
              }
            >
              {t().write.removeFile}
            </Button>
          )}
        />
      </Show>
      <Show when={consultationId()} fallback={<p>{t().write.filesLater}</p>}>
        <div class="field">
          <label class="field-label" for={id()}>
            {t().write.addFile} <span class="unseen">{number(props.section + 1)}</span>
          </label>
          <p class="field-hint" id={`${id()}-hint`}>
            {t().write.fileHint}
          </p>
          <FieldError id={id()} error={refused() || undefined} />
          <input
            class="field-control"
            type="file"
            id={id()}
            disabled={isBusy()}
            accept={Object.values(attachmentTypes).flat().join(',')}
            aria-describedby={`${id()}-hint`}
            onChange={(event) => void bring(event.currentTarget)}
          />
        </div>
      </Show>
    </div>
  )
}
