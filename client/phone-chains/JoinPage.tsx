// Into a chain by a code: what it is and what is kept comes first, then one's own yes.
import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { phonePattern } from '../../shared/phone.ts'
import type { ChainInvitedTo } from '../../shared/phone-chains.ts'
import { Failure } from '../api.ts'
import { ByCode } from '../ByCode.tsx'
import { useSignedIn } from '../outbox/account.ts'
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
  const crumbs = () => [{ href: '/telefonkaeder', label: t().title }]
  return (
    <ByCode
      name="chain-code"
      breadcrumbs={crumbs()}
      words={{ signedOutBody: t().signedOutBody, ...t().joining }}
      told={(because) => ({ title: because === 'unknown' ? t().joining.unknown : t().failed })}
      find={askInvitation}
      below={() => <Kept />}
    >
      {(chain, { code, forget }) => {
        onMount(forget)
        return (
          <Page title={t().joining.title} breadcrumbs={crumbs()}>
            <SayYes chain={chain} code={code} />
          </Page>
        )
      }}
    </ByCode>
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
      ...(phonePattern.test(phone.trim()) ? [] : (['phone'] as const)),
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
