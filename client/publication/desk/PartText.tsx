// One part of a response to be read and hidden in: press a sentence, then the words in it; by touch and by keyboard.
import { createSignal, For, Show } from 'solid-js'
import type { PartRedaction } from '../../../shared/publication.ts'
import { type RedactionReason, redactionReasons } from '../../../shared/redaction.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { cut, hide, isHidden, paragraphsIn, type Stretch, show, wordsIn } from './marking.ts'
import './Review.css'
import { text } from './text.ts'

export interface PartTextProps {
  part: string
  heading: string
  body: string
  /** Of this part alone. */
  hidden: readonly PartRedaction[]
  reason: RedactionReason
  onReason: (reason: RedactionReason) => void
  onChange: (hidden: PartRedaction[]) => void
}

export function PartText(props: PartTextProps) {
  const [open, setOpen] = createSignal<number>()
  const toggle = (start: number) => setOpen(open() === start ? undefined : start)
  return (
    <div class="review-part">
      <h3>{props.heading}</h3>
      <For each={paragraphsIn(props.body)}>
        {(sentences) => (
          <div>
            <For each={sentences}>
              {(sentence) => (
                <>
                  <button
                    id={idOf(props.part, sentence)}
                    type="button"
                    class="review-sentence"
                    aria-expanded={open() === sentence.start}
                    onClick={() => toggle(sentence.start)}
                  >
                    <Struck body={props.body} hidden={props.hidden} stretch={sentence} />
                  </button>{' '}
                  <Show when={open() === sentence.start}>
                    <Sentence {...props} sentence={sentence} onClose={() => setOpen(undefined)} />
                  </Show>
                </>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  )
}

function Struck(props: { body: string; hidden: readonly Stretch[]; stretch: Stretch }) {
  const t = text.use()
  return (
    <For each={cut(props.stretch, props.hidden)}>
      {(piece) => (
        <Show when={piece.isHidden} fallback={props.body.slice(piece.start, piece.end)}>
          <s class="review-hidden">
            <span class="unseen">{t().review.hiddenStart} </span>
            {props.body.slice(piece.start, piece.end)}
          </s>
        </Show>
      )}
    </For>
  )
}

function Sentence(props: PartTextProps & { sentence: Stretch; onClose: () => void }) {
  const t = text.use()
  const isWhole = () =>
    wordsIn(props.body, props.sentence).every((word) => isHidden(props.hidden, word))
  function press(stretch: Stretch, isNowHidden: boolean) {
    const place = { ...stretch, part: props.part }
    const { hidden, body, reason } = props
    props.onChange(isNowHidden ? show(hidden, body, place) : hide(hidden, body, place, reason))
    announce(isNowHidden ? t().review.saidShown : t().review.saidHidden)
  }
  function close() {
    props.onClose()
    document.getElementById(idOf(props.part, props.sentence))?.focus()
  }
  return (
    <fieldset class="review-open" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <legend>{t().review.words}</legend>
      <Select
        id={`${idOf(props.part, props.sentence)}-why`}
        label={t().review.why}
        plain
        empty={false}
        value={props.reason}
        onInput={(value) => {
          const reason = redactionReasons.find((each) => each === value)
          if (reason) props.onReason(reason)
        }}
        options={redactionReasons.map((value) => ({ value, label: t().review.reasons[value] }))}
      />
      <div class="review-words">
        <For each={wordsIn(props.body, props.sentence)}>
          {(word) => (
            <button
              type="button"
              class="review-word"
              aria-pressed={isHidden(props.hidden, word)}
              onClick={() => press(word, isHidden(props.hidden, word))}
            >
              {props.body.slice(word.start, word.end)}
            </button>
          )}
        </For>
      </div>
      <Actions>
        <Button variant="secondary" onClick={() => press(props.sentence, isWhole())}>
          {isWhole() ? t().review.showSentence : t().review.hideSentence}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t().review.close}
        </Button>
      </Actions>
    </fieldset>
  )
}

function idOf(part: string, { start }: Stretch): string {
  return `text-${part}-${start}`
}
