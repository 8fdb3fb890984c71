// What became of a story of one's own: waiting, read by everyone, or not and why.
import { createEffect, Match, Show, Switch } from 'solid-js'
import type { OwnStory } from '../../shared/home-stories.ts'
import { pathOfStory } from '../../shared/story-names.ts'
import type { CameOfProps } from '../came-of.tsx'
import { useQuery } from '../query.ts'
import { Notice } from '../ui/Notice.tsx'
import { ownStoryQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const found = useQuery(() => ownStoryQuery(props.decision.submissionId))
  const known = () =>
    found.isSuccess && !props.decision.withdrawnAt && !props.decision.supersededBy
      ? found.data
      : undefined
  createEffect(() => {
    if (known() && known()?.state !== 'waiting') props.onAnswered()
  })
  return <Show when={known()}>{(story) => <Stands story={story()} />}</Show>
}

function Stands(props: { story: OwnStory }) {
  const t = text.use()
  return (
    <Switch>
      <Match when={props.story.state === 'waiting'}>
        <Notice title={t().cameOf.waiting}>
          <p>{t().cameOf.waitingBody}</p>
        </Notice>
      </Match>
      <Match when={props.story.state === 'published'}>
        <Notice tone="success" title={t().cameOf.published}>
          <p>
            <a href={pathOfStory(props.story.id)}>{t().cameOf.see}</a>
          </p>
        </Notice>
      </Match>
      <Match when={props.story.state === 'declined'}>
        <Notice title={t().cameOf.declined}>
          <p>{t().cameOf.why(props.story.reason ?? '')}</p>
          <p>
            <a href={`/fortael?hjem=${props.story.careHome.id}`}>{t().cameOf.again}</a>.{' '}
            <a href={`/plejehjem/${props.story.careHome.id}`}>{props.story.careHome.name}</a>
          </p>
          <p>{t().cameOf.againBody}</p>
        </Notice>
      </Match>
    </Switch>
  )
}
