// The words of an answer, and of a refusal the other possibilities that it points at.
import { For, Show, untrack } from 'solid-js'
import type {
  AnswerDraft,
  Possibility,
  PossibilityKey,
  SeatAnswerKind,
} from '../../shared/appointments.ts'
import { tr } from '../language.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { text as kit } from '../ui/text.ts'
import { text } from './text.ts'

/** How many of the nearest are in sight; the rest are a press away. */
const shownAtFirst = 6

const keyOf = ({ kind, id }: PossibilityKey) => `${kind} ${id}`

export function DraftFields(props: {
  /** Sets the fields apart where several stand on the page. */
  id: string
  kind: SeatAnswerKind
  draft: AnswerDraft
  possibilities: readonly Possibility[]
  onInput: (draft: AnswerDraft) => void
}) {
  const t = text.use()
  const k = kit.use()
  const picked = () => props.draft.possibilities.map(keyOf)
  // What stood ticked from the start is in sight, and stays where it is while one ticks.
  const atFirst = untrack(picked)
  const isInSight = (each: Possibility, index: number) =>
    (each.near && index < shownAtFirst) || each.kind === 'pool' || atFirst.includes(keyOf(each))
  const inSight = () => props.possibilities.filter(isInSight)
  const others = () => props.possibilities.filter((each) => !inSight().includes(each))
  const options = (list: readonly Possibility[]) =>
    list.map((each) => ({
      value: keyOf(each),
      label: tr(each.title),
      hint: k().listing.kinds[each.kind],
    }))
  const gone = () =>
    props.draft.possibilities.filter(
      (key) => !props.possibilities.some((each) => keyOf(each) === keyOf(key)),
    )
  /** What is ticked in one of the two lists; the other keeps its own. */
  const pick = (list: readonly Possibility[], values: readonly string[]) =>
    props.onInput({
      ...props.draft,
      possibilities: props.possibilities
        .filter((each) => (list.includes(each) ? values : picked()).includes(keyOf(each)))
        .map(({ kind, id }) => ({ kind, id })),
    })
  const error = () => (picked().length > 5 ? t().desk.tooManyPicked : undefined)
  return (
    <>
      <TextArea
        id={`${props.id}-words`}
        label={t().desk.words[props.kind]}
        hint={props.kind === 'refused' ? t().desk.reasonHint : undefined}
        required={props.kind === 'refused'}
        value={props.draft.words}
        max={2000}
        rows={3}
        onInput={(words) => props.onInput({ ...props.draft, words })}
      />
      <Show when={props.kind === 'refused'}>
        <CheckboxGroup
          id={`${props.id}-possibilities`}
          label={t().desk.possibilities}
          hint={t().desk.possibilitiesHint}
          required
          error={error()}
          value={picked()}
          options={options(inSight())}
          onInput={(values) => pick(inSight(), values)}
        />
        <For each={gone()}>
          {({ id }) => (
            <p>
              {id} {t().desk.noLongerOpen}.
            </p>
          )}
        </For>
        <Show when={others().length > 0}>
          <Disclosure summary={t().desk.otherPossibilities}>
            <CheckboxGroup
              id={`${props.id}-others`}
              label={t().desk.otherPossibilities}
              plain
              value={picked()}
              options={options(others())}
              onInput={(values) => pick(others(), values)}
            />
          </Disclosure>
        </Show>
      </Show>
    </>
  )
}
