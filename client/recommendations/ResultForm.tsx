// Something that came of a recommendation: told anew, or mended.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { Recommendation } from '../../shared/recommendations.ts'
import { recommendationMax } from '../../shared/text-limits.ts'
import { createChange } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Failed, isAddress } from './CouncilForm.tsx'
import { tellResult } from './queries.ts'
import { text } from './text.ts'

type Fault = 'happenedOnMissing' | 'resultMissing' | 'linkWrong'
const fields = { happenedOnMissing: 'happenedOn', resultMissing: 'result', linkWrong: 'link' }

export function ResultForm(props: {
  recommendationId: string
  result?: Recommendation['results'][number]
}) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [happenedOn, setHappenedOn] = createSignal(props.result?.happenedOn ?? '')
  const [said, setSaid] = createSignal(props.result?.text ?? '')
  const [link, setLink] = createSignal(props.result?.link ?? '')
  const [faults, setFaults] = createSignal<Fault[]>([])
  let id = props.result?.id ?? crypto.randomUUID()
  const idOf = (field: string) => `${field}-${props.result?.id ?? props.recommendationId}`
  const errors = () =>
    faults().map((fault) => ({ id: idOf(fields[fault]), message: t().desk[fault] }))
  const errorAt = (fault: Fault) => (faults().includes(fault) ? t().desk[fault] : undefined)

  async function save() {
    const { length } = said().trim()
    setFaults([
      ...(happenedOn() ? [] : (['happenedOnMissing'] as const)),
      ...(length < 3 || length > recommendationMax ? (['resultMissing'] as const) : []),
      ...(isAddress(link()) ? [] : (['linkWrong'] as const)),
    ])
    if (faults().length > 0) return
    const json = { happenedOn: happenedOn(), text: said().trim(), link: link().trim() || null }
    const isSaved = await change.make(
      () => tellResult(client, props.recommendationId, id, json),
      () => t().desk.savedResult,
    )
    if (!isSaved || props.result) return
    id = crypto.randomUUID()
    for (const empty of [setHappenedOn, setSaid, setLink]) empty('')
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <DateField
          id={idOf('happenedOn')}
          label={t().desk.happenedOn}
          required
          value={happenedOn()}
          error={errorAt('happenedOnMissing')}
          onInput={setHappenedOn}
        />
        <TextArea
          id={idOf('result')}
          label={t().desk.result}
          required
          value={said()}
          error={errorAt('resultMissing')}
          max={recommendationMax}
          rows={3}
          onInput={setSaid}
        />
        <TextField
          id={idOf('link')}
          type="url"
          label={t().desk.resultLink}
          value={link()}
          error={errorAt('linkWrong')}
          onInput={setLink}
        />
        <Failed of={change} />
        <Actions>
          <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
            {t().desk.saveResult}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
