// The council's answer to one recommendation, with its reason; saving it tells the members.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { Recommendation, RecommendationAnswer } from '../../shared/recommendations.ts'
import { recommendationMax } from '../../shared/text-limits.ts'
import { createChange } from '../change.ts'
import { number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answerRecommendation } from './queries.ts'
import { text } from './text.ts'

const answers = ['followed', 'partly', 'not'] as const
type Fault = 'answerMissing' | 'whyMissing' | 'decidedOnMissing' | 'linkWrong'
const fields = {
  answerMissing: 'answer',
  whyMissing: 'why',
  decidedOnMissing: 'decidedOn',
  linkWrong: 'link',
} as const

export function CouncilForm(props: { recommendation: Recommendation }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const before = props.recommendation.council
  const [answer, setAnswer] = createSignal<RecommendationAnswer | undefined>(before?.answer)
  const [why, setWhy] = createSignal(before?.why ?? '')
  const [decidedOn, setDecidedOn] = createSignal(before?.decidedOn ?? '')
  const [link, setLink] = createSignal(before?.link ?? '')
  const [faults, setFaults] = createSignal<Fault[]>([])
  const idOf = (field: string) => `${field}-${props.recommendation.number}`
  const errors = () =>
    faults().map((fault) => ({ id: idOf(fields[fault]), message: t().desk[fault] }))
  const errorAt = (fault: Fault) => (faults().includes(fault) ? t().desk[fault] : undefined)

  async function save() {
    const chosen = answer()
    const { length } = why().trim()
    setFaults([
      ...(chosen ? [] : (['answerMissing'] as const)),
      ...(length < 3 || length > recommendationMax ? (['whyMissing'] as const) : []),
      ...(decidedOn() ? [] : (['decidedOnMissing'] as const)),
      ...(isAddress(link()) ? [] : (['linkWrong'] as const)),
    ])
    if (!chosen || faults().length > 0) return
    await change.make(
      () =>
        answerRecommendation(client, props.recommendation.id, {
          answer: chosen,
          why: why().trim(),
          decidedOn: decidedOn(),
          link: link().trim() || null,
        }),
      () => t().desk.saved,
    )
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <RadioGroup
          id={idOf('answer')}
          label={t().desk.answer}
          required
          value={answer() ?? ''}
          error={errorAt('answerMissing')}
          options={answers.map((value) => ({ value, label: t().desk.answers[value] }))}
          onInput={(value) => setAnswer(answers.find((each) => each === value))}
        />
        <TextArea
          id={idOf('why')}
          label={t().desk.why}
          hint={t().desk.whyHint}
          required
          value={why()}
          error={errorAt('whyMissing')}
          max={recommendationMax}
          rows={4}
          onInput={setWhy}
        />
        <DateField
          id={idOf('decidedOn')}
          label={t().desk.decidedOn}
          required
          value={decidedOn()}
          error={errorAt('decidedOnMissing')}
          onInput={setDecidedOn}
        />
        <TextField
          id={idOf('link')}
          type="url"
          label={t().desk.link}
          hint={t().desk.linkHint}
          value={link()}
          error={errorAt('linkWrong')}
          onInput={setLink}
        />
        <Failed of={change} />
        <Actions>
          <Button
            type="submit"
            busy={change.state() === 'saving'}
            about={t().desk.about(number(props.recommendation.number))}
          >
            {before ? t().desk.save : t().desk.send}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

/** Nothing, or a whole address of the web. */
export function isAddress(typed: string): boolean {
  const address = typed.trim()
  return address === '' || /^https?:\/\/\S+\.\S+$/.test(address)
}

export function Failed(props: { of: ReturnType<typeof createChange> }) {
  const t = text.use()
  return (
    <Show when={props.of.state() === 'failed'}>
      <Notice tone="error" title={t().desk.failed} live>
        <p>{t().desk.failedBody}</p>
      </Notice>
    </Show>
  )
}
