// Giving one's place away: by a link to somebody one knows, or to the next in line; it is one's own until taken.
import { useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { OwnSignUp } from '../../../shared/sign-ups.ts'
import { now } from '../../clock.ts'
import { tr } from '../../language.ts'
import { useSignedIn } from '../../outbox/account.ts'
import { useOutbox, useSendAtOnce, useWithdraw } from '../../outbox/outbox.ts'
import { sha256 } from '../../outbox/seal.ts'
import { useQuery } from '../../query.ts'
import { SignedIn } from '../../SignedIn.tsx'
import { sendInPlace } from '../../send-in-place.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ShareLink } from '../../ui/ShareLink.tsx'
import { aboutOf } from '../about.ts'
import { useMine } from '../mine.ts'
import { signUpsQuery } from '../queries.ts'
import { day, hours } from '../when.ts'
import { makeCode } from './code.ts'
import './Swap.css'
import { text } from './text.ts'

export default function GivePage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().give.title}
      words={{ signedOut: t().signedOut, signedOutBody: t().give.signedOutBody }}
    >
      <Giving />
    </SignedIn>
  )
}

function Giving() {
  const params = useParams<{ id: string }>()
  const t = text.use()
  const mine = useMine()
  const asked = useQuery(() => signUpsQuery())
  const entry = () =>
    mine
      .signUps()
      .find(
        ({ submissionId, state, shift }) =>
          submissionId === params.id && state === 'coming' && shift.startsAt > now(),
      )
  return (
    <Page
      title={t().give.title}
      breadcrumbs={[{ href: '/mig', label: t().me }]}
      lead={entry() && t().give.lead}
    >
      <Show
        when={entry()}
        fallback={
          <Show when={asked.isSuccess}>
            <Empty
              title={t().give.none}
              action={<LinkButton href="/mig">{t().give.toMe}</LinkButton>}
            >
              <p>{t().give.noneBody}</p>
            </Empty>
          </Show>
        }
      >
        {(found) => <Give entry={found()} />}
      </Show>
    </Page>
  )
}

function Give(props: { entry: OwnSignUp }) {
  const t = text.use()
  const account = useSignedIn()
  const outbox = useOutbox()
  const send = useSendAtOnce()
  const takeBack = useWithdraw()
  const [code, setCode] = createSignal<string>()
  const [hash, setHash] = createSignal('')
  const [failed, setFailed] = createSignal(false)
  const signUpId = () => props.entry.submissionId
  /** What the link that stands here was sent with. */
  const item = () =>
    outbox()?.items.find(({ form, given }) => form === 'shift-swap' && given.codeHash === hash())

  async function makeLink() {
    const owner = account()?.id
    if (!owner) return
    setFailed(false)
    const made = makeCode()
    const codeHash = await sha256(made)
    const isKept = await sendInPlace(owner, {
      form: 'shift-swap',
      version: 1,
      about: aboutOf(props.entry),
      payload: { signUpId: signUpId(), way: 'link', codeHash },
      path: `/giv-plads/${signUpId()}`,
    }).catch(() => false)
    setFailed(!isKept)
    if (!isKept) return
    setHash(codeHash)
    setCode(made)
    announce(t().give.ready)
  }
  const askLine = () =>
    send({
      form: 'shift-swap',
      version: 1,
      about: aboutOf(props.entry),
      payload: { signUpId: signUpId(), way: 'line' },
    })

  return (
    <>
      <Panel labelledBy="pladsen">
        <h2 id="pladsen">{tr(props.entry.activity.title)}</h2>
        <p class="swap-when">
          {day(props.entry.shift.startsAt)}, {hours(props.entry.shift)}
        </p>
        <p>{props.entry.careHome.name}</p>
      </Panel>
      <Switch
        fallback={
          <div class="swap-ways">
            <section class="swap-way">
              <h2>{t().give.link}</h2>
              <p>{t().give.linkBody}</p>
              <Button icon="share" onClick={() => void makeLink()}>
                {t().give.makeLink}
              </Button>
            </section>
            <section class="swap-way">
              <h2>{t().give.line}</h2>
              <p>{t().give.lineBody}</p>
              <Button variant="secondary" onClick={() => void askLine()}>
                {t().give.askLine}
              </Button>
            </section>
          </div>
        }
      >
        <Match when={item()?.decision?.outcome === 'refused' && item()}>
          {(refused) => (
            <Notice tone="warning" live title={t().give.refused}>
              <p>
                <a href={`/mine-indsendelser/${refused().id}`}>{t().give.refusedAction}</a>
              </p>
            </Notice>
          )}
        </Match>
        <Match when={code()}>
          {(made) => (
            <section class="swap-way" aria-labelledby="linket">
              <h2 id="linket">{t().give.ready}</h2>
              <code>{`${location.origin}/overtag-plads#${made()}`}</code>
              <ShareLink path={`/overtag-plads#${made()}`} title={t().give.shareTitle} />
              <p role="status">{item()?.decision ? t().give.works : t().give.waiting}</p>
              <p class="swap-quiet">{t().give.readyBody}</p>
            </section>
          )}
        </Match>
        <Match when={props.entry.swap?.isAsking}>
          <Notice title={t().give.asking}>
            <p>{t().give.askingBody}</p>
          </Notice>
        </Match>
        <Match when={props.entry.swap}>
          {(swap) => (
            <section class="swap-way" aria-labelledby="tilbudt">
              <h2 id="tilbudt">{t().give.offered}</h2>
              <p>{t().give.offeredBody}</p>
              <Actions>
                <Button variant="secondary" onClick={() => void makeLink()}>
                  {t().give.newLink}
                </Button>
                <Button
                  variant="quiet"
                  onClick={() => void takeBack({ id: swap().id, about: aboutOf(props.entry) })}
                >
                  {t().give.takeBack}
                </Button>
              </Actions>
              <p class="swap-quiet">{t().give.newLinkHint}</p>
            </section>
          )}
        </Match>
      </Switch>
      <Show when={failed()}>
        <Notice tone="error" live title={t().give.failed} />
      </Show>
      <p class="swap-quiet">{t().give.home}</p>
    </>
  )
}
