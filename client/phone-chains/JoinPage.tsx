// Into a chain by a code: what it is and what is kept comes first, then one's own yes.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ChainInvitedTo } from '../../shared/phone-chains.ts'
import { Failure } from '../api.ts'
import { useSignedIn } from '../outbox/account.ts'
import { SignedIn } from '../SignedIn.tsx'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { TextField } from '../ui/TextField.tsx'
import './Chain.css'
import { Kept } from './Kept.tsx'
import { askInvitation, joinChain } from './queries.ts'
import { text } from './text.ts'
import { rhythmOf } from './words.ts'

export default function JoinPage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().joining.title}
      words={{ signedOut: t().joining.signedOut, signedOutBody: t().signedOutBody }}
    >
      <Joining />
    </SignedIn>
  )
}

function Joining() {
  const t = text.use()
  const [code, setCode] = createSignal('')
  const [fault, setFault] = createSignal<'codeMissing' | 'unknown' | 'failed'>()
  const [invited, setInvited] = createSignal<ChainInvitedTo>()
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
      setInvited(await askInvitation(code()))
    } catch (error) {
      const isUnknown = error instanceof Failure && error.type === 'not_found'
      setFault(isUnknown ? 'unknown' : 'failed')
    }
  }
  const error = () => {
    const known = fault()
    return known === 'codeMissing' || known === 'unknown' ? t().joining[known] : undefined
  }
  return (
    <Page
      title={t().joining.title}
      breadcrumbs={[{ href: '/telefonkaeder', label: t().title }]}
      lead={invited() ? undefined : t().joining.lead}
    >
      <Show
        when={invited()}
        fallback={
          <Form onSubmit={() => void look()}>
            <TextField
              id="code"
              label={t().joining.code}
              error={error()}
              required
              length="medium"
              value={code()}
              onInput={setCode}
            />
            <Actions>
              <Button type="submit">{t().joining.look}</Button>
            </Actions>
            <Show when={fault() === 'failed'}>
              <Notice tone="error" live title={t().failed} />
            </Show>
          </Form>
        }
      >
        {(chain) => <SayYes chain={chain()} code={code()} />}
      </Show>
      <Show when={!invited()}>
        <Kept />
      </Show>
    </Page>
  )
}

function SayYes(props: { chain: ChainInvitedTo; code: string }) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const account = useSignedIn()
  const [values, setValues] = createStore({ name: account()?.name ?? '', phone: '', yes: false })
  const [faults, setFaults] = createSignal<('name' | 'phone' | 'yes')[]>([])
  const [failed, setFailed] = createSignal<'failed' | 'unknown' | 'full'>()
  const [busy, setBusy] = createSignal(false)
  const errors = () => faults().map((id) => ({ id, message: t().joining[`${id}Missing`] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message
  const failedWords = () => {
    const known = failed()
    return known === 'unknown' || known === 'full' ? t().joining[known] : t().failed
  }

  async function join() {
    if (busy()) return
    const { name, phone, yes } = values
    setFaults([
      ...(name.trim().length < 2 ? (['name'] as const) : []),
      ...(/^(\+45 ?)?(\d ?){8}$|^\+(?!45)(\d ?){6,15}$/.test(phone.trim())
        ? []
        : (['phone'] as const)),
      ...(yes ? [] : (['yes'] as const)),
    ])
    if (faults().length > 0) return
    setBusy(true)
    try {
      await joinChain(client, { code: props.code, name: name.trim(), phone: phone.trim() })
      announce(t().joining.joined)
      navigate(`/telefonkaeder/${props.chain.id}`)
    } catch (error) {
      const type = error instanceof Failure ? error.type : undefined
      setFailed(type === 'not_found' ? 'unknown' : type === 'invalid' ? 'full' : 'failed')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Panel labelledBy="inviteret">
        <p>{t().joining.chain}</p>
        <h2 id="inviteret">{props.chain.name}</h2>
        <p>{props.chain.place.name}</p>
        <p>{rhythmOf(props.chain, t())}</p>
      </Panel>
      <Kept />
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void join()}>
        <TextField
          id="name"
          label={t().joining.name}
          error={errorAt('name')}
          required
          autocomplete="name"
          value={values.name}
          onInput={(name) => setValues({ name })}
        />
        <TextField
          id="phone"
          type="tel"
          label={t().joining.phone}
          error={errorAt('phone')}
          required
          autocomplete="tel"
          length="medium"
          value={values.phone}
          onInput={(phone) => setValues({ phone })}
        />
        <Checkbox
          id="yes"
          label={t().joining.yes}
          {...(errorAt('yes') ? { error: errorAt('yes') ?? '' } : {})}
          required
          checked={values.yes}
          onInput={(yes) => setValues({ yes })}
        />
        <Actions>
          <Button type="submit" busy={busy()}>
            {t().joining.send}
          </Button>
        </Actions>
        <Show when={failed()}>
          <Notice tone="error" live title={failedWords()} />
        </Show>
      </Form>
    </>
  )
}
