// Putting a document in the room: a text, files, or both; sent when there is a connection.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CommitteeRoom } from '../../shared/committee-rooms.ts'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { RoomGate } from '../RoomGate.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answersOf } from './answers.ts'
import { roomQuery } from './queries.ts'
import { text } from './text.ts'

export default function DocumentPage() {
  const params = useParams<{ id: string }>()
  return (
    <RoomGate place={params.id} back={`/opgaveudvalg/${params.id}`}>
      <Found id={params.id} />
    </RoomGate>
  )
}

function Found(props: { id: string }) {
  const room = useQuery(() => needed(roomQuery(props.id)))
  return (
    <Show when={room.data?.committee}>{(committee) => <Document committee={committee()} />}</Show>
  )
}

function createDocument({ id, title }: CommitteeRoom['committee']) {
  return createSubmissionForm({
    form: 'room-document',
    version: 1,
    about: () => ({
      kind: 'task-committee',
      id,
      path: `/opgaveudvalg/${id}/rum`,
      // A copy: what a query gives is a proxy, which IndexedDB can't take.
      title: { ...title },
    }),
    schema: () => import('../../shared/committee-rooms.ts').then((m) => m.roomDocumentSent),
    given: { committeeId: id },
    initial: { title: '', text: '' },
    optional: ['text'],
    steps: [{ id: 'document', fields: ['title', 'text'] }],
  })
}

function Document(props: { committee: CommitteeRoom['committee'] }) {
  const t = text.use()
  const form = createDocument(props.committee)
  return (
    <SubmissionForm
      form={form}
      title={t().document.title}
      breadcrumbs={[
        { href: `/opgaveudvalg/${props.committee.id}`, label: tr(props.committee.title) },
        { href: `/opgaveudvalg/${props.committee.id}/rum`, label: t().title },
      ]}
      lead={<p>{t().document.lead}</p>}
      sendLabel={t().document.send}
      steps={[
        {
          heading: t().document.step,
          content: () => (
            <>
              <TextField
                {...form.text('title', {
                  label: t().document.name,
                  missing: t().document.nameMissing,
                })}
              />
              <TextArea {...form.text('text', { label: t().document.text })} max={20_000} />
              <FileField id="attachments" attachments={form.attachments} />
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t())}
      filesStep={1}
      beforeSend={() => (
        <Notice title={t().document.beforeSend}>
          <p>{t().document.beforeSendBody}</p>
        </Notice>
      )}
    />
  )
}
