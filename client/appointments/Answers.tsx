// The answers: what all of a kind are told, then each applicant, and the press that sends them.
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { AnswerDrafts, Appointment, SeatAnswerKind } from '../../shared/appointments.ts'
import { lacksOf } from '../../shared/seat-answers.ts'
import { number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { Answer } from './Answer.tsx'
import type { Act } from './act.ts'
import { DraftFields } from './DraftFields.tsx'
import { changes, possibilitiesQuery } from './queries.ts'
import { Send } from './Send.tsx'
import { text } from './text.ts'

const kinds: readonly SeatAnswerKind[] = ['appointed', 'alternate', 'refused']

interface Props {
  appointment: Appointment
  act: Act
}

export function Answers(props: Props) {
  const t = text.use()
  const open = useQuery(() => possibilitiesQuery(props.appointment.committeeId))
  const possibilities = () => (open.isSuccess ? open.data : [])
  const answers = (kind: SeatAnswerKind) =>
    props.appointment.answers.filter((each) => each.kind === kind)
  const unsent = () =>
    props.appointment.answers.filter(({ sentAt, response }) => sentAt === null && !response)
  const lacking = () => unsent().filter((each) => lacks(each).length > 0)
  const lacks = (answer: Appointment['answers'][number]) => {
    const draft = answer.draft ?? props.appointment.drafts[answer.kind]
    const open = draft.possibilities.filter(({ kind, id }) =>
      possibilities().some((each) => each.kind === kind && each.id === id),
    )
    return lacksOf(answer.kind, draft.words, open.length)
  }
  return (
    <Section
      title={t().desk.answers}
      id="svar"
      lead={unsent().length > 0 ? t().desk.answersLead : undefined}
    >
      <Show when={unsent().length > 0}>
        <SharedWords {...props} possibilities={possibilities()} />
      </Show>
      <For each={kinds}>
        {(kind) => (
          <Show when={answers(kind).length > 0}>
            <div class="appointment-group">
              <h3>{t().desk.groups[kind]}</h3>
              <ul>
                <For each={answers(kind)}>
                  {(answer) => (
                    <Answer
                      answer={answer}
                      shared={props.appointment.drafts[kind]}
                      possibilities={possibilities()}
                      lacks={lacks(answer)}
                      committeeId={props.appointment.committeeId}
                      act={props.act}
                    />
                  )}
                </For>
              </ul>
            </div>
          </Show>
        )}
      </For>
      <Show when={unsent().length > 0} fallback={<p>{t().desk.allSent}</p>}>
        <Show
          when={lacking().length === 0}
          fallback={
            <Notice
              tone="warning"
              title={t().desk.lacksTitle(number(lacking().length), lacking().length === 1)}
            >
              <p>{t().desk.lacksBody}</p>
            </Notice>
          }
        >
          <Send
            count={unsent().length}
            onSend={() =>
              void props.act(() => changes.send(props.appointment.committeeId, null), t().desk.sent)
            }
          />
        </Show>
      </Show>
    </Section>
  )
}

function SharedWords(
  props: Props & { possibilities: Parameters<typeof DraftFields>[0]['possibilities'] },
) {
  const t = text.use()
  // A copy: what a query gives is a proxy that others share.
  const copy = (): AnswerDrafts => structuredClone(unwrap(props.appointment.drafts))
  const [drafts, setDrafts] = createStore<AnswerDrafts>(copy())
  const [busy, setBusy] = createSignal(false)
  createEffect(
    on(
      () => JSON.stringify(props.appointment.drafts),
      () => setDrafts(reconcile(copy())),
      { defer: true },
    ),
  )
  const has = (kind: SeatAnswerKind) =>
    props.appointment.answers.some((each) => each.kind === kind && each.sentAt === null)

  async function save() {
    if (busy()) return
    setBusy(true)
    const json = structuredClone(unwrap(drafts))
    await props.act(() => changes.write(props.appointment.committeeId, json), t().desk.saved)
    setBusy(false)
  }

  return (
    <Form onSubmit={() => void save()}>
      <For each={kinds.filter(has)}>
        {(kind) => (
          <Disclosure summary={t().desk.shared[kind]} open={kind === 'refused'}>
            <div class="appointment-fields">
              <DraftFields
                id={`shared-${kind}`}
                kind={kind}
                draft={drafts[kind]}
                possibilities={props.possibilities}
                onInput={(draft) => setDrafts(kind, draft)}
              />
            </div>
          </Disclosure>
        )}
      </For>
      <Actions>
        <Button type="submit" variant="secondary" busy={busy()}>
          {t().desk.saveWords}
        </Button>
      </Actions>
    </Form>
  )
}
