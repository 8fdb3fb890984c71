// Whether one has a stand or a number in line, above the receipt.
import { createEffect, Show } from 'solid-js'
import type { OwnStand } from '../../shared/fairs.ts'
import type { CameOfProps } from '../came-of.tsx'
import { number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ownStandQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const found = useQuery(() => ownStandQuery(props.decision.submissionId))
  const known = () =>
    found.isSuccess && !props.decision.withdrawnAt && !props.decision.supersededBy
      ? found.data
      : undefined
  createEffect(() => {
    if (known()?.fair.cancelled) props.onAnswered()
  })
  return <Show when={known()}>{(stand) => <Stands stand={stand()} />}</Show>
}

function Stands(props: { stand: OwnStand }) {
  const t = text.use()
  const position = () => props.stand.position
  const see = () => (
    <p>
      <a href={`/frivilligmesser/${props.stand.fair.id}`}>{t().cameOf.see}</a>
    </p>
  )
  return (
    <Show
      when={props.stand.fair.cancelled}
      fallback={
        <Show
          when={position()}
          fallback={
            <Notice tone="success" title={t().cameOf.coming}>
              {see()}
            </Notice>
          }
        >
          {(place) => (
            <Notice title={t().cameOf.waiting(number(place()))}>
              <p>{t().cameOf.waitingBody}</p>
              {see()}
            </Notice>
          )}
        </Show>
      }
    >
      {(cancelled) => (
        <Notice tone="warning" title={t().cameOf.cancelled}>
          <p>{t().cameOf.why(cancelled().because)}</p>
        </Notice>
      )}
    </Show>
  )
}
