// The parts of a response that everyone may read, with a mark in words for each stretch that is hidden.
import { For, Show } from 'solid-js'
import type { PublicResponse } from '../../shared/publication.ts'
import { type Piece, readShown } from '../../shared/redaction.ts'
import { tr } from '../language.ts'
import './Publication.css'
import { text } from './text.ts'

export function ShownText(props: { parts: PublicResponse['parts'] }) {
  const t = text.use()
  const heading = (part: PublicResponse['parts'][number]) =>
    part.question ? tr(part.question) : part.part === '~minority' ? t().minority : ''
  return (
    <div class="shown-text">
      <For each={props.parts}>
        {(part) => (
          <>
            <Show when={heading(part)}>
              <h3>{heading(part)}</h3>
            </Show>
            <For each={part.shown.split(/\n+/)}>
              {(paragraph) => (
                <p>
                  <For each={readShown(paragraph)}>{(piece) => <Shown piece={piece} />}</For>
                </p>
              )}
            </For>
          </>
        )}
      </For>
    </div>
  )
}

function Shown(props: { piece: Piece }) {
  const t = text.use()
  return 'text' in props.piece ? (
    props.piece.text
  ) : (
    <em class="hidden-mark">{t().mark[props.piece.hidden]}</em>
  )
}
