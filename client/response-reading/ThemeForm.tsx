// One theme written: its name and its words.

import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { ReadingOverview, ResponseTheme } from '../../shared/response-reading.ts'
import { Failure } from '../api.ts'
import { emptyLater } from '../change.ts'
import { sentence } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { putTheme, removeTheme } from './queries.ts'
import { text } from './text.ts'

export interface ThemeFormProps {
  overview: ReadingOverview
  /** Undefined for a new one. */
  theme?: ResponseTheme
  /** A word that a new theme begins with. */
  begun?: string | undefined
  onSaved: () => void
}

export function ThemeForm(props: ThemeFormProps) {
  const t = text.use()
  const client = useQueryClient()
  const place = props.theme?.id ?? 'new'
  const [name, setName] = createSignal(props.theme?.name ?? sentence(props.begun ?? ''))
  const [words, setWords] = createSignal(props.theme?.words.join('\n') ?? props.begun ?? '')
  const [error, setError] = createSignal<string>()
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  // One id for a new theme, however often its button is pressed.
  let id = props.theme?.id ?? crypto.randomUUID()

  async function work(change: () => Promise<void>, after: () => void) {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    setError(undefined)
    try {
      await change()
      after()
    } catch (fault) {
      if (fault instanceof Failure && fault.type === 'conflict') {
        setError(t().themesPage.taken)
        document.getElementById(`theme-name-${place}`)?.focus()
      } else setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  function save() {
    if (name().trim().length < 2) {
      setError(t().themesPage.nameMissing)
      document.getElementById(`theme-name-${place}`)?.focus()
      return
    }
    const lines = words().split('\n')
    const given = { name: name().trim(), words: lines.map((line) => line.trim()).filter(Boolean) }
    const empty = emptyLater([name, setName], [words, setWords])
    void work(
      () => putTheme(client, props.overview.id, id, given),
      () => {
        if (!props.theme) {
          id = crypto.randomUUID()
          empty()
        }
        props.onSaved()
      },
    )
  }

  const remove = () =>
    void work(
      () => removeTheme(client, props.overview.id, id),
      () => announce(t().themesPage.removed),
    )

  return (
    <Form onSubmit={save}>
      <TextField
        id={`theme-name-${place}`}
        label={t().themesPage.name}
        error={error()}
        required
        value={name()}
        onInput={setName}
      />
      <TextArea
        id={`theme-words-${place}`}
        label={t().themesPage.words}
        hint={t().themesPage.wordsHint}
        rows={3}
        value={words()}
        onInput={setWords}
      />
      <Show when={failed()}>
        <p role="alert">{t().themesPage.failed}</p>
      </Show>
      <Actions>
        <Button type="submit" busy={busy()}>
          {props.theme ? t().themesPage.save : t().themesPage.add}
        </Button>
        <Show when={props.theme}>
          {(theme) => (
            <Button variant="quiet" about={theme().name} onClick={remove}>
              {t().themesPage.remove}
            </Button>
          )}
        </Show>
      </Actions>
    </Form>
  )
}
