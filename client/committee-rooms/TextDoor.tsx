// The way into a committee's text: through the room's gate, with what the text belongs to.
import { useParams } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { RoomGate } from '../RoomGate.tsx'

interface Place {
  owner: { kind: 'task-committee'; id: string }
  /** Where everyone can read about the committee. */
  back: string
}

export default function TextDoor(props: { children: (place: Place) => JSX.Element }) {
  const params = useParams<{ id: string }>()
  const back = () => `/opgaveudvalg/${params.id}`
  return (
    <RoomGate place={params.id} back={back()}>
      {props.children({ owner: { kind: 'task-committee', id: params.id }, back: back() })}
    </RoomGate>
  )
}
