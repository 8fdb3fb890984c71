// Signing up for one time at a care home, alone or for two.
import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { CareHomePage } from '../../shared/volunteering.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { isOffline } from '../connection.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { OtherPossibilities } from '../OtherPossibilities.tsx'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { answersOf } from './answers.ts'
import MySignUps from './MySignUps.tsx'
import { useMine } from './mine.ts'
import { careHomeQuery } from './queries.ts'
import { SignUpFields } from './SignUpFields.tsx'
import { createSignUp, type ShiftAtHome } from './sign-up.ts'
import { text } from './text.ts'
import { day, hours } from './when.ts'

export default function SignUpPage() {
  const params = useParams<{ id: string; shiftId: string }>()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  return (
    <Show when={careHome.data}>
      {(found) => <AtHome careHome={found()} shiftId={params.shiftId} />}
    </Show>
  )
}

function AtHome(props: { careHome: CareHomePage; shiftId: string }) {
  const t = text.use()
  const mine = useMine()
  const signUp = () => mine.signUps().find(({ shift }) => shift.id === props.shiftId)
  const chosen = (): ShiftAtHome | undefined => {
    for (const activity of props.careHome.activities)
      for (const shift of activity.shifts)
        if (shift.id === props.shiftId && shift.startsAt >= now())
          return { shift, activity, careHome: props.careHome }
    return undefined
  }
  return (
    <Switch
      fallback={<Instead careHome={props.careHome} title={t().gone.title} body={t().gone.body} />}
    >
      <Match when={signUp()}>
        {(entry) => (
          <Page title={t().gone.mine} breadcrumbs={crumbs(t(), props.careHome)}>
            <MySignUps submissionId={entry().submissionId} />
          </Page>
        )}
      </Match>
      <Match when={chosen()?.shift.placesLeft === 0}>
        <Instead careHome={props.careHome} title={t().gone.full} body={t().gone.fullBody} />
      </Match>
      <Match when={chosen()}>{(shift) => <SignUp of={shift()} />}</Match>
    </Switch>
  )
}

function SignUp(props: { of: ShiftAtHome }) {
  const t = text.use()
  const form = createSignUp(props.of)
  const left = () => props.of.shift.placesLeft
  const when = () => `${day(props.of.shift.startsAt)}, ${hours(props.of.shift)}`
  return (
    <SubmissionForm
      form={form}
      title={tr(props.of.activity.title)}
      breadcrumbs={crumbs(t(), props.of.careHome)}
      lead={
        <>
          <p>{when()}</p>
          <p>{props.of.careHome.name}</p>
          <p>{t().places(number(left()), left() === 1)}</p>
        </>
      }
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <>
              <Offline />
              <SignUpFields form={form} left={left()} />
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <>
          <Offline />
          <p>
            <strong>{when()}</strong>, {props.of.careHome.name}
          </p>
          <Notice title={t().form.before}>
            <p>{t().form.beforeBody}</p>
          </Notice>
        </>
      )}
    />
  )
}

function Offline() {
  const t = text.use()
  return (
    <Show when={isOffline()}>
      <Notice tone="warning" title={t().form.offline}>
        <p>{t().form.offlineBody}</p>
      </Notice>
    </Show>
  )
}

function Instead(props: { careHome: CareHomePage; title: string; body: string }) {
  const t = text.use()
  return (
    <Page title={props.title} breadcrumbs={crumbs(t(), props.careHome)}>
      <Empty
        title={props.body}
        action={<LinkButton href={`/plejehjem/${props.careHome.id}`}>{t().gone.others}</LinkButton>}
      />
      <OtherPossibilities kind="activity" except="" />
    </Page>
  )
}

function crumbs(t: { kinds: string }, { id, name }: { id: string; name: string }) {
  return [
    { href: '/deltag?slags=care-home', label: t.kinds },
    { href: `/plejehjem/${id}`, label: name },
  ]
}
