// A party's room: how the response stands and what comes next, its parts, the meeting behind it, and who is there.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import type { OpenedRoom, PartyRoom } from '../../shared/party-rooms.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Mandate } from './Mandate.tsx'
import { Parts } from './Parts.tsx'
import { PartyGate } from './PartyGate.tsx'
import { People } from './People.tsx'
import {
  consultationQuery,
  openRoom,
  type Place,
  roomPath,
  roomQuery,
  textsQuery,
} from './queries.ts'
import './Room.css'
import { chairsHere, isOnItsWay, isPaper, isWritten } from './rows.ts'
import { Standing } from './Standing.tsx'
import { text } from './text.ts'

export default function RoomPage() {
  const params = useParams<{ id: string; bodyId: string }>()
  const place = () => ({ consultationId: params.id, bodyId: params.bodyId })
  return (
    <PartyGate place={place()}>
      <Found place={place()} />
    </PartyGate>
  )
}

function Found(props: { place: Place }) {
  const room = useQuery(() => needed(roomQuery(props.place)))
  const consultation = useQuery(() => needed(consultationQuery(props.place.consultationId)))
  return (
    <Show when={room.data}>
      {(known) => (
        <Show when={consultation.data}>
          {(found) => <Room place={props.place} room={known()} consultation={found()} />}
        </Show>
      )}
    </Show>
  )
}

interface RoomProps {
  place: Place
  room: PartyRoom
  consultation: Consultation
}

function Room(props: RoomProps) {
  const t = text.use()
  const mayApprove = () =>
    props.room.room !== null &&
    !props.room.closed &&
    props.consultation.opensAt <= now() &&
    chairsHere(props.room) &&
    !isPaper(props.room) &&
    (props.room.response === null || props.room.response.changed)
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/deltag?slags=consultation', label: t().all },
        { href: `/hoeringer/${props.consultation.id}`, label: tr(props.consultation.title) },
      ]}
      above={
        <>
          <Kind kind="consultation">{props.room.body.name}</Kind>
          <Show when={props.consultation.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().lead(props.room.body.name)}
      action={
        <Show when={mayApprove()}>
          <LinkButton
            icon="check"
            variant={props.room.room?.parts.some(isWritten) ? 'primary' : 'secondary'}
            href={`${roomPath(props.place)}/godkend`}
          >
            {props.room.response ? t().approve.again : t().approve.link}
          </LinkButton>
        </Show>
      }
      aside={<People room={props.room} />}
    >
      <Show when={props.room.room} fallback={<Opening {...props} />}>
        {(opened) => <Opened {...props} opened={opened()} />}
      </Show>
    </Page>
  )
}

function Opened(props: RoomProps & { opened: OpenedRoom }) {
  const t = text.use()
  const outbox = useOutbox()
  // Asked for ahead, so that a text opens where there is no connection.
  useQuery(() => textsQuery(props.opened.id))
  const here = () => (outbox()?.items ?? []).filter(({ given }) => given.roomId === props.opened.id)
  const onItsWay = () => here().find(({ progress }) => isOnItsWay(progress.state))
  return (
    <>
      <Show when={onItsWay()}>
        {(item) => (
          <Notice title={t().standing.here}>
            <p>{t().standing.hereBody}</p>
            <p>
              <a href={`/mine-indsendelser/${item().id}`}>{t().standing.hereLink}</a>
            </p>
          </Notice>
        )}
      </Show>
      <Standing room={props.room} opened={props.opened} consultation={props.consultation} />
      <Parts
        opened={props.opened}
        consultation={props.consultation}
        response={props.room.response}
        closed={props.room.closed}
        path={roomPath(props.place)}
      />
      <Mandate place={props.place} opened={props.opened} closed={props.room.closed} />
    </>
  )
}

/** One tap opens it for all of them. */
function Opening(props: RoomProps) {
  const t = text.use()
  const client = useQueryClient()
  const [busy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  async function open() {
    if (busy()) return
    setBusy(true)
    setFailed(false)
    try {
      await openRoom(client, props.place)
      announce(t().unopened.done)
      document.querySelector<HTMLElement>('h1')?.focus()
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel labelledBy="opening">
      <h2 id="opening">{props.room.closed ? t().unopened.closed : t().unopened.title}</h2>
      <Show when={!props.room.closed} fallback={<p>{t().unopened.closedBody}</p>}>
        <Deadline
          opensAt={props.consultation.opensAt}
          closesAt={props.consultation.closesAt}
          now={now()}
        />
        <p>{t().unopened.body}</p>
        <Show when={props.room.invitation === 'declined'}>
          <p>{t().unopened.declined}</p>
        </Show>
        <Show when={props.room.response}>
          <p>{isPaper(props.room) ? t().standing.paper : t().unopened.sent}</p>
        </Show>
        <div class="party-opening">
          <Button busy={busy()} onClick={() => void open()}>
            {t().unopened.action}
          </Button>
        </div>
        <Show when={hasFailed()}>
          <Notice tone="error" live title={t().unopened.failed} />
        </Show>
      </Show>
    </Panel>
  )
}
