// The answer to a problem: where it goes, what its sender is told, and whether everyone may read it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { ProblemWay, TaskProblem, TaskProblemChange } from '../../../shared/problems.ts'
import { Failure } from '../../api.ts'
import { now } from '../../clock.ts'
import { weekdayDateTime } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { changeProblem, draftsQuery, meetingsQuery } from '../queries.ts'
import { text } from '../text.ts'

const ways: readonly ProblemWay[] = ['stays', 'meeting', 'draft']
type Field = 'text' | 'meeting' | 'draft'

export function AnswerForm(props: { problem: TaskProblem }) {
  const t = text.use()
  const client = useQueryClient()
  const meetings = useQuery(() => meetingsQuery())
  const drafts = useQuery(() => draftsQuery())
  const answer = props.problem.answer
  const [way, setWay] = createSignal<ProblemWay | undefined>(answer?.way)
  const [said, setSaid] = createSignal(answer?.text ?? '')
  const [meetingId, setMeetingId] = createSignal(answer?.way === 'meeting' ? answer.where?.id : '')
  const [draftId, setDraftId] = createSignal(answer?.way === 'draft' ? answer.where?.id : '')
  const [isPublic, setPublic] = createSignal(props.problem.public)
  const [faults, setFaults] = createSignal<Field[]>([])
  const [result, setResult] = createSignal<'saving' | 'saved' | 'told' | 'failed' | 'conflict'>()
  const isPart = () => props.problem.answer?.way === 'draft'
  const messages = () => ({
    text: t().desk.textMissing,
    meeting: t().desk.meetingMissing,
    draft: t().desk.draftMissing,
  })
  const errorAt = (field: Field) => (faults().includes(field) ? messages()[field] : undefined)
  const upcoming = () =>
    (meetings.isSuccess ? meetings.data.meetings : []).filter(
      ({ id, kind, state, startsAt }) =>
        id === meetingId() || (kind === 'dialogue' && state !== 'cancelled' && startsAt > now()),
    )

  function toAnswer(): TaskProblemChange['answer'] {
    const text = said().trim()
    if (way() === 'meeting') return { way: 'meeting', text, meetingId: meetingId() ?? '' }
    if (way() === 'draft') return { way: 'draft', text, committeeId: draftId() ?? '' }
    return way() === 'stays' ? { way: 'stays', text } : null
  }

  function findFaults(): Field[] {
    if (way() === 'stays' && said().trim().length < 10) return ['text']
    if (way() === 'meeting' && !meetingId()) return ['meeting']
    return way() === 'draft' && !draftId() ? ['draft'] : []
  }

  async function save() {
    if (result() === 'saving') return
    setFaults(findFaults())
    setResult(undefined)
    if (faults().length > 0) return
    setResult('saving')
    const given = toAnswer()
    const before = JSON.stringify(props.problem.answer)
    try {
      await changeProblem(client, props.problem.id, { public: isPublic(), answer: given })
      setResult(before === JSON.stringify(props.problem.answer) ? 'saved' : 'told')
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.type === 'invalid') setFaults(way() === 'meeting' ? ['meeting'] : ['draft'])
      setResult(
        error.type === 'invalid' ? undefined : error.type === 'conflict' ? 'conflict' : 'failed',
      )
    }
  }

  return (
    <Section title={t().desk.decide}>
      <ErrorSummary errors={faults().map((field) => ({ id: field, message: messages()[field] }))} />
      <Form onSubmit={() => void save()}>
        <Show when={!isPart()} fallback={<p>{t().desk.isDraft}</p>}>
          <RadioGroup
            id="way"
            label={t().desk.way}
            plain
            value={way() ?? ''}
            onInput={(value) => setWay(ways.find((each) => each === value))}
            options={ways.map((value) => ({
              value,
              label: t().desk.ways[value],
              hint: t().desk.wayHints[value],
            }))}
          />
          <Show when={way() === 'meeting'}>
            <Show when={upcoming().length > 0} fallback={<p>{t().desk.noMeetings}</p>}>
              <Select
                id="meeting"
                label={t().desk.meeting}
                error={errorAt('meeting')}
                required
                value={meetingId() ?? ''}
                onInput={setMeetingId}
                options={upcoming().map((meeting) => ({
                  value: meeting.id,
                  label: weekdayDateTime(meeting.startsAt),
                }))}
              />
            </Show>
          </Show>
          <Show when={way() === 'draft'}>
            <Select
              id="draft"
              label={t().desk.draft}
              error={errorAt('draft')}
              required
              value={draftId() ?? ''}
              onInput={setDraftId}
              options={(drafts.data ?? []).map((draft) => ({
                value: draft.id,
                label: tr(draft.title),
              }))}
            />
          </Show>
        </Show>
        <Show when={way()}>
          <TextArea
            id="text"
            label={t().desk.text}
            hint={t().desk.textHint}
            error={errorAt('text')}
            required={way() === 'stays'}
            max={2000}
            rows={4}
            value={said()}
            onInput={setSaid}
          />
        </Show>
        <Checkbox
          id="public"
          label={t().desk.show}
          hint={t().desk.showHint}
          checked={isPublic()}
          onInput={setPublic}
        />
        <Actions>
          <Button type="submit" busy={result() === 'saving'}>
            {way() ? t().desk.saveAndTell : t().desk.save}
          </Button>
        </Actions>
      </Form>
      <Switch>
        <Match when={result() === 'saved'}>
          <Notice tone="success" title={t().desk.saved} live />
        </Match>
        <Match when={result() === 'told'}>
          <Notice tone="success" title={t().desk.told} live />
        </Match>
        <Match when={result() === 'conflict'}>
          <Notice tone="warning" title={t().desk.conflict} live>
            <p>{t().desk.conflictBody}</p>
          </Notice>
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().desk.failed} live>
            <p>{t().desk.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </Section>
  )
}
