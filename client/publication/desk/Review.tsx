// What staff decide of one response: hidden stretches, attachments, shown or held back, and the word to its author.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type {
  DeskResponse,
  Find,
  PartRedaction,
  PublicationReview,
} from '../../../shared/publication.ts'
import type { RedactionReason } from '../../../shared/redaction.ts'
import { Failure } from '../../api.ts'
import { date } from '../../format.ts'
import { tr } from '../../language.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { decide } from '../queries.ts'
import { Attachments } from './Attachments.tsx'
import { Finds } from './Finds.tsx'
import { HiddenList } from './HiddenList.tsx'
import { hide, isHidden, show } from './marking.ts'
import { PartText } from './PartText.tsx'
import './Review.css'
import { text } from './text.ts'

const reasonOf = { cpr: 'cpr', email: 'email', phone: 'phone', name: 'identity' } as const

export function Review(props: { response: DeskResponse }) {
  const t = text.use()
  const client = useQueryClient()
  const known = props.response
  const bodyOf = (part: string) => known.parts.find((each) => each.part === part)?.body ?? ''
  const [hidden, setHidden] = createSignal<readonly PartRedaction[]>(firstHidden(known))
  const [reason, setReason] = createSignal<RedactionReason>('other-person')
  const [files, setFiles] = createSignal<readonly string[]>(
    known.attachments.filter((file) => file.public).map(({ id }) => id),
  )
  const [publication, setPublication] = createSignal<'public' | 'held'>(
    known.publication === 'held' ? 'held' : 'public',
  )
  const [note, setNote] = createSignal(known.note)
  const [answer, setAnswer] = createSignal('')
  const [faults, setFaults] = createSignal<('note' | 'answer')[]>([])
  const [result, setResult] = createSignal<'saving' | 'public' | 'held' | 'stale' | 'failed'>()
  const appeal = () => (props.response.appeal?.answer ? null : props.response.appeal)
  const messages = () => ({ note: t().review.noteMissing, answer: t().review.answerMissing })
  const hiddenIn = (part: string) => hidden().filter((each) => each.part === part)
  const change = (part: string, of: readonly PartRedaction[]) =>
    setHidden([...hidden().filter((each) => each.part !== part), ...of])

  function decideFind(find: Find, isNowHidden: boolean) {
    const own = hiddenIn(find.part)
    const body = bodyOf(find.part)
    change(
      find.part,
      isNowHidden ? hide(own, body, find, reasonOf[find.kind]) : show(own, body, find),
    )
  }

  function findFaults(): ('note' | 'answer')[] {
    return [
      ...(publication() === 'held' && note().trim().length < 10 ? (['note'] as const) : []),
      ...(appeal() && answer().trim().length < 10 ? (['answer'] as const) : []),
    ]
  }

  async function save() {
    if (result() === 'saving') return
    setFaults(findFaults())
    setResult(undefined)
    if (faults().length > 0) return
    setResult('saving')
    const given: PublicationReview = {
      revision: props.response.revision,
      publication: publication(),
      redactions: [...hidden()],
      allowed: props.response.finds
        .filter((find) => !isHidden(hiddenIn(find.part), find))
        .map(({ part, start, end }) => ({ part, start, end })),
      attachments: [...files()],
      note: note().trim(),
      ...(appeal() ? { answer: answer().trim() } : {}),
    }
    try {
      await decide(client, known.consultationId, String(known.number), given)
      setAnswer('')
      setResult(given.publication)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      setResult(error.type === 'stale' || error.type === 'forbidden' ? 'stale' : 'failed')
    }
  }

  return (
    <>
      <Show when={appeal()}>
        {(sent) => (
          <Notice title={t().review.appeal(date(sent().at))}>
            <Show when={props.response.barred === null}>
              <p>{t().review.appealBody}</p>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={props.response.publication === 'waiting' && props.response.heldBefore}>
        {(at) => (
          <Notice tone="warning" title={t().review.heldBefore(date(at()))}>
            <p>{t().review.heldBeforeBody}</p>
          </Notice>
        )}
      </Show>
      <Finds response={props.response} hidden={hidden()} onDecide={decideFind} />
      <Section title={t().review.text} lead={t().review.textLead}>
        <For each={known.parts}>
          {(each) => (
            <PartText
              part={each.part}
              heading={
                each.question
                  ? tr(each.question)
                  : each.part === ''
                    ? t().review.whole
                    : t().review.minority
              }
              body={each.body}
              hidden={hiddenIn(each.part)}
              reason={reason()}
              onReason={setReason}
              onChange={(of) => change(each.part, of)}
            />
          )}
        </For>
      </Section>
      <HiddenList
        response={props.response}
        hidden={hidden()}
        onReason={(redaction, next) =>
          setHidden(hidden().map((each) => (each === redaction ? { ...each, reason: next } : each)))
        }
        onShow={(redaction) => setHidden(hidden().filter((each) => each !== redaction))}
      />
      <Attachments response={props.response} chosen={files()} onChange={setFiles} />
      <Show when={props.response.barred === null}>
        <Section title={t().review.decision}>
          <ErrorSummary
            errors={faults().map((field) => ({ id: field, message: messages()[field] }))}
          />
          <Form onSubmit={() => void save()}>
            <RadioGroup
              id="publication"
              label={t().review.whether}
              plain
              value={publication()}
              onInput={(value) => setPublication(value === 'held' ? 'held' : 'public')}
              options={[
                { value: 'public', label: t().review.show, hint: t().review.showHint },
                { value: 'held', label: t().review.hold, hint: t().review.holdHint },
              ]}
            />
            <TextArea
              id="note"
              label={t().review.note}
              hint={t().review.noteHint}
              error={faults().includes('note') ? messages().note : undefined}
              required={publication() === 'held'}
              max={2000}
              rows={3}
              value={note()}
              onInput={setNote}
            />
            <Show when={appeal()}>
              <TextArea
                id="answer"
                label={t().review.answer}
                error={faults().includes('answer') ? messages().answer : undefined}
                required
                max={2000}
                rows={3}
                value={answer()}
                onInput={setAnswer}
              />
            </Show>
            <Actions>
              <Button type="submit" busy={result() === 'saving'}>
                {publication() === 'held' ? t().review.saveHeld : t().review.save}
              </Button>
            </Actions>
          </Form>
        </Section>
      </Show>
      <Outcome result={result()} response={props.response} />
    </>
  )
}

/** What is kept, and what is found and nobody has decided: that is hidden until somebody says otherwise. */
function firstHidden({ redactions, allowed, finds, parts }: DeskResponse): PartRedaction[] {
  return parts.flatMap(({ part, body }) => {
    const open = finds.filter(
      (find) =>
        find.part === part &&
        !allowed.some(
          (each) => each.part === part && each.start === find.start && each.end === find.end,
        ),
    )
    const kept = redactions.filter((each) => each.part === part)
    return open.reduce<PartRedaction[]>(
      (of, find) => (isHidden(of, find) ? of : hide(of, body, find, reasonOf[find.kind])),
      kept,
    )
  })
}

function Outcome(props: {
  result: 'saving' | 'public' | 'held' | 'stale' | 'failed' | undefined
  response: DeskResponse
}) {
  const t = text.use()
  const path = () => `/arbejdsbord/hoeringer/${props.response.consultationId}/offentliggoer`
  return (
    <Switch>
      <Match when={props.result === 'public' || props.result === 'held'}>
        <Notice
          tone="success"
          title={props.result === 'held' ? t().review.savedHeld : t().review.saved}
          live
        />
        <Actions>
          <Show when={props.response.next}>
            {(next) => <LinkButton href={`${path()}/${next()}`}>{t().review.next}</LinkButton>}
          </Show>
          <LinkButton variant="secondary" href={path()}>
            {t().review.toQueue}
          </LinkButton>
        </Actions>
      </Match>
      <Match when={props.result === 'stale'}>
        <Notice tone="warning" title={t().review.stale} live>
          <p>{t().review.staleBody}</p>
          <Button variant="secondary" onClick={() => location.reload()}>
            {t().review.reload}
          </Button>
        </Notice>
      </Match>
      <Match when={props.result === 'failed'}>
        <Notice tone="error" title={t().review.failed} live>
          <p>{t().review.failedBody}</p>
        </Notice>
      </Match>
    </Switch>
  )
}
