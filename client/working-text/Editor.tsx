// Writing in a section: the draft is kept on the phone, and a press saves it among the others' texts.
import { createSignal, Show } from 'solid-js'
import { sectionMax } from '../../shared/text-limits.ts'
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SavedNote } from '../ui/SavedNote.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { Kept } from './kept.ts'
import { text } from './text.ts'

export interface SaveValues {
  basis: string
  settles: string[]
  body: string
}

export interface EditorProps {
  kept: Kept<SaveValues>
  /** How much of it is of use in the end. */
  max: number
  /** Somebody has saved since one began. */
  hasMoved: boolean
  onSave: () => Promise<boolean>
  onClose: () => void
}

export function Editor(props: EditorProps) {
  const t = text.use()
  const [busy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const isLong = () => props.kept.values().body.length > sectionMax

  async function save() {
    if (busy()) return
    if (isLong()) return document.getElementById('section-body')?.focus()
    setBusy(true)
    try {
      const isSaved = await props.onSave()
      setFailed(!isSaved && !props.kept.draft.elsewhere())
      if (!isSaved) return
      announce(t().section.done)
      props.onClose()
    } finally {
      setBusy(false)
    }
  }

  async function discard() {
    await props.kept.discard()
    props.onClose()
  }

  return (
    <Form onSubmit={() => void save()}>
      <Show when={props.hasMoved}>
        <Notice tone="warning" title={t().section.moved} live>
          <p>{t().section.movedBody}</p>
        </Notice>
      </Show>
      <TextArea
        id="section-body"
        label={t().section.label}
        hint={t().section.hint}
        value={props.kept.values().body}
        error={isLong() ? t().section.long(number(sectionMax)) : undefined}
        required
        max={props.max}
        rows={8}
        onInput={(body) => props.kept.change({ body })}
      />
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().section.failed} live>
          <p>{t().section.failedBody}</p>
        </Notice>
      </Show>
      <Show when={props.kept.draft.elsewhere()}>
        <Notice tone="warning" title={t().section.elsewhere} live>
          <p>{t().section.elsewhereBody}</p>
          <Show when={props.kept.draft.elsewhere() === 'changed'}>
            <Button variant="secondary" onClick={() => void props.kept.draft.settle('theirs')}>
              {t().section.theirs}
            </Button>
          </Show>
          <Button variant="quiet" onClick={() => void props.kept.draft.settle('mine')}>
            {t().section.mine}
          </Button>
        </Notice>
      </Show>
      <Actions>
        <Button type="submit" busy={busy()}>
          {t().section.save}
        </Button>
        <Button variant="quiet" onClick={() => void discard()}>
          {t().section.cancel}
        </Button>
      </Actions>
      <SavedNote
        savedAt={props.kept.draft.savedAt()}
        saving={props.kept.draft.saving() && !props.kept.draft.savedAt()}
        failed={props.kept.draft.failed()}
      />
    </Form>
  )
}
