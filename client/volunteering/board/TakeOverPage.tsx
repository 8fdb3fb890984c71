// A colleague takes a home on: by a link whose code stands after the #, so that no server's log has it.
import { useLocation, useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { dayOf } from '../../../shared/chain-days.ts'
import type { HandoverFound } from '../../../shared/handovers.ts'
import { fromLocal } from '../../../shared/time.ts'
import { Failure } from '../../api.ts'
import { now } from '../../clock.ts'
import { forgetCode, keepCode, readCode } from '../../kept-code.ts'
import { useSignedIn } from '../../outbox/account.ts'
import { sessionQuery, signInHref } from '../../session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day } from '../when.ts'
import { acceptHandover, findHandover } from './queries.ts'
import { text } from './text.ts'
import './Week.css'

const path = '/overtag'
const key = 'handover-code'
const inWords = (of: string) => day(fromLocal(`${of}T12:00`))

export default function TakeOverPage() {
  const t = text.use()
  const client = useQueryClient()
  const location = useLocation()
  const navigate = useNavigate()
  const account = useSignedIn()
  const [code, setCode] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [found, setFound] = createSignal<HandoverFound>()
  const [trouble, setTrouble] = createSignal<'unknown' | 'failed'>()

  async function attempt(work: () => Promise<void>) {
    if (isBusy()) return
    setBusy(true)
    setTrouble()
    try {
      await work()
    } catch (error) {
      const type = error instanceof Failure ? error.type : undefined
      setTrouble(type === 'not_found' || type === 'invalid' ? 'unknown' : 'failed')
    } finally {
      setBusy(false)
    }
  }

  const look = () =>
    attempt(async () => {
      setFound(await findHandover(code()))
      keepCode(key, code())
    })

  const accept = () =>
    attempt(async () => {
      try {
        setFound(await acceptHandover(code()))
        forgetCode(key)
        await client.invalidateQueries({ queryKey: sessionQuery().queryKey })
      } catch (error) {
        if (!(error instanceof Failure) || error.type !== 'conflict') throw error
        setFound(await findHandover(code()))
      }
    })

  onMount(() => {
    const given = location.hash.slice(1)
    if (given) {
      keepCode(key, given)
      navigate(path, { replace: true })
    }
    setCode(given || readCode(key))
    if (code()) void look()
  })

  return (
    <Page title={t().takeOver.title} lead={found() ? undefined : t().takeOver.lead}>
      <Show
        when={found()}
        fallback={
          <Form onSubmit={() => void look()}>
            <TextField
              id="code"
              label={t().takeOver.code}
              error={trouble() === 'unknown' ? t().takeOver.unknown : undefined}
              required
              autocomplete="off"
              length="medium"
              value={code()}
              onInput={setCode}
            />
            <Told failed={trouble() === 'failed'} />
            <Actions>
              <Button type="submit" busy={isBusy()}>
                {t().takeOver.find}
              </Button>
            </Actions>
          </Form>
        }
      >
        {(handover) => (
          <>
            <Panel labelledBy="home">
              <h2 id="home">{handover().home.name}</h2>
              <p>
                {handover().until
                  ? t().handover.between(
                      inWords(handover().from),
                      inWords(handover().until ?? handover().from),
                    )
                  : t().handover.forGood(inWords(handover().from))}
              </p>
              <p>{t().takeOver.from(handover().givenBy)}</p>
              <Show when={handover().note}>
                <p class="week-note">{handover().note}</p>
              </Show>
            </Panel>
            <Told failed={trouble() === 'failed'} />
            <Switch
              fallback={
                <Notice tone="warning" title={t().takeOver.over[overOf(handover().state)]} live>
                  <p>{t().takeOver.overBody}</p>
                </Notice>
              }
            >
              <Match when={handover().state === 'open'}>
                <p>{t().takeOver.means}</p>
                <Actions>
                  <Show
                    when={account()}
                    fallback={
                      <LinkButton href={signInHref(path)}>{t().takeOver.signIn}</LinkButton>
                    }
                  >
                    <Button busy={isBusy()} onClick={() => void accept()}>
                      {t().takeOver.yes}
                    </Button>
                  </Show>
                </Actions>
              </Match>
              <Match when={handover().state === 'mine'}>
                <Notice tone="success" title={t().takeOver.mine} live>
                  <p>
                    {handover().from > dayOf(now())
                      ? t().takeOver.later(inWords(handover().from))
                      : t().takeOver.now}
                  </p>
                </Notice>
                <Show when={handover().from <= dayOf(now())}>
                  <Actions>
                    <LinkButton href="/arbejdsbord/uge">{t().takeOver.toWeek}</LinkButton>
                  </Actions>
                </Show>
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </Page>
  )
}

function Told(props: { failed: boolean }) {
  const t = text.use()
  return (
    <div role="status">
      <Show when={props.failed}>
        <Notice tone="warning" title={t().notSaved}>
          <p>{t().tryAgain}</p>
        </Notice>
      </Show>
    </div>
  )
}

function overOf(state: HandoverFound['state']): 'given' | 'used' | 'expired' {
  return state === 'given' || state === 'used' ? state : 'expired'
}
