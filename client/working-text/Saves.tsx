// Everything that was ever saved in a section, fetched when somebody asks; any of it can be taken up again.
import { createSignal, Show } from 'solid-js'
import { now } from '../clock.ts'
import { age, number } from '../format.ts'
import { useInfiniteQuery } from '../query.ts'
import { Button } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Section } from '../ui/Section.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import { savesQuery, type TextOwner } from './queries.ts'
import { text } from './text.ts'

export interface SavesProps {
  owner: TextOwner
  sectionId: string
  isWriting: boolean
  onWrite: (body: string) => void
}

export function Saves(props: SavesProps) {
  const t = text.use()
  const [isShown, setShown] = createSignal(false)
  return (
    <Show
      when={isShown()}
      fallback={
        <div class="working-more">
          <Button variant="quiet" icon="clock" onClick={() => setShown(true)}>
            {t().saves.show}
          </Button>
        </div>
      }
    >
      <Section title={t().saves.title}>
        <List {...props} />
      </Section>
    </Show>
  )
}

function List(props: SavesProps) {
  const t = text.use()
  const found = useInfiniteQuery(() => savesQuery(props.owner, props.sectionId))
  const saves = () => (found.isSuccess ? found.data.pages.flatMap((page) => page.saves) : [])
  return (
    <Show when={saves().length > 0} fallback={<p>{t().saves.none}</p>}>
      <CardList
        items={saves()}
        more={{
          when: found.hasNextPage,
          busy: found.isFetchingNextPage,
          onPress: () => void found.fetchNextPage(),
        }}
      >
        {(saved) => (
          <div class="beside-text">
            <h3>{t().saves.version(number(saved.number))}</h3>
            <Paragraphs body={saved.body} />
            <p class="working-facts">{t().saved(saved.author, age(saved.savedAt, now()))}</p>
            <Show when={!props.isWriting}>
              <div>
                <Button
                  variant="quiet"
                  icon="edit"
                  about={t().saves.version(number(saved.number))}
                  onClick={() => props.onWrite(saved.body)}
                >
                  {t().saves.again}
                </Button>
              </div>
            </Show>
          </div>
        )}
      </CardList>
    </Show>
  )
}
