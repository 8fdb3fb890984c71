// Taking over a place by a code: what it is comes first, then an ordinary sign-up.
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { SwapFound } from '../../../shared/sign-ups.ts'
import { Failure } from '../../api.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { SignedIn } from '../../SignedIn.tsx'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day, hours } from '../when.ts'
import { askSwap } from './queries.ts'
import './Swap.css'
import { text } from './text.ts'

export default function TakePage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().take.title}
      words={{ signedOut: t().signedOut, signedOutBody: t().take.signedOutBody }}
    >
      <Taking />
    </SignedIn>
  )
}

function Taking() {
  const t = text.use()
  const [code, setCode] = createSignal('')
  const [fault, setFault] = createSignal<'codeMissing' | 'unknown' | 'failed'>()
  const [found, setFound] = createSignal<SwapFound>()
  // A link carries the code behind its #, so that no server sees it in an address.
  onMount(() => {
    const carried = decodeURIComponent(location.hash.slice(1))
    if (!carried) return
    setCode(carried)
    history.replaceState(history.state, '', location.pathname)
    void look()
  })

  async function look() {
    const isWhole = code().replaceAll(/[^a-zA-Z0-9]/g, '').length === 12
    setFault(isWhole ? undefined : 'codeMissing')
    if (!isWhole) return document.getElementById('code')?.focus()
    try {
      setFound(await askSwap(code()))
    } catch (error) {
      const isUnknown = error instanceof Failure && error.type === 'not_found'
      setFault(isUnknown ? 'unknown' : 'failed')
    }
  }
  const error = () => {
    const known = fault()
    return known === 'codeMissing' || known === 'unknown' ? t().take[known] : undefined
  }
  return (
    <Page title={t().take.title} lead={found() ? undefined : t().take.lead}>
      <Show
        when={found()}
        fallback={
          <Form onSubmit={() => void look()}>
            <TextField
              id="code"
              label={t().take.code}
              hint={t().take.codeHint}
              error={error()}
              required
              length="medium"
              value={code()}
              onInput={setCode}
            />
            <Actions>
              <Button type="submit">{t().take.look}</Button>
            </Actions>
            <Show when={fault() === 'failed'}>
              <Notice tone="error" live title={t().take.failed} />
            </Show>
          </Form>
        }
      >
        {(swap) => <Place swap={swap()} />}
      </Show>
    </Page>
  )
}

function Place(props: { swap: SwapFound }) {
  const t = text.use()
  const home = () => `/plejehjem/${props.swap.careHome.id}`
  return (
    <>
      <Panel labelledBy="pladsen">
        <h2 id="pladsen">{tr(props.swap.activity.title)}</h2>
        <p class="swap-when">
          {day(props.swap.shift.startsAt)}, {hours(props.swap.shift)}
        </p>
        <p>
          <a href={home()}>{props.swap.careHome.name}</a>
        </p>
      </Panel>
      <Switch>
        <Match when={props.swap.state === 'open'}>
          <Notice live title={t().take.found}>
            <Show when={props.swap.people > 1}>
              <p>{t().take.forMany(number(props.swap.people))}</p>
            </Show>
            <p>{t().take.next}</p>
          </Notice>
          <Actions>
            <LinkButton
              href={`${home()}/tider/${props.swap.shift.id}?plads=${props.swap.id}&antal=${props.swap.people}`}
            >
              {t().take.go}
            </LinkButton>
          </Actions>
        </Match>
        <Match when={props.swap.state === 'over'}>
          <Notice tone="warning" live title={t().take.over}>
            <p>{t().take.overBody}</p>
          </Notice>
          <Actions>
            <LinkButton href={home()}>{t().take.others}</LinkButton>
          </Actions>
        </Match>
        <Match when={props.swap.state === 'mine'}>
          <Notice live title={t().take.mine}>
            <p>{t().take.mineBody}</p>
          </Notice>
        </Match>
      </Switch>
    </>
  )
}
