// Putting the team together: the meter beside those who applied, and below it what the council makes of it.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Place } from '../../../shared/composition.ts'
import type { ApplicationWeighed, ReadingDesk } from '../../../shared/readings.ts'
import { Failure, needed } from '../../api.ts'
import { keepPlace } from '../../change.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { announce } from '../../ui/announce.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { choose, readingDeskQuery } from '../queries.ts'
import { text } from '../text.ts'
import { Alternates } from './Alternates.tsx'
import { Candidates } from './Candidates.tsx'
import { Meter } from './Meter.tsx'
import './TeamPage.css'
import { compositionOf } from './team.ts'
import { longWords, shortWords } from './words.ts'

interface TeamPageProps {
  /** The council's decision and the answers, put here by routes.tsx. */
  decision?: (committeeId: string) => JSX.Element
}

export default function TeamPage(props: TeamPageProps) {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} decision={props.decision} />}
    </Show>
  )
}

function Found(props: TeamPageProps & { id: string }) {
  const t = text.use()
  const desk = useQuery(() => needed(readingDeskQuery(props.id)))
  return (
    <Show when={desk.data}>
      {(found) => (
        <Page
          title={found().decided ? t().team.standing : t().team.title}
          width="wide"
          breadcrumbs={[
            { href: '/arbejdsbord', label: t().desk },
            {
              href: `/arbejdsbord/opgaveudvalg/${props.id}`,
              label: tr(found().committee.title),
            },
          ]}
          above={
            <Show when={found().committee.example}>
              <ExampleMark />
            </Show>
          }
          lead={found().decided ? t().team.decidedBody : t().team.lead}
        >
          <Switch fallback={<Team desk={found()} />}>
            <Match when={found().decided}>{null}</Match>
            <Match when={found().applications.length === 0}>
              <Empty title={t().staff.nothing} />
            </Match>
            <Match when={found().state !== 'finished'}>
              <Empty
                title={t().team.notYet}
                action={
                  <LinkButton href={`/arbejdsbord/opgaveudvalg/${props.id}/laesning`}>
                    {t().team.toReading}
                  </LinkButton>
                }
              >
                <p>{t().team.notYetBody}</p>
              </Empty>
            </Match>
          </Switch>
          <Show when={found().state === 'finished'}>{props.decision?.(props.id)}</Show>
          <Show when={found().decided}>
            <Disclosure summary={t().team.meter}>
              <Meter desk={found()}>
                <Alternates desk={found()} onUp={() => undefined} />
              </Meter>
            </Disclosure>
          </Show>
        </Page>
      )}
    </Show>
  )
}

function Team(props: { desk: ReadingDesk }) {
  const t = text.use()
  const client = useQueryClient()
  const [fault, setFault] = createSignal<'failed' | 'full'>()
  const standing = createMemo(() => compositionOf(props.desk))
  const id = () => props.desk.committee.id

  async function change(
    application: ApplicationWeighed,
    to: { place: Place | null; position?: number },
    words: string,
  ) {
    setFault(undefined)
    try {
      await choose(client, id(), application.submissionId, to)
      announce(`${words}. ${longWords(standing(), t(), props.desk)}`)
      keepPlace(`alternate-${application.submissionId}`)
    } catch (error) {
      setFault(error instanceof Failure && error.type === 'conflict' ? 'full' : 'failed')
      await client.invalidateQueries({ queryKey: readingDeskQuery(id()).queryKey })
    }
  }

  function put(application: ApplicationWeighed, to: Place | null) {
    const { sender } = application
    const words = { seat: t().team.seated(sender), alternate: t().team.alternated(sender) }
    void change(application, { place: to }, to ? words[to] : t().team.taken(sender))
  }

  function moveUp(application: ApplicationWeighed) {
    const position = (application.position ?? 2) - 1
    const words = t().team.movedUp(application.sender, number(position))
    void change(application, { place: 'alternate', position }, words)
  }

  return (
    <div class="team">
      <div class="team-meter">
        <Meter desk={props.desk}>
          <Alternates desk={props.desk} onUp={moveUp} />
        </Meter>
      </div>
      <div class="team-candidates">
        <For each={props.desk.committee.seats.filter(({ open }) => open)}>
          {(seat) => <Candidates desk={props.desk} seat={seat} onChoose={put} />}
        </For>
      </div>
      <div class="team-foot">
        <Show when={fault()}>
          {(known) => (
            <Notice tone="error" title={t().staff.failed} live>
              <p>{known() === 'full' ? t().team.full : t().staff.failedBody}</p>
            </Notice>
          )}
        </Show>
        <a class="team-short" href="#meter">
          {shortWords(standing(), t())}
        </a>
      </div>
    </div>
  )
}
