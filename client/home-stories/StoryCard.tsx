// A story in a list: its beginning, and who tells it.
import { Show } from 'solid-js'
import type { HomeStory } from '../../shared/home-stories.ts'
import { pathOfStory } from '../../shared/story-names.ts'
import { date } from '../format.ts'
import { Card } from '../ui/Card.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { text } from './text.ts'

export function StoryCard(props: {
  story: HomeStory
  level?: 2 | 3
  /** Where the list is not of one home. */
  withHome?: boolean
}) {
  const t = text.use()
  return (
    <Card
      href={pathOfStory(props.story.id)}
      title={props.story.title}
      level={props.level}
      above={
        <>
          <span>{t().themes[props.story.theme]}</span>
          <Show when={!props.withHome && props.story.kind === 'what-worked'}>
            <span>{t().kinds['what-worked']}</span>
          </Show>
          <Show when={props.story.example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <>
          <Show when={props.withHome}>
            <Detail icon="care-home">{props.story.careHome.name}</Detail>
          </Show>
          <Detail icon="people">
            {props.story.name ?? t().writers[props.story.writer]}, {date(props.story.publishedAt)}
          </Detail>
        </>
      }
    >
      <p>{shorten(props.story.text)}</p>
    </Card>
  )
}

function shorten(body: string): string {
  const [first = ''] = body.split(/\n+/)
  return first.length <= 160 ? first : `${first.slice(0, first.lastIndexOf(' ', 160))} …`
}
