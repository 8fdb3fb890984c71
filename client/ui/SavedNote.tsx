// Says quietly that the draft is kept, and loudly when it is not.
import { Match, Switch } from 'solid-js'
import { atTime } from '../format.ts'
import { Icon } from './Icon.tsx'
import './SavedNote.css'
import { text } from './text.ts'

export interface SavedNoteProps {
  /** When the draft was last written to the phone; undefined before the first time. */
  savedAt: string | undefined
  saving?: boolean
  /** The phone refused to keep it. */
  failed?: boolean
}

export function SavedNote(props: SavedNoteProps) {
  const t = text.use()
  return (
    <p class="saved-note" classList={{ 'saved-note-failed': props.failed }}>
      <Switch>
        <Match when={props.failed}>
          <Icon name="warning" />
          <span role="alert">{t().form.unsaved}</span>
        </Match>
        <Match when={props.saving}>
          <Icon name="edit" />
          {t().form.saving}
        </Match>
        <Match when={props.savedAt}>
          {(at) => (
            <>
              <Icon name="check" />
              {t().form.saved(atTime(at()))}
            </>
          )}
        </Match>
      </Switch>
    </p>
  )
}
