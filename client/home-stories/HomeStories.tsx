// The latest of what has been told of a care home, on its page, and the ways to more.
import { Show } from 'solid-js'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Section } from '../ui/Section.tsx'
import { latestQuery } from './queries.ts'
import { StoryCard } from './StoryCard.tsx'
import { text } from './text.ts'

export default function HomeStories(props: { careHomeId: string }) {
  const t = text.use()
  const found = useQuery(() => latestQuery(props.careHomeId))
  const stories = () => (found.isSuccess ? found.data.stories : [])
  return (
    <Section
      id="historier"
      title={t().home.title}
      lead={t().home.lead}
      action={
        <Show when={found.data?.next}>
          <a href={`/plejehjem/${props.careHomeId}/historier`}>{t().home.all}</a>
        </Show>
      }
    >
      <Show when={stories().length > 0} fallback={<p>{t().home.none}</p>}>
        <CardList items={stories()}>{(story) => <StoryCard story={story} />}</CardList>
      </Show>
      <Actions>
        <LinkButton variant="secondary" icon="edit" href={`/fortael?hjem=${props.careHomeId}`}>
          {t().home.tell}
        </LinkButton>
      </Actions>
      <p>
        <a href="/det-virker">{t().home.whatWorked}</a>
      </p>
      <p>
        <a href="/klassebesoeg">{t().home.classes}</a>
      </p>
    </Section>
  )
}
