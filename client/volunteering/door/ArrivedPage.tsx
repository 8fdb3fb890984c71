// At a care home's door: the QR code there leads here, and one press says that one has come, with or without a line.
import { useLocation, useNavigate, useParams } from '@solidjs/router'
import { createSignal, onMount, Show } from 'solid-js'
import { isOffline } from '../../connection.ts'
import { phoneHref } from '../../contact.ts'
import { forgetCode, keepCode, readCode } from '../../kept-code.ts'
import { useSignedIn } from '../../outbox/account.ts'
import { useSendAtOnce } from '../../outbox/outbox.ts'
import { useQuery } from '../../query.ts'
import { signInHref } from '../../session.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { careHomeQuery } from '../queries.ts'
import { text } from './text.ts'

export default function ArrivedPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const location = useLocation()
  const navigate = useNavigate()
  const account = useSignedIn()
  const send = useSendAtOnce()
  const home = useQuery(() => careHomeQuery(params.id))
  const [code, setCode] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const key = () => `door-code:${params.id}`
  const path = () => `/plejehjem/${params.id}/her`
  // Without a line nobody waits for what the phone has not seen before.
  const found = () => (home.isSuccess ? home.data : undefined)

  onMount(() => {
    const given = location.hash.slice(1)
    if (given) {
      keepCode(key(), given)
      navigate(path(), { replace: true })
    }
    setCode(given || readCode(key()))
  })

  async function arrive() {
    if (busy()) return
    setBusy(true)
    const name = found()?.name
    await send({
      form: 'shift-check-in',
      version: 1,
      about: {
        kind: 'care-home',
        id: params.id,
        path: `/plejehjem/${params.id}`,
        title: { da: name ?? 'Plejehjemmet', en: name ?? 'The care home' },
      },
      payload: { careHomeId: params.id, code: code() },
    })
    forgetCode(key())
  }

  return (
    <Page
      title={t().title}
      breadcrumbs={[{ href: `/plejehjem/${params.id}`, label: found()?.name ?? t().home }]}
      lead={t().lead}
    >
      <Show
        when={code()}
        fallback={
          <Empty
            title={t().noCode}
            action={
              <LinkButton variant="secondary" href={`/plejehjem/${params.id}`}>
                {t().page}
              </LinkButton>
            }
          >
            <p>{t().noCodeBody}</p>
          </Empty>
        }
      >
        <Show
          when={account() !== null}
          fallback={
            <Empty
              title={t().signIn}
              action={<LinkButton href={signInHref(path())}>{t().signIn}</LinkButton>}
            >
              <p>{t().signInBody}</p>
            </Empty>
          }
        >
          <Show when={isOffline()}>
            <Notice>
              <p>{t().offline}</p>
            </Notice>
          </Show>
          <Actions>
            <Button icon="check" busy={busy()} onClick={() => void arrive()}>
              {t().press}
            </Button>
          </Actions>
          <p>{t().when}</p>
          <Show when={found()}>
            {(shown) => (
              <p>
                <a href={phoneHref(shown().phone)}>{t().call(shown().phone)}</a>
              </p>
            )}
          </Show>
        </Show>
      </Show>
    </Page>
  )
}
