// Signing up for one time at a care home, alone or with others; where it is full, for a place in line.
import { useParams, useSearchParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import { answerByOf, withdrawByOf } from '../../shared/sign-up-names.ts'
import { toLocal } from '../../shared/time.ts'
import type { CareHomePage, Shift } from '../../shared/volunteering.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { isOffline } from '../connection.ts'
import { number, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { OtherPossibilities } from '../OtherPossibilities.tsx'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextWarning } from '../ui/TextWarning.tsx'
import { answersOf } from './answers.ts'
import { NotYet } from './before/NotYet.tsx'
import { lacking, type Ready, useReady } from './before/ready.ts'
import { text as before } from './before/text.ts'
import MySignUps from './MySignUps.tsx'
import { type Mine, useMine } from './mine.ts'
import { careHomeQuery } from './queries.ts'
import { SignUpFields } from './SignUpFields.tsx'
import { createSignUp, type ShiftAtHome } from './sign-up.ts'
import { text } from './text.ts'
import { day, hours, overlaps } from './when.ts'

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
  const ready = useReady(() => props.careHome.id)
  const [search] = useSearchParams<{ plads?: string; antal?: string }>()
  // Somebody gives their place away, and the reader has its link.
  const swap = () =>
    search.plads ? { id: search.plads, people: Number(search.antal) || 1 } : undefined
  const signUp = () =>
    mine
      .signUps()
      .find(
        ({ shift, state }) =>
          shift.id === props.shiftId && !(swap() && ['waiting', 'stand-in'].includes(state)),
      )
  const chosen = (): ShiftAtHome | undefined => {
    for (const activity of props.careHome.activities)
      for (const shift of activity.shifts)
        if (shift.id === props.shiftId && shift.startsAt >= now())
          return { shift, activity, careHome: props.careHome, swap: swap() }
    return undefined
  }
  const notYet = () => {
    const of = chosen()
    const day = of && toLocal(of.shift.startsAt).slice(0, 10)
    const lacks = of && day && lacking(of.activity.needs, ready.known(), day)
    return of && lacks ? { of, lacks } : undefined
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
      <Match when={!swap() && isFull(chosen()?.shift)}>
        <Instead careHome={props.careHome} title={t().gone.full} body={t().gone.fullBody} />
      </Match>
      <Match when={chosen() && !ready.isSettled()}>
        <Skeleton shape="page" />
      </Match>
      <Match when={notYet()}>
        {(found) => <NotYet {...found()} careHome={props.careHome} ready={ready} />}
      </Match>
      <Match when={chosen()}>{(shift) => <SignUp of={shift()} ready={ready} mine={mine} />}</Match>
    </Switch>
  )
}

/** Full, and too near for anybody in line to be asked. */
function isFull(shift: Shift | undefined): boolean {
  return shift?.placesLeft === 0 && answerByOf(now(), shift.startsAt) === undefined
}

function SignUp(props: { of: ShiftAtHome; ready: Ready; mine: Mine }) {
  const t = text.use()
  const b = before.use()
  const { form, look, isReread } = createSignUp(
    props.of,
    props.ready.known,
    () => props.of.careHome.guidelinesVersion,
  )
  const withdrawBy = () => withdrawByOf(props.of.shift.startsAt, props.of.activity.withdrawalHours)
  const overlapping = () =>
    props.mine.signUps().filter(({ shift }) => overlaps(shift, props.of.shift))
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
          <p>
            <Show when={!props.of.swap} fallback={t().form.takesOver}>
              {left() === 0 ? t().full : t().places(number(left()), left() === 1)}
            </Show>
          </p>
        </>
      }
      sendLabel={t().form.send}
      steps={[
        {
          heading: t().form.step,
          content: () => (
            <>
              <Offline />
              <Show when={left() === 0 && !props.of.swap}>
                <Notice title={t().form.waitTitle}>
                  <p>{t().form.waitBody}</p>
                </Notice>
              </Show>
              <SignUpFields
                form={form}
                of={props.of}
                known={props.ready.known()}
                isReread={isReread()}
              />
              <TextWarning look={look} />
            </>
          ),
        },
      ]}
      answers={() => answersOf(form.values, t(), b())}
      beforeSend={() => (
        <>
          <Offline />
          <p>
            <strong>{when()}</strong>, {props.of.careHome.name}
          </p>
          <For each={overlapping()}>
            {({ activity, careHome, shift }) => (
              <Notice tone="warning" title={t().form.overlap}>
                <p>
                  {t().form.overlapBody(
                    `${tr(activity.title)}, ${careHome.name}, ${day(shift.startsAt)}, ${hours(shift)}`,
                  )}
                </p>
              </Notice>
            )}
          </For>
          <Notice title={t().form.before}>
            <p>
              {t().form.beforeBody}{' '}
              {props.of.activity.withdrawalHours > 0
                ? t().form.withdrawBy(weekdayDateTime(withdrawBy()))
                : t().form.withdrawAny}
            </p>
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
