// The chair reads the whole response as it will be sent, makes the choices, and sends it for all of them.
import { useParams } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import type { OpenedRoom, PartyRoom } from '../../shared/party-rooms.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ApproveStep, ReadStep } from './ApproveStep.tsx'
import { useApprovalAnswers } from './answers.ts'
import { createApproval } from './approval.ts'
import { PartyGate } from './PartyGate.tsx'
import { consultationQuery, type Place, roomPath, roomQuery } from './queries.ts'
import { isOnItsWay, isPaper } from './rows.ts'
import { text } from './text.ts'
import { Unopened } from './Unopened.tsx'

export default function ApprovePage() {
  const params = useParams<{ id: string; bodyId: string }>()
  const place = () => ({ consultationId: params.id, bodyId: params.bodyId })
  return (
    <PartyGate place={place()} chair>
      <Found place={place()} />
    </PartyGate>
  )
}

function Found(props: { place: Place }) {
  const room = useQuery(() => needed(roomQuery(props.place)))
  const consultation = useQuery(() => needed(consultationQuery(props.place.consultationId)))
  // What is approved is the room as it stands now, not as it was last looked at. Another response of theirs has come:
  // one approves anew what takes its place.
  const begun = () =>
    room.isFetchedAfterMount &&
    room.data &&
    `${room.data.room?.id} ${room.data.response?.submissionId}`
  return (
    <Show when={consultation.data && begun()} keyed fallback={<Skeleton shape="page" />}>
      <Show when={room.data}>
        {(known) => (
          <Show when={consultation.data}>
            {(found) => (
              <Show when={known().room} fallback={<Unopened place={props.place} />}>
                {(opened) => (
                  <Show
                    when={!known().closed && !isPaper(known())}
                    fallback={<Past place={props.place} room={known()} />}
                  >
                    <Approve
                      place={props.place}
                      room={known()}
                      opened={opened()}
                      consultation={found()}
                    />
                  </Show>
                )}
              </Show>
            )}
          </Show>
        )}
      </Show>
    </Show>
  )
}

function Past(props: { place: Place; room: PartyRoom }) {
  const t = text.use()
  return (
    <Page
      title={t().approve.title}
      breadcrumbs={[{ href: roomPath(props.place), label: t().room }]}
    >
      <Empty
        title={t().approve.closed}
        action={<LinkButton href={roomPath(props.place)}>{t().gate.toRoom}</LinkButton>}
      >
        <p>{isPaper(props.room) ? t().standing.paper : t().approve.closedBody}</p>
      </Empty>
    </Page>
  )
}

interface ApproveProps {
  place: Place
  room: PartyRoom
  opened: OpenedRoom
  consultation: Consultation
}

function Approve(props: ApproveProps) {
  const t = text.use()
  const form = createApproval(props.consultation, props.room, props.opened)
  const answers = useApprovalAnswers(form, props.consultation, props.room.body.name)
  const path = roomPath(props.place)
  // What was approved before and not sent is read again as it stands now.
  createEffect(
    on(form.flow.ready, (isReady) => {
      if (isReady && !form.isCurrent(props.opened)) form.take(props.opened)
    }),
  )
  const step = {
    form,
    consultation: props.consultation,
    get opened() {
      return props.opened
    },
    path,
  }
  const notices = () => <Notices {...props} form={form} path={path} />
  return (
    <SubmissionForm
      form={form}
      title={t().approve.title}
      breadcrumbs={[
        { href: `/hoeringer/${props.consultation.id}`, label: tr(props.consultation.title) },
        { href: path, label: t().room },
      ]}
      lead={
        <>
          <p>{t().approve.lead}</p>
          <p>
            <Deadline closesAt={props.consultation.closesAt} now={now()} />
          </p>
        </>
      }
      sendLabel={t().approve.send}
      steps={[
        {
          heading: t().approve.step,
          content: () => (
            <>
              {notices()}
              <ReadStep {...step} />
            </>
          ),
        },
        {
          heading: t().approve.end,
          content: () => (
            <>
              {notices()}
              <ApproveStep {...step} />
            </>
          ),
        },
      ]}
      filesStep={2}
      answers={answers}
      beforeSend={() => (
        <>
          {notices()}
          <Notice title={t().approve.beforeSend}>
            <p>{t().approve.beforeSendBody}</p>
            <Show when={props.room.response}>
              <p>{t().approve.replaces}</p>
            </Show>
          </Notice>
        </>
      )}
    />
  )
}

/** What the chair should know before the next step: others have saved, or have not chosen. */
function Notices(props: ApproveProps & { form: ReturnType<typeof createApproval>; path: string }) {
  const t = text.use()
  const outbox = useOutbox()
  const beside = () => props.opened.parts.filter((part) => part.beside > 0).length
  const here = () =>
    outbox()?.items.find(
      ({ given, progress }) => given.roomId === props.opened.id && isOnItsWay(progress.state),
    )
  function refresh() {
    props.form.take(props.opened)
    announce(t().approve.refreshed)
  }
  return (
    <>
      <Show when={here()}>
        {(item) => (
          <Notice tone="warning" title={t().standing.here}>
            <p>{t().approve.here}</p>
            <p>
              <a href={`/mine-indsendelser/${item().id}`}>{t().standing.hereLink}</a>
            </p>
          </Notice>
        )}
      </Show>
      <Show when={!props.form.isCurrent(props.opened)}>
        <Notice tone="warning" title={t().approve.behind} live>
          <p>{t().approve.behindBody}</p>
          <Button variant="secondary" onClick={refresh}>
            {t().approve.refresh}
          </Button>
        </Notice>
      </Show>
      <Show when={beside() > 0}>
        <Notice tone="warning" title={t().approve.besideTitle(number(beside()), beside() === 1)}>
          <p>{t().approve.besideBody}</p>
          <p>
            <a href={props.path}>{t().gate.toRoom}</a>
          </p>
        </Notice>
      </Show>
    </>
  )
}
