// The phone chains one coordinates, those that wait for one first.
import { Show } from 'solid-js'
import { needed } from '../../api.ts'
import { count } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Detail } from '../../ui/Detail.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { dayInWords } from '../words.ts'
import { deskChainsQuery } from './queries.ts'
import { text } from './text.ts'

export default function ChainsDeskPage() {
  const t = text.use()
  const found = useQuery(() => needed(deskChainsQuery()))
  const chains = () => (found.data?.chains ?? []).toSorted((a, b) => b.waiting - a.waiting)
  const add = () => (
    <LinkButton icon="plus" href="/arbejdsbord/telefonkaeder/ny">
      {t().add}
    </LinkButton>
  )
  return (
    <Page
      title={t().title}
      lead={t().lead}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}
      width="wide"
    >
      <Show
        when={chains().length > 0}
        fallback={
          <Empty title={t().none} action={add()}>
            <p>{t().noneBody}</p>
          </Empty>
        }
      >
        <CardList items={chains()} columns>
          {(chain) => (
            <Card
              href={`/arbejdsbord/telefonkaeder/${chain.id}`}
              title={chain.name}
              level={2}
              above={
                <>
                  <span>{chain.place.name}</span>
                  <Show when={chain.example}>
                    <ExampleMark />
                  </Show>
                </>
              }
              below={
                <>
                  <Detail icon="people">{count(chain.members, [t().member, t().members])}</Detail>
                  <Show when={chain.waiting > 0}>
                    <Detail icon="warning">
                      {t().waits(count(chain.waiting, [t().call, t().calls]))}
                    </Detail>
                  </Show>
                </>
              }
            >
              <Show when={chain.nextDay} fallback={<p>{t().rests}</p>}>
                {(day) => <p>{t().next(dayInWords(day()))}</p>}
              </Show>
            </Card>
          )}
        </CardList>
        <Actions>{add()}</Actions>
      </Show>
    </Page>
  )
}
