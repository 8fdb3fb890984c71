// Reporting that the council has decided a draft: on which day, and where its agenda is published.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Switch } from 'solid-js'
import { Failure } from '../../api.ts'
import { number } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { decideDraft } from '../queries.ts'
import { text } from '../text.ts'

type Fault = 'on' | 'link' | 'closesAt' | 'sound'

export function Decide(props: { committeeId: string; version: number }) {
  const t = text.use()
  const client = useQueryClient()
  const [on, setOn] = createSignal('')
  const [link, setLink] = createSignal('')
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [result, setResult] = createSignal<'saving' | 'stale' | 'failed'>()
  const messageAt = (fault: Fault) =>
    faults().includes(fault) ? t().decide.faults[fault] : undefined
  const errors = () =>
    faults().map((fault) => ({
      id: fault === 'link' ? 'decision-link' : 'decision-on',
      message: t().decide.faults[fault],
    }))

  async function save() {
    if (result() === 'saving') return
    const { draftDecision } = await import('../../../shared/charters.ts')
    const given = draftDecision.safeParse({
      version: props.version,
      on: on(),
      link: link().trim() === '' ? null : link().trim(),
    })
    setResult(undefined)
    setFaults((given.error?.issues ?? []).map(({ path }) => (path[0] === 'link' ? 'link' : 'on')))
    if (!given.data) return
    setResult('saving')
    try {
      await decideDraft(client, props.committeeId, given.data)
      announce(`${t().decide.saved}. ${t().decide.savedBody}`)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const named = (error.problem?.errors ?? []).map(({ pointer }) => toFault(pointer))
      setFaults([...new Set(named)])
      const isStale = error.type === 'stale' || error.type === 'conflict'
      setResult(named.length > 0 ? undefined : isStale ? 'stale' : 'failed')
    }
  }

  return (
    <Section title={t().decide.title} lead={t().decide.lead(number(props.version))}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <DateField
          id="decision-on"
          label={t().decide.on}
          error={messageAt('on') ?? messageAt('closesAt') ?? messageAt('sound')}
          required
          value={on()}
          onInput={setOn}
        />
        <TextField
          id="decision-link"
          type="url"
          label={t().decide.link}
          hint={t().decide.linkHint}
          error={messageAt('link')}
          value={link()}
          onInput={setLink}
        />
        <Actions>
          <Button type="submit" busy={result() === 'saving'}>
            {t().decide.save}
          </Button>
        </Actions>
      </Form>
      <Switch>
        <Match when={result() === 'stale'}>
          <Notice tone="warning" title={t().decide.stale} live>
            <p>{t().decide.staleBody}</p>
          </Notice>
        </Match>
        <Match when={result() === 'failed'}>
          <Notice tone="error" title={t().decide.failed} live>
            <p>{t().decide.failedBody}</p>
          </Notice>
        </Match>
      </Switch>
    </Section>
  )
}

function toFault(pointer: string): Fault {
  if (pointer === '/on' || pointer === '/link') return pointer === '/on' ? 'on' : 'link'
  return pointer.endsWith('closesAt') ? 'closesAt' : 'sound'
}
