// A theme set on everything that a search or a choice has found.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { ReadingOverview } from '../../shared/response-reading.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { setThemeOnMany } from './queries.ts'
import { type Question, toReading } from './question.ts'
import { text } from './text.ts'

export function ManyThemes(props: { overview: ReadingOverview; question: Question }) {
  const t = text.use()
  const client = useQueryClient()
  const [theme, setTheme] = createSignal('')
  const [result, setResult] = createSignal<'saving' | 'done' | 'failed'>()

  async function set() {
    if (!theme() || result() === 'saving') {
      document.getElementById('many-theme')?.focus()
      return
    }
    setResult('saving')
    try {
      await setThemeOnMany(client, props.overview.id, theme(), toReading(props.question))
      setResult('done')
    } catch {
      setResult('failed')
    }
  }

  return (
    <Disclosure summary={t().many.title}>
      <div class="reading-many">
        <Select
          id="many-theme"
          label={t().many.choose}
          plain
          value={theme()}
          options={props.overview.themes.map(({ id, name }) => ({ value: id, label: name }))}
          onInput={setTheme}
        />
        <Button variant="secondary" busy={result() === 'saving'} onClick={() => void set()}>
          {t().many.press}
        </Button>
      </div>
      <Show when={result() === 'done'}>
        <Notice tone="success" title={t().many.done} live />
      </Show>
      <Show when={result() === 'failed'}>
        <Notice tone="error" title={t().themes.failed} live />
      </Show>
    </Disclosure>
  )
}
