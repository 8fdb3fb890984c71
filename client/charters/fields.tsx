// The small parts that the steps of a charter are made of: a text in Danish with its English, what an error says.
import { For, Show } from 'solid-js'
import { number } from '../format.ts'
import type { Words } from '../language.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { CharterForm, FieldId } from './charter-form.ts'
import type da from './text.da.ts'
import { text } from './text.ts'
import type { Word } from './values.ts'

export interface StepProps {
  form: CharterForm
  errorAt: (field: FieldId) => string | undefined
}

const maxOf: Partial<Record<Word, number>> = { title: 100, summary: 300, chair: 200, deputy: 200 }
const hintsOf = ['title', 'summary', 'task', 'effect', 'room', 'decided', 'resources'] as const

export function WordFields(props: StepProps & { fields: readonly Word[]; optional?: boolean }) {
  const t = text.use()
  const written = (word: Word) => props.form.values.words[word]
  const hint = (word: Word) => {
    const known = hintsOf.find((each) => each === word)
    return known && t().hints[known]
  }
  const isShort = (word: Word) => word === 'title' || word === 'chair' || word === 'deputy'
  return (
    <>
      <For each={props.fields}>
        {(word) => (
          <Show
            when={isShort(word)}
            fallback={
              <TextArea
                id={word}
                label={t().fields[word]}
                hint={hint(word)}
                error={props.errorAt(word)}
                required={!props.optional}
                max={maxOf[word] ?? 3000}
                rows={3}
                value={written(word).da}
                onInput={(value) => props.form.change('words', word, 'da', value)}
              />
            }
          >
            <TextField
              id={word}
              label={t().fields[word]}
              hint={hint(word)}
              error={props.errorAt(word)}
              required={!props.optional}
              value={written(word).da}
              onInput={(value) => props.form.change('words', word, 'da', value)}
            />
          </Show>
        )}
      </For>
      <Disclosure
        summary={t().write.english}
        open={props.fields.some((word) => written(word).en !== '')}
      >
        <p>{t().write.englishHint}</p>
        <For each={props.fields}>
          {(word) => (
            <TextArea
              id={`${word}-en`}
              label={t().fields[word]}
              plain
              rows={isShort(word) ? 1 : 3}
              value={written(word).en}
              onInput={(value) => props.form.change('words', word, 'en', value)}
            />
          )}
        </For>
      </Disclosure>
    </>
  )
}

/** What an error at a field says. */
export function messageOf(field: FieldId, t: Pick<Words<typeof da>, 'faults' | 'team'>): string {
  const [name = '', ...rest] = field.split('-')
  const place = rest.join('-')
  if (name === 'seat') {
    const kind = Object.entries(t.team.kinds).find(([id]) => id === place)?.[1] ?? ''
    return t.faults.seat(kind)
  }
  if (place !== '' && (name === 'balance' || name === 'criteria' || name === 'reportsOn'))
    return t.faults[name](number(Number(place) + 1))
  const plain = Object.entries(t.faults).find(([id]) => id === field)?.[1]
  return typeof plain === 'string' ? plain : t.faults.other
}
