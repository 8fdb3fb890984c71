// Writing a consultation: a draft until it is published, changed afterwards with what people answer left standing.
import { useNavigate, useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createSignal, Match, on, onMount, Show, Switch } from 'solid-js'
import type { ConsultationWritten } from '../../../shared/consultation-saves.ts'
import { needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SavedNote } from '../../ui/SavedNote.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { saveConsultation, writtenQuery } from '../queries.ts'
import { CheckStep } from './CheckStep.tsx'
import { messageOf } from './fields.tsx'
import { SectionsStep } from './SectionsStep.tsx'
import { text } from './text.ts'
import { ShownStep, WhatStep, WhoStep } from './WriteSteps.tsx'
import { createWriteForm, steps } from './write-form.ts'
import '../../ui/Write.css'
import './Write.css'
import '../../outbox/SubmissionForm.css'

export default function WriteConsultationPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id !== 'ny' && params.id} fallback={<Write written={null} />} keyed>
      {(id) => <Known id={id} />}
    </Show>
  )
}

function Known(props: { id: string }) {
  const written = useQuery(() => needed(writtenQuery(props.id)))
  return (
    <Show when={written.data?.id} keyed>
      {(_) => <Write written={written.data ?? null} />}
    </Show>
  )
}

function Write(props: { written: ConsultationWritten | null }) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = createWriteForm({
    written: props.written,
    save: (id, json) => saveConsultation(client, id, json),
    fetchNewest: (id) => client.fetchQuery({ ...writtenQuery(id), staleTime: 0 }),
  })
  const [wasSaved, setSaved] = createSignal(false)
  let heading: HTMLHeadingElement | undefined
  createEffect(on(form.step, () => heading?.focus(), { defer: true }))
  const errors = () => form.faults().map((id) => ({ id, message: messageOf(id, t()) }))
  const errorAt = (field: string) => errors().find(({ id }) => id === field)?.message
  const step = () => steps[form.step()] ?? 'what'
  const isPublished = () => form.base()?.status === 'published'

  async function save(status: 'draft' | 'published') {
    setSaved(false)
    const saved = await form.save(status)
    if (!saved) return
    announce(status === 'published' ? t().write.published : t().write.draftSaved)
    if (status === 'published' && !props.written?.begun)
      return navigate(`/arbejdsbord/hoeringer/${saved.id}`)
    setSaved(true)
    if (!props.written) navigate(`/arbejdsbord/hoeringer/${saved.id}/rediger`, { replace: true })
  }

  const part = { form, errorAt }
  return (
    <Page
      title={props.written ? t().write.editTitle(tr(props.written.title)) : t().write.newTitle}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        ...(isPublished()
          ? [
              {
                href: `/arbejdsbord/hoeringer/${props.written?.id}`,
                label: tr(props.written?.title ?? { da: '', en: '' }),
              },
            ]
          : []),
      ]}
      lead={form.step() === 0 ? t().write.lead : undefined}
    >
      <Show when={form.newer()}>
        <Stale onKeep={() => form.settle(true)} onTake={() => form.settle(false)} />
      </Show>
      <Show when={form.base()?.begun}>
        <Notice title={t().write.begun}>
          <p>{t().write.begunBody}</p>
        </Notice>
      </Show>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void (step() === 'check' ? save('published') : form.next())}>
        <div class="form-step">
          <Steps step={form.step() + 1} steps={steps.length} />
          <h2 ref={heading} tabindex="-1">
            {t().write.steps[step()]}
          </h2>
        </div>
        <Switch>
          <Match when={step() === 'what'}>
            <WhatStep {...part} />
          </Match>
          <Match when={step() === 'material'}>
            <SectionsStep {...part} />
          </Match>
          <Match when={step() === 'who'}>
            <WhoStep {...part} />
          </Match>
          <Match when={step() === 'shown'}>
            <ShownStep {...part} />
          </Match>
          <Match when={step() === 'check'}>
            <CheckStep {...part} />
          </Match>
        </Switch>
        <Show when={form.state() === 'failed'}>
          <Notice tone="error" title={t().write.failed} live>
            <p>{t().write.failedBody}</p>
          </Notice>
        </Show>
        <Show when={wasSaved() && !form.hasChanges()}>
          <Notice title={isPublished() ? t().write.published : t().write.draftSaved} live>
            <p>{isPublished() ? t().write.publishedBody : t().write.draftBody}</p>
          </Notice>
        </Show>
        <Actions>
          <Button type="submit" busy={form.state() === 'saving'}>
            {step() !== 'check'
              ? t().write.next
              : isPublished()
                ? t().write.saveChange
                : t().write.publish}
          </Button>
          <Show when={step() === 'check' && !isPublished()}>
            <Button variant="secondary" onClick={() => void save('draft')}>
              {t().write.saveDraft}
            </Button>
          </Show>
          <Show when={form.step() > 0}>
            <Button variant="secondary" onClick={() => form.back()}>
              {t().write.back}
            </Button>
          </Show>
          <Show when={form.hasChanges()}>
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

/** Somebody saved meanwhile: both stand until one is chosen. It stands above what was pressed, so the focus goes there. */
function Stale(props: { onKeep: () => void; onTake: () => void }) {
  const t = text.use()
  let notice: HTMLDivElement | undefined
  onMount(() => notice?.focus())
  return (
    <div ref={notice} tabindex="-1">
      <Notice tone="warning" title={t().write.stale} live>
        <p>{t().write.staleBody}</p>
        <Actions>
          <Button onClick={props.onKeep}>{t().write.keepMine}</Button>
          <Button variant="secondary" onClick={props.onTake}>
            {t().write.takeTheirs}
          </Button>
        </Actions>
      </Notice>
    </div>
  )
}
