// What worked, shared by volunteers and care homes; the filter lives in the address, so it can be shared too.
import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { activityKinds } from '../../shared/sign-up-names.ts'
import { needed } from '../api.ts'
import { useInfiniteQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Chips } from '../ui/Chips.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { whatWorkedQuery } from './queries.ts'
import { StoryCard } from './StoryCard.tsx'
import { text } from './text.ts'

export default function WhatWorkedPage() {
  const t = text.use()
  const [search, setSearch] = useSearchParams<{ om?: string }>()
  const theme = () => activityKinds.find((kind) => kind === search.om)
  const pages = useInfiniteQuery(() => needed(whatWorkedQuery(theme())))
  const stories = () => pages.data?.pages.flatMap((page) => page.stories) ?? []
  return (
    <Page
      title={t().worked.title}
      breadcrumbs={[{ href: '/deltag', label: t().takePart }]}
      lead={t().worked.lead}
      action={<LinkButton href="/fortael?slags=det-virkede">{t().worked.tell}</LinkButton>}
    >
      <Chips
        name="om"
        label={t().worked.filter}
        all={t().worked.all}
        value={theme()}
        options={activityKinds.map((value) => ({ value, label: t().themes[value] }))}
        onInput={(om) => setSearch({ om }, { scroll: false })}
      />
      <Show
        when={stories().length > 0}
        fallback={
          <Empty title={t().worked.none}>
            <p>{t().worked.noneBody}</p>
          </Empty>
        }
      >
        <CardList
          items={stories()}
          label={t().worked.title}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(story) => <StoryCard story={story} level={2} withHome />}
        </CardList>
      </Show>
    </Page>
  )
}
