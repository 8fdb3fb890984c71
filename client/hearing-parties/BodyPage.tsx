// A body's own page: what it is invited to, yes or no in one tap, and for its chair who else answers.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import type { OwnBody } from '../../shared/hearing-parties.ts'
import { windowState } from '../../shared/time.ts'
import { Admit } from '../Admit.tsx'
import { needed, Failure as Refused } from '../api.ts'
import { now } from '../clock.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import './BodyPage.css'
import { InvitationCard } from './InvitationCard.tsx'
import { ownBodiesQuery } from './queries.ts'
import { Representation } from './Representation.tsx'
import { text } from './text.ts'

const answersFor = (account: Account, bodyId: string) =>
  account.roles.some(
    ({ role, body }) => (role === 'chair' || role === 'representative') && body?.id === bodyId,
  )

export default function BodyPage() {
  const t = text.use()
  const params = useParams<{ bodyId: string }>()
  return (
    <Admit
      may={(account) => answersFor(account, params.bodyId)}
      title={t().own.title}
      words={t().own}
      instead={<LinkButton href="/mig">{t().own.back}</LinkButton>}
    >
      <Found bodyId={params.bodyId} />
    </Admit>
  )
}

function Found(props: { bodyId: string }) {
  const bodies = useQuery(() => needed(ownBodiesQuery()))
  const own = () => {
    if (!bodies.data) return undefined
    const found = bodies.data.find(({ body }) => body.id === props.bodyId)
    if (!found) throw new Refused('not_found')
    return found
  }
  return <Show when={own()}>{(known) => <Body own={known()} />}</Show>
}

function Body(props: { own: OwnBody }) {
  const t = text.use()
  const isOpen = ({ consultation }: OwnBody['invitations'][number]) =>
    windowState(consultation, now()) !== 'closed'
  // The nearest deadline first.
  const open = () => props.own.invitations.filter(isOpen).reverse()
  const past = () => props.own.invitations.filter((each) => !isOpen(each))
  const body = () => props.own.body
  return (
    <Page
      title={body().name}
      breadcrumbs={[{ href: '/mig', label: t().own.me }]}
      above={
        <>
          <span class="own-role">
            <Icon name="people" />
            {t().own[props.own.role]}
          </span>
          <Show when={body().example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().own.lead}
    >
      <Show
        when={open().length > 0}
        fallback={
          <Empty
            title={t().own.none}
            action={
              <LinkButton variant="secondary" href="/deltag?slags=consultation">
                {t().own.find}
              </LinkButton>
            }
          >
            <p>{t().own.noneBody}</p>
          </Empty>
        }
      >
        <Section title={t().own.waiting}>
          <ul class="own-invitations">
            <For each={open()}>
              {(invitation) => <InvitationCard bodyId={body().id} invitation={invitation} />}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={past().length > 0}>
        <Section title={t().own.past}>
          <ul class="own-past">
            <For each={past()}>
              {({ consultation, respondedAt, state }) => (
                <li>
                  <a href={`/hoeringer/${consultation.id}`}>{tr(consultation.title)}</a>
                  <p>{respondedAt ? t().own.responded(date(respondedAt)) : t().own.ended[state]}</p>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={props.own.role === 'chair'}>
        <Representation bodyId={body().id} />
      </Show>
    </Page>
  )
}
