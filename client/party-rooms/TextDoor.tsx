// The way into a room's text: through the party's gate, once the room has been opened.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { needed } from '../api.ts'
import { useQuery } from '../query.ts'
import { PartyGate } from './PartyGate.tsx'
import { type Place, roomQuery } from './queries.ts'
import { Unopened } from './Unopened.tsx'

interface TextPlace {
  owner: { kind: 'party-room'; id: string }
  /** Where everyone can read about the consultation. */
  back: string
}

export default function TextDoor(props: { children: (place: TextPlace) => JSX.Element }) {
  const params = useParams<{ id: string; bodyId: string }>()
  const place = () => ({ consultationId: params.id, bodyId: params.bodyId })
  return (
    <PartyGate place={place()}>
      <Opened place={place()}>{props.children}</Opened>
    </PartyGate>
  )
}

function Opened(props: { place: Place; children: (place: TextPlace) => JSX.Element }) {
  const found = useQuery(() => needed(roomQuery(props.place)))
  return (
    <Show when={found.data}>
      {(known) => (
        <Show when={known().room?.id} fallback={<Unopened place={props.place} />}>
          {(id) =>
            props.children({
              owner: { kind: 'party-room', id: id() },
              back: `/hoeringer/${props.place.consultationId}`,
            })
          }
        </Show>
      )}
    </Show>
  )
}
