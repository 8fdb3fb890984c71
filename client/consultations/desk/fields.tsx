// A text in Danish with its English under it, and what an error at a field says.
import { Show } from 'solid-js'
import { number } from '../../format.ts'
import type { Words } from '../../language.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'
import type { Typed } from './values.ts'
import type { WriteForm } from './write-form.ts'

export interface StepProps {
  form: WriteForm
  errorAt: (field: string) => string | undefined
}

export function TypedField(props: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  /** One line; else as many as wanted. */
  short?: boolean
  rows?: number
  value: Typed
  onInput: (language: 'da' | 'en', value: string) => void
}) {
  const t = text.use()
  const field = (language: 'da' | 'en') => ({
    id: language === 'da' ? props.id : `${props.id}-en`,
    label: language === 'da' ? props.label : t().write.inEnglish(props.label),
    ...(language === 'da'
      ? { hint: props.hint, error: props.error, required: true }
      : { plain: true }),
    value: props.value[language],
    onInput: (value: string) => props.onInput(language, value),
  })
  return (
    <div class="write-typed">
      <Show when={props.short} fallback={<TextArea {...field('da')} rows={props.rows ?? 3} />}>
        <TextField {...field('da')} />
      </Show>
      <Disclosure summary={props.value.en ? t().write.englishWritten : t().write.english}>
        <Show when={props.short} fallback={<TextArea {...field('en')} rows={props.rows ?? 3} />}>
          <TextField {...field('en')} />
        </Show>
      </Disclosure>
    </div>
  )
}

/** What an error at a field says. */
export function messageOf(field: string, { write }: Pick<Words<typeof da>, 'write'>): string {
  const section = /^section-(\d+)$/.exec(field)
  if (section) return write.faults.section(number(Number(section[1]) + 1))
  const found = Object.entries(write.faults).find(([id]) => id === field)?.[1]
  return typeof found === 'string' ? found : write.faults.other
}
