// Why a care home's desk does not open for the one who asks, and the next best thing.
import { useLocation } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { Failure } from '../../api.ts'
import { signInHref } from '../../session.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { text } from '../text.ts'

export function Closed(props: { error: unknown; careHomeId: string }) {
  const t = text.use()
  const location = useLocation()
  const type = () => (props.error instanceof Failure ? props.error.type : undefined)
  return (
    <Switch fallback={<Unknown error={props.error} />}>
      <Match when={type() === 'not_signed_in'}>
        <Page title={t().desk.room}>
          <Empty
            title={t().desk.closed.signedOut}
            action={
              <LinkButton href={signInHref(location.pathname)}>{t().desk.closed.signIn}</LinkButton>
            }
          />
        </Page>
      </Match>
      <Match when={type() === 'forbidden'}>
        <Page title={t().desk.room}>
          <Empty
            title={t().desk.closed.forbidden}
            action={
              <LinkButton href={`/plejehjem/${props.careHomeId}`}>
                {t().desk.closed.page}
              </LinkButton>
            }
          >
            <p>{t().desk.closed.forbiddenBody}</p>
          </Empty>
        </Page>
      </Match>
    </Switch>
  )
}

/** What is not ours to explain is shown by the frame. */
function Unknown(props: { error: unknown }): never {
  throw props.error
}
