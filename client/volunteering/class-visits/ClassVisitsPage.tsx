// For teachers: times at the care homes with room for the whole class, and what to prepare.
import { useSearchParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { type ClassVisit, classSizeMax } from '../../../shared/class-visits.ts'
import { needed } from '../../api.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useInfiniteQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Detail } from '../../ui/Detail.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Form } from '../../ui/Form.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { classVisitsQuery } from '../queries.ts'
import { day, hours } from '../when.ts'
import { text } from './text.ts'

const usual = 24

export default function ClassVisitsPage() {
  const t = text.use()
  const [search, setSearch] = useSearchParams<{ antal?: string }>()
  const people = () => (isSize(Number(search.antal)) ? Number(search.antal) : usual)
  const [written, setWritten] = createSignal(String(people()))
  const [isFaulty, setFaulty] = createSignal(false)
  const pages = useInfiniteQuery(() => needed(classVisitsQuery(people())))
  const visits = () => pages.data?.pages.flatMap((page) => page.visits) ?? []

  function choose() {
    const size = Number(written())
    setFaulty(!isSize(size))
    if (isSize(size)) setSearch({ antal: size }, { scroll: false })
    else document.getElementById('people')?.focus()
  }

  return (
    <Page
      title={t().title}
      breadcrumbs={[{ href: '/deltag', label: t().room }]}
      lead={t().lead}
      aside={
        <Section title={t().before.title}>
          <ul>
            <For each={t().before.points}>{(point) => <li>{point}</li>}</For>
          </ul>
        </Section>
      }
    >
      <Form onSubmit={choose}>
        <TextField
          id="people"
          label={t().people}
          hint={t().peopleHint}
          error={isFaulty() ? t().peopleFault : undefined}
          required
          inputmode="numeric"
          length="short"
          value={written()}
          onInput={setWritten}
        />
        <Actions>
          <Button type="submit" variant="secondary">
            {t().search}
          </Button>
        </Actions>
      </Form>
      <Section title={t().found(number(people()))}>
        <Show
          when={visits().length > 0}
          fallback={
            <Empty
              title={t().none}
              action={
                <LinkButton variant="secondary" href="/deltag?slags=care-home">
                  {t().noneAction}
                </LinkButton>
              }
            >
              <p>{t().noneBody}</p>
            </Empty>
          }
        >
          <CardList
            items={visits()}
            more={{
              when: pages.hasNextPage,
              busy: pages.isFetchingNextPage,
              onPress: () => void pages.fetchNextPage(),
            }}
          >
            {(visit) => <Visit visit={visit} />}
          </CardList>
        </Show>
      </Section>
    </Page>
  )
}

function Visit(props: { visit: ClassVisit }) {
  const t = text.use()
  return (
    <Card
      href={`/plejehjem/${props.visit.careHome.id}/tider/${props.visit.id}`}
      title={`${day(props.visit.startsAt)}, ${hours(props.visit)}`}
      above={
        <>
          <span>{tr(props.visit.activity.title)}</span>
          <Show when={props.visit.activity.example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <>
          <Detail icon="care-home">{props.visit.careHome.name}</Detail>
          <Detail icon="place">{props.visit.careHome.community.name}</Detail>
          <Detail icon="people">{t().places(number(props.visit.placesLeft))}</Detail>
        </>
      }
    >
      <p>{tr(props.visit.activity.summary)}</p>
      <p>
        <strong>{t().met}:</strong> {tr(props.visit.activity.howYouAreMet)}
      </p>
      <Show when={props.visit.activity.toKnow}>
        {(known) => (
          <p>
            <strong>{t().toKnow}:</strong> {tr(known())}
          </p>
        )}
      </Show>
    </Card>
  )
}

function isSize(people: number): boolean {
  return Number.isInteger(people) && people >= 2 && people <= classSizeMax
}
