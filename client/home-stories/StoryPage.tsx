// One story, to be read.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { HomeStory } from '../../shared/home-stories.ts'
import { needed } from '../api.ts'
import { date } from '../format.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Page } from '../ui/Page.tsx'
import { storyQuery } from './queries.ts'
import './Story.css'
import { text } from './text.ts'

export default function StoryPage() {
  const params = useParams<{ id: string }>()
  const story = useQuery(() => needed(storyQuery(params.id)))
  return <Show when={story.data}>{(found) => <Found story={found()} />}</Show>
}

function Found(props: { story: HomeStory }) {
  const t = text.use()
  const { careHome } = props.story
  const who = () => t().writers[props.story.writer]
  const crumbs = () =>
    props.story.kind === 'what-worked'
      ? [
          { href: '/deltag', label: t().takePart },
          { href: '/det-virker', label: t().worked.title },
        ]
      : [
          { href: `/plejehjem/${careHome.id}`, label: careHome.name },
          { href: `/plejehjem/${careHome.id}/historier`, label: t().list.title },
        ]
  return (
    <Page
      title={props.story.title}
      breadcrumbs={crumbs()}
      above={
        <>
          <span>{t().themes[props.story.theme]}</span>
          <Detail icon="care-home">{careHome.name}</Detail>
          <Show when={props.story.example}>
            <ExampleMark />
          </Show>
        </>
      }
    >
      <div class="story-text">
        <For each={props.story.text.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      </div>
      <p class="story-by">
        {props.story.name ? t().byNamed(props.story.name, who()) : t().by(who())}
        {' · '}
        <time datetime={props.story.publishedAt}>{date(props.story.publishedAt)}</time>
      </p>
      <div>
        <LinkButton variant="secondary" href={`/plejehjem/${careHome.id}`}>
          {t().one.more}
        </LinkButton>
      </div>
    </Page>
  )
}
