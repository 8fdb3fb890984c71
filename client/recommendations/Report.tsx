// Status to the council: what has been told, and telling it to a dialogue meeting to come.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { RecommendationRoom } from '../../shared/recommendations.ts'
import { statusMax } from '../../shared/text-limits.ts'
import { createChange } from '../change.ts'
import { sentence, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { localSlot } from '../outbox/keeping.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { reportStatus } from './queries.ts'
import { Reports } from './Recommendations.tsx'
import { text } from './text.ts'

export function Report(props: { room: RecommendationRoom }) {
  const t = text.use()
  const isAtWork = () => props.room.committee.stage === 'at-work'
  return (
    <Show when={isAtWork() || props.room.statuses.length > 0}>
      <Section title={t().room.report} id="status" lead={isAtWork() ? t().room.reportLead : ''}>
        <Reports statuses={props.room.statuses} />
        <Show when={isAtWork()}>
          <Show when={props.room.meetings.length > 0} fallback={<p>{t().room.noMeetings}</p>}>
            <Disclosure summary={t().room.sendReport}>
              <ReportForm room={props.room} />
            </Disclosure>
          </Show>
        </Show>
      </Section>
    </Show>
  )
}

type Fault = 'meetingMissing' | 'statusMissing' | 'long'

function ReportForm(props: { room: RecommendationRoom }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [meetingId, setMeetingId] = createSignal('')
  const [status, setStatus] = createSignal('')
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().room[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message
  const told = (id: string) => props.room.statuses.find((each) => each.meetingId === id)
  const slotOf = (id: string) => localSlot(`status:${props.room.committee.id}:${id}`)

  /** What was typed or told to that meeting already is there to go on from. */
  function choose(id: string) {
    const said = told(id)?.status
    setMeetingId(id)
    setStatus((before) => localStorage.getItem(slotOf(id)) ?? (said ? tr(said) : before))
  }
  function write(typed: string) {
    setStatus(typed)
    if (meetingId()) localStorage.setItem(slotOf(meetingId()), typed)
  }

  async function send() {
    const found: { id: string; fault: Fault }[] = []
    const { length } = status().trim()
    if (!meetingId()) found.push({ id: 'meeting', fault: 'meetingMissing' })
    if (length < 3) found.push({ id: 'status-text', fault: 'statusMissing' })
    if (length > statusMax) found.push({ id: 'status-text', fault: 'long' })
    setFaults(found)
    if (found.length > 0) return
    const isSent = await change.make(
      () => reportStatus(client, props.room.committee.id, meetingId(), status().trim()),
      () => t().room.reported,
    )
    if (!isSent) return
    localStorage.removeItem(slotOf(meetingId()))
    setMeetingId('')
    setStatus('')
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void send()}>
        <Select
          id="meeting"
          label={t().room.meeting}
          required
          value={meetingId()}
          error={errorAt('meeting')}
          options={props.room.meetings.map(({ id, startsAt, named }) => {
            const day = sentence(weekdayDateTime(startsAt))
            return { value: id, label: named ? t().room.named(day) : day }
          })}
          onInput={choose}
        />
        <TextArea
          id="status-text"
          label={t().room.status}
          hint={t().room.statusHint}
          required
          value={status()}
          error={errorAt('status-text')}
          max={statusMax}
          rows={5}
          onInput={write}
        />
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" title={t().room.failed} live>
            <p>{change.fault() === 'conflict' ? t().room.begun : t().room.failedBody}</p>
          </Notice>
        </Show>
        <Actions>
          <Button type="submit" variant="secondary" icon="send" busy={change.state() === 'saving'}>
            {told(meetingId()) ? t().room.changeReport : t().room.sendReport}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
