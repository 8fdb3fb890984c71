// Staff tell at a dialogue meeting how a task committee is doing.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { CommitteeStatus } from '../../shared/dialogue.ts'
import { statusMax } from '../../shared/text-limits.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { taskCommitteesQuery, tellStatus } from './queries.ts'
import { text } from './text.ts'

interface Fault {
  id: string
  fault: 'committeeMissing' | 'daMissing' | 'failed'
}

export function TellStatus(props: { meetingId: string; statuses: readonly CommitteeStatus[] }) {
  const t = text.use()
  const client = useQueryClient()
  const committees = useQuery(() => taskCommitteesQuery())
  const [committeeId, setCommitteeId] = createSignal('')
  const [da, setDa] = createSignal('')
  const [en, setEn] = createSignal('')
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [busy, setBusy] = createSignal(false)
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().status[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message

  /** What has been told already is there to be changed. */
  function choose(id: string) {
    setCommitteeId(id)
    const told = props.statuses.find((each) => each.committeeId === id)?.status
    setDa(told?.da ?? '')
    setEn(told && told.en !== told.da ? told.en : '')
  }

  async function save() {
    if (busy()) return
    const found: Fault[] = []
    if (!committeeId()) found.push({ id: 'status-committee', fault: 'committeeMissing' })
    if (da().trim().length < 3) found.push({ id: 'status-da', fault: 'daMissing' })
    setFaults(found)
    if (found.length > 0) return
    setBusy(true)
    try {
      const said = { da: da(), ...(en().trim() ? { en: en() } : {}) }
      await tellStatus(client, props.meetingId, committeeId(), said)
      choose('')
      announce(t().status.saved)
    } catch {
      setFaults([{ id: 'status-committee', fault: 'failed' }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="topics-staff">
      <Disclosure summary={t().status.title}>
        <Show
          when={committees.isSuccess && committees.data.calls.length > 0}
          fallback={<p>{t().status.none}</p>}
        >
          <ErrorSummary errors={errors()} />
          <Form onSubmit={() => void save()}>
            <Select
              id="status-committee"
              label={t().status.committee}
              required
              value={committeeId()}
              error={errorAt('status-committee')}
              options={(committees.data?.calls ?? []).map(({ id, title }) => ({
                value: id,
                label: tr(title),
              }))}
              onInput={choose}
            />
            <TextArea
              id="status-da"
              label={t().status.da}
              hint={t().status.daHint}
              required
              value={da()}
              error={errorAt('status-da')}
              max={statusMax}
              rows={3}
              onInput={setDa}
            />
            <TextArea
              id="status-en"
              label={t().status.en}
              value={en()}
              max={statusMax}
              rows={2}
              onInput={setEn}
            />
            <Actions>
              <Button type="submit" busy={busy()} about={t().statuses}>
                {t().status.save}
              </Button>
            </Actions>
          </Form>
        </Show>
      </Disclosure>
    </div>
  )
}
