// A volunteer fair: when and where, who comes and what they show, and the way to a stand.
import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import type { Fair } from '../../shared/fairs.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { deadline, number, period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import './Fair.css'
import { fairQuery } from './queries.ts'
import { text } from './text.ts'

export default function FairPage() {
  const params = useParams<{ id: string }>()
  const fair = useQuery(() => needed(fairQuery(params.id)))
  return <Show when={fair.data}>{(found) => <Found fair={found()} />}</Show>
}

function Found(props: { fair: Fair }) {
  const t = text.use()
  const isOpen = () => !props.fair.cancelled && now() <= props.fair.closesAt
  const room = () => {
    const { standsLeft, capacity, waiting } = props.fair
    if (standsLeft > 0) return t().left(number(standsLeft), number(capacity))
    return waiting > 0 ? t().line(number(waiting)) : t().full
  }
  return (
    <Page
      title={tr(props.fair.title)}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/frivilligmesser', label: t().list.title },
      ]}
      above={
        <>
          <Kind kind="fair" />
          <Show when={props.fair.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={tr(props.fair.summary)}
      action={
        <Show when={isOpen()}>
          <LinkButton href={`/frivilligmesser/${props.fair.id}/stand`}>
            {props.fair.standsLeft > 0 ? t().join : t().joinLine}
          </LinkButton>
        </Show>
      }
    >
      <Switch fallback={<p>{t().free}</p>}>
        <Match when={props.fair.cancelled}>
          {(cancelled) => (
            <Notice tone="warning" title={t().cancelled}>
              <p>{t().cameOf.why(cancelled().because)}</p>
            </Notice>
          )}
        </Match>
        <Match when={now() > props.fair.endsAt}>
          <p>{t().held}</p>
        </Match>
      </Switch>
      <Facts
        facts={[
          {
            term: t().when,
            answer: sentence(period(props.fair.startsAt, props.fair.endsAt)),
          },
          { term: t().where, answer: `${props.fair.place}, ${props.fair.community.name}` },
          { term: t().room, answer: room() },
          {
            term: t().until,
            answer: isOpen() ? sentence(deadline(props.fair.closesAt, now())) : t().closed,
          },
        ]}
      />
      <Section title={t().stands} lead={t().standsLead}>
        <Show when={props.fair.stands.length > 0} fallback={<p>{t().noStands}</p>}>
          <ul class="stands">
            <For each={props.fair.stands}>
              {(stand) => (
                <li class="stand">
                  <h3>{stand.association}</h3>
                  <p>{stand.shows}</p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
    </Page>
  )
}
