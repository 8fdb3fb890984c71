// Writing a charter: a new draft, or the next version of one; what is decided is changed by a new decision.
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, Match, on, Show, Switch } from 'solid-js'
import type { CharterHistory } from '../../../shared/charters.ts'
import type { Term } from '../../../shared/terms.ts'
import { needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SavedNote } from '../../ui/SavedNote.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { CheckStep } from '../CheckStep.tsx'
import { createCharterForm, steps } from '../charter-form.ts'
import { messageOf, WordFields } from '../fields.tsx'
import { charterQuery, problemQuery, saveCharter, termsQuery, topicsQuery } from '../queries.ts'
import { TeamStep } from '../TeamStep.tsx'
import { TimeStep } from '../TimeStep.tsx'
import { text } from '../text.ts'
import { blankValues, type Values } from '../values.ts'
import { WhyStep } from '../WhyStep.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import '../../outbox/SubmissionForm.css'

export default function WriteCharterPage() {
  const params = useParams<{ id?: string }>()
  return (
    <Show when={params.id} fallback={<NewDraft />} keyed>
      {(id) => <NextVersion id={id} />}
    </Show>
  )
}

function NextVersion(props: { id: string }) {
  const history = useQuery(() => needed(charterQuery(props.id)))
  const terms = useQuery(() => needed(termsQuery()))
  return (
    <Show when={history.data && terms.data && history.data.committeeId} keyed>
      {(_) => <Write history={history.data ?? null} terms={terms.data ?? []} begin={undefined} />}
    </Show>
  )
}

/** A draft begins empty, with a problem (`?fra=`), or with a topic of a meeting (`?fra=…&moede=`). */
function NewDraft() {
  const [search] = useSearchParams<{ fra?: string; moede?: string }>()
  const terms = useQuery(() => needed(termsQuery()))
  const problem = useQuery(() => ({
    ...needed(problemQuery(search.fra ?? '')),
    enabled: Boolean(search.fra && !search.moede),
  }))
  const topics = useQuery(() => ({
    ...needed(topicsQuery(search.moede ?? '')),
    enabled: Boolean(search.fra && search.moede),
  }))
  const begin = (): Partial<Values> | undefined => {
    if (search.moede) {
      const topic = topics.data?.topics.find(({ id }) => id === search.fra)
      return topic && beginWith(topic.title, topic.text, topic.coreTasks, [])
    }
    const found = search.fra ? problem.data : undefined
    return (
      found &&
      beginWith(
        found.title,
        found.body,
        found.coreTasks,
        found.communities.map(({ id }) => id),
      )
    )
  }
  const isReady = () => Boolean(terms.data) && (!search.fra || Boolean(begin()))
  return (
    <Show when={isReady()}>
      <Write history={null} from={search.fra} begin={begin()} terms={terms.data ?? []} />
    </Show>
  )
}

function beginWith(
  title: string,
  task: string,
  coreTasks: readonly string[],
  communities: readonly string[],
): Partial<Values> {
  const words = blankValues().words
  return {
    words: { ...words, title: { da: title, en: '' }, task: { da: task, en: '' } },
    coreTasks: [...coreTasks],
    communities: [...communities],
  }
}

function Write(props: {
  history: CharterHistory | null
  from?: string | undefined
  begin: Partial<Values> | undefined
  terms: readonly Term[]
}) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { history } = props
  const form = createCharterForm({
    history,
    from: props.from,
    begin: props.begin,
    terms: () => props.terms,
    save: (id, json) => saveCharter(client, id, json),
    fetchNewest: () =>
      client.fetchQuery({ ...charterQuery(history?.committeeId ?? ''), staleTime: 0 }),
  })
  let heading: HTMLHeadingElement | undefined
  createEffect(on(form.step, () => heading?.focus(), { defer: true }))
  createEffect(() => {
    const saved = form.saved()
    if (saved) navigate(`/arbejdsbord/opgaveudvalg/${saved.committeeId}/kommissorium`)
  })
  const errors = () => form.faults().map((id) => ({ id, message: messageOf(id, t()) }))
  const errorAt = (field: string) => errors().find(({ id }) => id === field)?.message
  const step = () => steps[form.step()] ?? 'task'
  const isLast = () => step() === 'check'
  const lead = () => {
    if (!history) return props.from ? `${t().write.newLead} ${t().write.from}` : t().write.newLead
    return form.isDecided() ? t().write.decidedLead : t().write.editLead
  }
  const saveLabel = () =>
    t().write.save[!history ? 'draft' : form.isDecided() ? 'decided' : 'version']
  const part = { form, errorAt }
  return (
    <Page
      title={history ? t().write.editTitle(tr(history.current.title)) : t().write.newTitle}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/opgaver', label: t().tasks },
      ]}
      lead={form.step() === 0 ? lead() : undefined}
    >
      <StaleNotice form={form} />
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void form.next()}>
        <div class="form-step">
          <Steps step={form.step() + 1} steps={steps.length} />
          <h2 ref={heading} tabindex="-1">
            {t().write.steps[step()]}
          </h2>
        </div>
        <Switch>
          <Match when={step() === 'task'}>
            <WordFields {...part} fields={['title', 'summary', 'task', 'purpose', 'effect']} />
          </Match>
          <Match when={step() === 'why'}>
            <WhyStep {...part} />
          </Match>
          <Match when={step() === 'team'}>
            <TeamStep {...part} />
          </Match>
          <Match when={step() === 'time'}>
            <TimeStep {...part} />
          </Match>
          <Match when={isLast()}>
            <CheckStep {...part} />
          </Match>
        </Switch>
        <Switch>
          <Match when={form.state() === 'failed'}>
            <Notice tone="error" title={t().write.failed} live>
              <p>{t().write.failedBody}</p>
            </Notice>
          </Match>
          <Match when={form.state() === 'ended'}>
            <Notice tone="warning" title={t().write.ended} live>
              <p>{t().write.endedBody}</p>
            </Notice>
          </Match>
        </Switch>
        <Actions>
          <Button type="submit" busy={form.state() === 'saving'}>
            {isLast() ? saveLabel() : t().write.next}
          </Button>
          <Show when={form.step() > 0}>
            <Button variant="secondary" onClick={() => form.back()}>
              {t().write.back}
            </Button>
          </Show>
          <Show when={form.savedAt()}>
            <Button variant="quiet" onClick={() => form.restart()}>
              {t().write.restart}
            </Button>
          </Show>
        </Actions>
        <SavedNote savedAt={form.savedAt()} />
      </Form>
    </Page>
  )
}
