// A care home: what happens there this week, what one can be part of, whom to talk to.
import { useParams } from '@solidjs/router'
import { type JSX, lazy, Show, Suspense } from 'solid-js'
import type { CareHomePage as CareHome } from '../../shared/volunteering.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { phoneHref } from '../contact.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { Activities } from './Activities.tsx'
import MySignUps from './MySignUps.tsx'
import { useMine } from './mine.ts'
import { careHomeQuery } from './queries.ts'
import { Shifts } from './Shifts.tsx'
import { text } from './text.ts'
import { isWithinWeek } from './when.ts'

const Reread = lazy(() => import('./before/Reread.tsx'))
const LacksHere = lazy(() => import('./before/LacksHere.tsx'))

export interface CareHomePageProps {
  /** What has been told of it, by the feature that holds the stories. */
  stories: (careHome: CareHome) => JSX.Element
}

export default function CareHomePage(props: CareHomePageProps) {
  const params = useParams<{ id: string }>()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  return (
    <Show when={careHome.data}>
      {(found) => <Found careHome={found()} stories={props.stories} />}
    </Show>
  )
}

function Found(props: CareHomePageProps & { careHome: CareHome }) {
  const t = text.use()
  const mine = useMine()
  const account = useSignedIn()
  const week = () =>
    props.careHome.activities
      .flatMap((activity) =>
        activity.shifts.map((shift) => ({
          ...shift,
          activity: tr(activity.title),
          isOpenToAll: activity.audience === 'everyone',
        })),
      )
      .filter((shift) => shift.startsAt >= now() && isWithinWeek(shift, now()))
  const lead = () => {
    if (week().length === 0) return t().week.nothing
    return week().some(({ isOpenToAll }) => isOpenToAll) ? t().week.leadOpen : t().week.lead
  }
  return (
    <Page
      title={props.careHome.name}
      breadcrumbs={[
        { href: '/deltag', label: t().room },
        { href: '/deltag?slags=care-home', label: t().kinds },
      ]}
      above={
        <>
          <Kind kind="care-home" />
          <Detail icon="place">{props.careHome.community.name}</Detail>
          <Show when={props.careHome.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={tr(props.careHome.summary)}
      aside={
        <>
          <Contact careHome={props.careHome} />
          <Show when={props.careHome.visiting}>
            {(visiting) => (
              <Section title={t().know.visiting}>
                <p>{tr(visiting())}</p>
              </Section>
            )}
          </Show>
          <Section title={t().know.title}>
            <h3>{t().know.guidelines}</h3>
            <p>{tr(props.careHome.guidelines)}</p>
            <h3>{t().know.confidentiality}</h3>
            <p>{tr(props.careHome.confidentiality)}</p>
          </Section>
        </>
      }
    >
      <MySignUps careHomeId={props.careHome.id} />
      <Show when={mine.signUps().some(({ careHome }) => careHome.id === props.careHome.id)}>
        <Suspense>
          <Reread careHome={props.careHome} />
        </Suspense>
      </Show>
      <Show when={props.careHome.activities.length > 0}>
        <Panel>
          <Section title={t().week.title} lead={lead()}>
            <Shifts careHomeId={props.careHome.id} shifts={week()} mine={mine.signUps()} />
          </Section>
        </Panel>
      </Show>
      <Activities careHome={props.careHome} mine={mine.signUps()} />
      {props.stories(props.careHome)}
      <Show when={account()}>
        <Suspense>
          <LacksHere careHome={props.careHome} />
        </Suspense>
      </Show>
    </Page>
  )
}

function Contact(props: { careHome: CareHome }) {
  const t = text.use()
  return (
    <Section title={t().contact.title} lead={t().contact.body}>
      <Facts
        facts={[
          { term: t().contact.who, answer: tr(props.careHome.contactRole) },
          {
            term: t().contact.phone,
            answer: <a href={phoneHref(props.careHome.phone)}>{props.careHome.phone}</a>,
          },
          {
            term: t().contact.email,
            answer: <a href={`mailto:${props.careHome.email}`}>{props.careHome.email}</a>,
          },
          { term: t().contact.place, answer: props.careHome.community.name },
        ]}
      />
      <p>
        <a href={`/plejehjem/${props.careHome.id}/spoergsmaal`}>{t().contact.questions}</a>
      </p>
      <p>
        {t().contact.chain} <a href="/telefonkaeder">{t().contact.chainAction}</a>
      </p>
    </Section>
  )
}
