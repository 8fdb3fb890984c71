// The municipality's answer: to this one, to its group or to a theme. Pressing again never sends it twice.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type {
  AnswerGiven,
  AnswerOutcome,
  OpenedResponse,
  ReadingOverview,
} from '../../shared/response-reading.ts'
import { date, number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AnswerBody } from './AnswerBody.tsx'
import { giveAnswer } from './queries.ts'
import { text } from './text.ts'

interface Props {
  overview: ReadingOverview
  opened: OpenedResponse
}

export function Answering(props: Props) {
  const t = text.use()
  return (
    <Section title={t().answer.title} lead={props.overview.closed ? t().answer.lead : undefined}>
      <Show when={props.overview.closed} fallback={<p>{t().answer.open}</p>}>
        <Show when={props.opened.answer} fallback={<AnswerForm {...props} />}>
          {(answer) => (
            <>
              <Notice tone="success" title={t().answer.stands}>
                <AnswerBody answer={answer()} />
                <p>
                  {t().public.answered(date(answer().answeredAt))}.{' '}
                  {t().answer.standsFor(number(answer().responses))}
                </p>
              </Notice>
              <Disclosure summary={t().answer.another}>
                <AnswerForm {...props} />
              </Disclosure>
            </>
          )}
        </Show>
      </Show>
    </Section>
  )
}

const outcomes: readonly AnswerOutcome[] = ['followed', 'partly', 'not']
type Field = 'outcome' | 'answer' | 'link'

function AnswerForm(props: Props) {
  const t = text.use()
  const client = useQueryClient()
  const response = () => props.opened.response
  const [to, setTo] = createSignal(response().group ? 'group' : 'one')
  const [outcome, setOutcome] = createSignal<AnswerOutcome>()
  const [said, setSaid] = createSignal('')
  const [why, setWhy] = createSignal('')
  const [budgetLine, setBudgetLine] = createSignal('')
  const [link, setLink] = createSignal('')
  const [faults, setFaults] = createSignal<Field[]>([])
  const [result, setResult] = createSignal<'saving' | 'failed' | number>()
  // One id for this answer, however often Send is pressed; another where the words are others.
  let sent: { id: string; json: string } | undefined
  const messages = () => ({
    outcome: t().answer.outcomeMissing,
    answer: t().answer.textMissing,
    link: t().answer.linkWrong,
  })
  const errorAt = (field: Field) => (faults().includes(field) ? messages()[field] : undefined)
  const receivers = () => {
    const { group, themes } = response()
    const ofTheme = props.overview.themes.filter(({ id }) => themes.includes(id))
    return [
      { value: 'one', label: t().answer.toOne },
      ...(group ? [{ value: 'group', label: t().answer.toGroup(number(group.size)) }] : []),
      ...ofTheme.map(({ id, name, responses }) => ({
        value: id,
        label: t().answer.toTheme(name, number(responses)),
      })),
    ]
  }

  function findFaults(): Field[] {
    const found: Field[] = []
    if (!outcome()) found.push('outcome')
    if (said().trim().length < 10) found.push('answer')
    if (!/^$|^\/[^/\\]|^https:\/\/\S+$/.test(link().trim())) found.push('link')
    return found
  }

  function receiver(): AnswerGiven['to'] {
    const { group } = response()
    if (to() === 'group' && group) return { group: group.typical }
    return to() === 'one' || to() === 'group' ? { number: response().number } : { theme: to() }
  }

  async function send() {
    if (result() === 'saving') return
    setFaults(findFaults())
    setResult(undefined)
    const chosen = outcome()
    if (faults().length > 0 || !chosen) return
    setResult('saving')
    const given: AnswerGiven = {
      to: receiver(),
      outcome: chosen,
      text: said().trim(),
      why: why().trim(),
      budgetLine: budgetLine().trim(),
      link: link().trim(),
    }
    const json = JSON.stringify(given)
    if (sent?.json !== json) sent = { id: crypto.randomUUID(), json }
    try {
      setResult(await giveAnswer(client, props.overview.id, sent.id, given))
    } catch {
      setResult('failed')
    }
  }

  return (
    <>
      <ErrorSummary errors={faults().map((id) => ({ id, message: messages()[id] }))} />
      <Form onSubmit={() => void send()}>
        <Show when={receivers().length > 1}>
          <RadioGroup
            id="to"
            label={t().answer.to}
            plain
            value={to()}
            onInput={setTo}
            options={receivers()}
          />
        </Show>
        <RadioGroup
          id="outcome"
          label={t().answer.outcome}
          error={errorAt('outcome')}
          required
          value={outcome() ?? ''}
          onInput={(value) => setOutcome(outcomes.find((each) => each === value))}
          options={outcomes.map((value) => ({ value, label: t().outcomes[value] }))}
        />
        <TextArea
          id="answer"
          label={t().answer.text}
          error={errorAt('answer')}
          required
          max={4000}
          rows={4}
          value={said()}
          onInput={setSaid}
        />
        <TextArea
          id="why"
          label={t().answer.why}
          max={2000}
          rows={2}
          value={why()}
          onInput={setWhy}
        />
        <TextField
          id="budget-line"
          label={t().answer.budgetLine}
          value={budgetLine()}
          onInput={setBudgetLine}
        />
        <TextField
          id="link"
          label={t().answer.link}
          hint={t().answer.linkHint}
          error={errorAt('link')}
          value={link()}
          onInput={setLink}
        />
        <Actions>
          <Button type="submit" busy={result() === 'saving'}>
            {t().answer.send}
          </Button>
        </Actions>
      </Form>
      <Show when={result() === 'failed'}>
        <Notice tone="error" title={t().answer.failed} live />
      </Show>
    </>
  )
}
