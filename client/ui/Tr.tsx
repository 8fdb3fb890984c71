// A text in the language on screen; one that is in Danish alone says so to ears.
import { Show } from 'solid-js'
import type { Bilingual } from '../../shared/text.ts'
import { langOf, tr } from '../language.ts'

export function Tr(props: { text: Bilingual }) {
  return (
    <Show when={langOf(props.text)} fallback={tr(props.text)}>
      {(lang) => <span lang={lang()}>{tr(props.text)}</span>}
    </Show>
  )
}
