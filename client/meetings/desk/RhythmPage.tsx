// Mødeplanen: the rules of each term, in the order of the month.
import { For, Show } from 'solid-js'
import { termIds, weekdays } from '../../../shared/names.ts'
import { needed } from '../../api.ts'
import { date } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { noonOf } from '../days.ts'
import { rhythmQuery } from './queries.ts'
import { text } from './text.ts'
import { monthsOf, whenOf } from './words.ts'

export default function RhythmPage() {
  const t = text.use()
  const rules = useQuery(() => needed(rhythmQuery()))
  const of = (term: string) => (rules.data ?? []).filter(({ rule }) => rule.termId === term)
  const add = () => (
    <LinkButton icon="plus" href="/arbejdsbord/moedeplan/ny">
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
        when={rules.data?.length}
        fallback={
          <Empty title={t().none} action={add()}>
            <p>{t().noneBody}</p>
          </Empty>
        }
      >
        <For each={termIds.toReversed()}>
          {(term) => (
            <Show when={of(term).length > 0}>
              <Section title={t().term(term)}>
                <CardList items={of(term)} columns>
                  {({ rule, example }) => (
                    <Card
                      href={`/arbejdsbord/moedeplan/${rule.id}`}
                      title={tr(rule.title)}
                      above={
                        <Show when={example}>
                          <ExampleMark />
                        </Show>
                      }
                      below={
                        <>
                          <span>{monthsOf(rule.months, t())}</span>
                          <Show when={rule.endedFrom}>
                            {(day) => <strong>{t().ended(date(noonOf(day())))}</strong>}
                          </Show>
                        </>
                      }
                    >
                      <p>{whenOf({ ...rule, weekday: weekdays.indexOf(rule.weekday) }, t())}</p>
                    </Card>
                  )}
                </CardList>
              </Section>
            </Show>
          )}
        </For>
        <Actions>{add()}</Actions>
      </Show>
    </Page>
  )
}
