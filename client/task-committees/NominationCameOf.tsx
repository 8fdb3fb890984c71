// A nomination of one's own, where its receipt stands: the link to hand over, or what was answered.
import { createEffect, Match, Switch } from 'solid-js'
import type { CameOfProps } from '../came-of.tsx'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ShareLink } from '../ui/ShareLink.tsx'
import { nominationQuery } from './queries.ts'
import { text } from './text.ts'

export default function NominationCameOf(props: CameOfProps) {
  const t = text.use()
  const nomination = useQuery(() => nominationQuery(props.decision.submissionId))
  const known = () => (nomination.isSuccess ? nomination.data : undefined)
  const about = () => props.decision.about
  createEffect(() => {
    const state = known()?.state
    if (state && state !== 'open') props.onAnswered()
  })
  return (
    <Switch>
      <Match when={known()?.state === 'open' && known()}>
        {(found) => (
          <Notice title={t().nominate.handOver(found().nomineeName ?? '')}>
            <p>{t().nominate.handOverBody}</p>
            <ShareLink
              path={`/opgaveudvalg/${found().committeeId}/ansoeg?indstillet=${found().id}`}
              title={t().nominate.handOverTitle(tr(about()?.title ?? { da: '', en: '' }))}
            />
          </Notice>
        )}
      </Match>
      <Match when={known()?.state === 'accepted' && known()}>
        {(found) => (
          <Notice tone="success" title={t().nominate.accepted(found().nomineeName ?? '')} />
        )}
      </Match>
      <Match when={known()?.state === 'declined'}>
        <Notice title={t().nominate.declined}>
          <p>{t().nominate.declinedBody}</p>
        </Notice>
      </Match>
      <Match when={known()?.state === 'expired'}>
        <Notice title={t().nominate.expired}>
          <p>{t().nominate.expiredBody}</p>
        </Notice>
      </Match>
    </Switch>
  )
}
