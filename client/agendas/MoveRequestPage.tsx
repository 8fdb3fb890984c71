// A councillor asks that a simple item be talked about.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { AgendaItem } from '../../shared/agendas.ts'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { answersOf } from './answers.ts'
import { agendaQuery } from './queries.ts'
import { text } from './text.ts'

export default function MoveRequestPage() {
  const t = text.use()
  const params = useParams<{ id: string; itemId: string }>()
  const agenda = useQuery(() => needed(agendaQuery(params.id)))
  const item = () =>
    agenda.data?.items.find(({ id, part }) => id === params.itemId && part === 'simplified')
  return (
    <Show when={agenda.data}>
      <Show
        when={item()}
        fallback={
          <Page title={t().form.goneTitle} breadcrumbs={crumbs(t(), params.id)}>
            <Empty
              title={t().form.gone}
              action={<LinkButton href={`/moeder/${params.id}`}>{t().form.back}</LinkButton>}
            />
          </Page>
        }
      >
        {(found) => <Request meetingId={params.id} item={found()} />}
      </Show>
    </Show>
  )
}

function Request(props: { meetingId: string; item: AgendaItem }) {
  const t = text.use()
  const form = createSubmissionForm({
    form: 'agenda-move-request',
    version: 1,
    about: () => ({
      kind: 'meeting',
      id: props.meetingId,
      path: `/moeder/${props.meetingId}#sag-${props.item.id}`,
      title: { ...props.item.title },
    }),
    schema: () => import('../../shared/agendas.ts').then((m) => m.agendaMoveRequest),
    given: { meetingId: props.meetingId, itemId: props.item.id },
    initial: { reason: '' },
    steps: [{ id: 'request', fields: ['reason'] }],
  })
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={crumbs(t(), props.meetingId)}
      lead={<p>{t().form.lead(tr(props.item.title))}</p>}
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <TextArea
              {...form.text('reason', {
                label: t().form.reason,
                hint: t().form.reasonHint,
                missing: t().form.reasonMissing,
              })}
              max={1000}
              rows={4}
            />
          ),
        },
      ]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <Notice title={t().form.beforeSend}>
          <p>{t().form.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}

function crumbs(t: { title: string }, meetingId: string) {
  return [{ href: `/moeder/${meetingId}#dagsorden`, label: t.title }]
}
