// On a home's page, for whoever is signed in: what they lack for coming to all of it.
import { Show } from 'solid-js'
import { toLocal } from '../../../shared/time.ts'
import type { CareHomePage } from '../../../shared/volunteering.ts'
import { now } from '../../clock.ts'
import { Lacks } from './Lacks.tsx'
import { lacking, useReady } from './ready.ts'

export default function LacksHere(props: { careHome: CareHomePage }) {
  const ready = useReady(() => props.careHome.id)
  const found = () => {
    const today = toLocal(now()).slice(0, 10)
    for (const { needs } of props.careHome.activities) {
      const lacks = lacking(needs, ready.known(), today)
      if (lacks) return { lacks, check: needs.check }
    }
    return undefined
  }
  return (
    <Show when={found()}>
      {(known) => <Lacks {...known()} careHome={props.careHome} ready={ready} isForSome />}
    </Show>
  )
}
