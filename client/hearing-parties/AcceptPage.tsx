// Taking on to answer for a body: by a link whose code stands after the #, so that no server's log has it.
import { useLocation, useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createSignal, Match, on, onMount, Show, Switch } from 'solid-js'
import type { InviteFound } from '../../shared/representation.ts'
import { Failure } from '../api.ts'
import { type CodeTrouble, troubleOf } from '../code-trouble.ts'
import { weekdayDateTime } from '../format.ts'
import { forgetCode, keepCode, readCode } from '../kept-code.ts'
import { useSignedIn } from '../outbox/account.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextField } from '../ui/TextField.tsx'
import { acceptInvite, findInvite } from './queries.ts'
import { text } from './text.ts'

const key = 'representation-code'

const path = '/repraesenter'

export default function AcceptPage() {
  const t = text.use()
  const client = useQueryClient()
  const location = useLocation()
  const navigate = useNavigate()
  const account = useSignedIn()
  const [code, setCode] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [found, setFound] = createSignal<InviteFound>()
  const [trouble, setTrouble] = createSignal<CodeTrouble>()

  async function attempt(work: () => Promise<void>) {
    if (isBusy()) return
    setBusy(true)
    setTrouble()
    try {
      await work()
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }

  const look = () =>
    attempt(async () => {
      setFound(await findInvite(code()))
      keepCode(key, code())
    })

  function ask() {
    setMissing(code().trim() === '')
    if (!isMissing()) void look()
  }

  const accept = () =>
    attempt(async () => {
      try {
        const { body } = await acceptInvite(client, code())
        forgetCode(key)
        announce(t().accept.done(body.name))
        navigate(`/mig/repraesenterer/${body.id}`, { replace: true })
      } catch (error) {
        if (!(error instanceof Failure) || error.type !== 'conflict') throw error
        // Somebody else was first, or it was taken back: it is looked at again, to say which.
        setFound(await findInvite(code()))
      }
    })

  function again() {
    forgetCode(key)
    setCode('')
    setFound()
    setTrouble()
  }

  function begin() {
    const given = location.hash.slice(1)
    if (given) {
      // It is kept for the way over signing in, and leaves the address bar.
      keepCode(key, given)
      navigate(path, { replace: true })
    }
    setCode(readCode(key) || given)
    if (code()) void look()
  }
  // Also where another link is opened on the page itself.
  onMount(() =>
    createEffect(
      on(
        () => location.hash,
        (hash, before) => {
          if (before === undefined || hash) begin()
        },
      ),
    ),
  )

  return (
    <Page title={t().accept.title} lead={found() ? undefined : t().accept.lead}>
      <Show
        when={found()}
        fallback={
          <>
            <ErrorSummary
              errors={isMissing() ? [{ id: 'code', message: t().accept.codeMissing }] : []}
            />
            <Form onSubmit={ask}>
              <TextField
                id="code"
                label={t().accept.code}
                hint={t().accept.codeHint}
                error={isMissing() ? t().accept.codeMissing : undefined}
                required
                autocomplete="off"
                length="medium"
                value={code()}
                onInput={setCode}
              />
              <Told trouble={trouble()} />
              <Actions>
                <Button type="submit" busy={isBusy()}>
                  {t().accept.find}
                </Button>
              </Actions>
            </Form>
          </>
        }
      >
        {(invite) => (
          <Switch>
            <Match when={invite().state === 'open'}>
              <Panel labelledBy="question">
                <h2 id="question">{t().accept.question[invite().role](invite().body.name)}</h2>
                <p>{t().accept.means[invite().role]}</p>
                <p>{t().accept.seen}</p>
                <p>{t().accept.until(weekdayDateTime(invite().expiresAt))}</p>
              </Panel>
              <Told trouble={trouble()} />
              <Actions>
                <Show
                  when={account()}
                  fallback={<LinkButton href={signInHref(path)}>{t().accept.signIn}</LinkButton>}
                >
                  <Button busy={isBusy()} onClick={() => void accept()}>
                    {t().accept.yes}
                  </Button>
                </Show>
                <Button variant="quiet" onClick={again}>
                  {t().accept.no}
                </Button>
              </Actions>
            </Match>
            <Match when={invite().state === 'mine'}>
              <Notice title={t().accept.mine(invite().body.name)}>
                <p>{t().accept.mineBody}</p>
              </Notice>
              <Actions>
                <LinkButton href={`/mig/repraesenterer/${invite().body.id}`}>
                  {t().accept.toOwn}
                </LinkButton>
              </Actions>
            </Match>
            <Match when={overOf(invite())}>
              {(state) => (
                <>
                  <Notice tone="warning" title={t().accept.over[state()]} live>
                    <p>{t().accept.overBody}</p>
                  </Notice>
                  <Actions>
                    <Button variant="secondary" onClick={again}>
                      {t().accept.other}
                    </Button>
                  </Actions>
                </>
              )}
            </Match>
          </Switch>
        )}
      </Show>
    </Page>
  )
}

function Told(props: { trouble: CodeTrouble | undefined }) {
  const t = text.use()
  return (
    <div role="status">
      <Show when={props.trouble}>
        {(because) => (
          <Notice tone="warning" title={t().accept[because()]}>
            <p>{t().accept[`${because()}Body`]}</p>
          </Notice>
        )}
      </Show>
    </div>
  )
}

function overOf({ state }: InviteFound): 'used' | 'expired' | 'revoked' | undefined {
  return state === 'open' || state === 'mine' ? undefined : state
}
