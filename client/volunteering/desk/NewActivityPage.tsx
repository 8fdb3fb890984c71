// A coordinator makes a new activity with its times; it is open to everyone as soon as it is sent.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, Match, on, Show, Switch } from 'solid-js'
import type { Account } from '../../../shared/accounts.ts'
import type { Activity } from '../../../shared/volunteering.ts'
import { Failure, needed } from '../../api.ts'
import { number } from '../../format.ts'
import { tr, type Words } from '../../language.ts'
import { useSignedIn } from '../../outbox/account.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SavedNote } from '../../ui/SavedNote.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { careHomeQuery, isAboutPlaces } from '../queries.ts'
import type da from '../text.da.ts'
import { text } from '../text.ts'
import { HowFields, WhatFields } from './ActivityFields.tsx'
import { Closed } from './Closed.tsx'
import { createNewActivity, type FieldFault, steps } from './new-activity.ts'
import { ShiftFields } from './ShiftFields.tsx'
import '../../outbox/SubmissionForm.css'

export default function NewActivityPage() {
  const params = useParams<{ id: string }>()
  const account = useSignedIn()
  const refusal = () => {
    if (account() === null) return new Failure('not_signed_in')
    return account() && !mayMake(account(), params.id) ? new Failure('forbidden') : undefined
  }
  return (
    <Show when={!refusal()} fallback={<Closed error={refusal()} careHomeId={params.id} />}>
      <NewActivity />
    </Show>
  )
}

/** A coordinator makes activities at homes of their own; the server decides it again. */
function mayMake(account: Account | null | undefined, careHomeId: string): boolean {
  return (
    account?.roles.some(
      ({ role, body }) =>
        role === 'administrator' ||
        (role === 'coordinator' && (body === null || body.id === careHomeId)),
    ) ?? false
  )
}

function NewActivity() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const client = useQueryClient()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  const form = createNewActivity(params.id)
  const look = createLookThrough(
    () => [
      form.values.title,
      form.values.summary,
      form.values.titleEn,
      form.values.summaryEn,
      form.values.whatItIs,
      form.values.whatItIsNot,
      form.values.howYouAreMet,
      form.values.toKnow,
      form.values.certificate,
    ],
    { mayKeep: true },
  )
  let heading: HTMLHeadingElement | undefined
  createEffect(on(form.step, () => heading?.focus(), { defer: true }))
  createEffect(() => {
    if (form.made()) void client.invalidateQueries({ predicate: isAboutPlaces })
  })
  const errors = () =>
    form.faults().map((fault) => ({ id: fault.field, message: messageOf(fault, t()) }))
  const errorAt = (field: string) => errors().find(({ id }) => id === field)?.message
  const crumbs = () => [
    { href: '/arbejdsbord', label: t().desk.room },
    { href: `/arbejdsbord/plejehjem/${params.id}`, label: careHome.data?.name ?? '' },
  ]
  const isLast = () => form.step() === steps.length - 1
  return (
    <Show when={!form.made()} fallback={<Made activity={form.made()} careHomeId={params.id} />}>
      <Page
        title={t().make.title}
        breadcrumbs={crumbs()}
        lead={form.step() === 0 ? t().make.lead : undefined}
      >
        <ErrorSummary errors={errors()} />
        <Form onSubmit={() => look.passes() && void form.next()}>
          <div class="form-step">
            <Steps step={form.step() + 1} steps={steps.length} />
            <h2 ref={heading} tabindex="-1">
              {t().make.steps[steps[form.step()] ?? 'what']}
            </h2>
          </div>
          <Switch>
            <Match when={form.step() === 0}>
              <WhatFields form={form} errorAt={errorAt} />
            </Match>
            <Match when={form.step() === 1}>
              <HowFields form={form} errorAt={errorAt} />
            </Match>
            <Match when={isLast()}>
              <ShiftFields form={form} errorAt={errorAt} />
            </Match>
          </Switch>
          <Show when={form.state() === 'failed'}>
            <Notice tone="error" title={t().make.failed} live>
              <p>{t().make.failedBody}</p>
            </Notice>
          </Show>
          <TextWarning look={look} mayKeep />
          <Actions>
            <Button type="submit" busy={form.state() === 'sending'}>
              {isLast() ? t().make.send : t().make.next}
            </Button>
            <Show when={form.step() > 0}>
              <Button variant="secondary" onClick={() => form.back()}>
                {t().make.back}
              </Button>
            </Show>
          </Actions>
          <SavedNote savedAt={form.savedAt()} />
        </Form>
      </Page>
    </Show>
  )
}

function Made(props: { activity: Activity | undefined; careHomeId: string }) {
  const t = text.use()
  return (
    <Show when={props.activity}>
      {(activity) => (
        <Page title={t().make.made(tr(activity().title))} lead={t().make.madeBody}>
          <Actions>
            <LinkButton href={`/plejehjem/${props.careHomeId}#${activity().id}`}>
              {t().make.see}
            </LinkButton>
            <LinkButton variant="secondary" href={`/arbejdsbord/plejehjem/${props.careHomeId}`}>
              {t().make.another}
            </LinkButton>
          </Actions>
        </Page>
      )}
    </Show>
  )
}

function messageOf({ field, isTwice }: FieldFault, t: Pick<Words<typeof da>, 'make'>): string {
  const [, index = '0', part] = field.split('-')
  const shift = t.make.shift(number(Number(index) + 1))
  if (part === 'startsAt') return isTwice ? t.make.twiceFault(shift) : t.make.startsAtFault(shift)
  if (part === 'minutes') return t.make.lengthFault(shift)
  if (part === 'capacity') return t.make.capacityFault(shift)
  if (part === 'repeats') return t.make.repeatsFault(shift)
  const faults: Record<string, string> = {
    title: t.make.nameFault,
    summary: t.make.summaryFault,
    coreTasks: t.make.coreTasksFault,
    whatItIs: t.make.whatItIsFault,
    whatItIsNot: t.make.whatItIsNotFault,
    howYouAreMet: t.make.howYouAreMetFault,
    toKnow: t.make.toKnowFault,
    ageFrom: t.make.ageFault,
    ageTo: t.make.ageFault,
    certificate: t.make.certificateFault,
    languages: t.make.languagesFault,
    leastPeople: t.make.leastPeopleFault,
  }
  return faults[field] ?? t.make.englishFault
}
