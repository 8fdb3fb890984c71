// Whether a mail tells that there is news, and where it goes. Also for whoever has not signed in.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { MailChoice as Choice } from '../../shared/messages.ts'
import { useAccount } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { MailAddress } from './MailAddress.tsx'
import { MailCode } from './MailCode.tsx'
import { keepMailChoice, mailQuery, switchMailOff } from './queries.ts'
import { text } from './text.ts'

export function MailChoice() {
  const t = text.use()
  const client = useQueryClient()
  const account = useAccount()
  const mail = useQuery(() => ({
    ...mailQuery(),
    enabled: Boolean(account()),
    refetchOnMount: 'always',
  }))
  const choice = () => (mail.isSuccess ? mail.data : undefined)
  const [isChanging, setChanging] = createSignal(false)

  /** @param focus the part that comes in place of the one that was used */
  function keep(next: Choice, focus: string, said: string) {
    setChanging(false)
    keepMailChoice(client, next)
    announce(said)
    document.getElementById(focus)?.focus()
  }

  return (
    <Show when={choice()}>
      {(known) => (
        <Section
          id="mail"
          title={t().mail.title}
          lead={known().offered ? t().mail.lead : undefined}
        >
          <Switch
            fallback={
              <MailAddress
                choice={known()}
                onAsked={(next) => keep(next, 'mail-code', t().mail.codeSent(next.pending ?? ''))}
                onKeep={() => setChanging(false)}
              />
            }
          >
            <Match when={!known().offered}>
              <p>{t().mail.notOffered}</p>
            </Match>
            <Match when={isChanging() ? undefined : known().pending}>
              {(address) => (
                <MailCode
                  choice={known()}
                  address={address()}
                  onConfirmed={(next) => keep(next, 'mail-on', t().mail.onSaid)}
                  onOther={() => setChanging(true)}
                />
              )}
            </Match>
            <Match when={isChanging() ? undefined : known().address}>
              {(address) => (
                <On
                  address={address()}
                  onChange={() => setChanging(true)}
                  onOff={(next) => keep(next, 'mail-address', t().mail.offSaid)}
                />
              )}
            </Match>
          </Switch>
        </Section>
      )}
    </Show>
  )
}

function On(props: { address: string; onChange: () => void; onOff: (next: Choice) => void }) {
  const t = text.use()
  const [hasFailed, setFailed] = createSignal(false)
  async function switchOff() {
    setFailed(false)
    try {
      props.onOff(await switchMailOff())
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <p id="mail-on" tabindex="-1">
        {t().mail.on(props.address)}
      </p>
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().mail.failed} live>
          <p>{t().mail.failedBody}</p>
        </Notice>
      </Show>
      <Actions>
        <Button variant="secondary" onClick={() => void switchOff()}>
          {t().mail.off}
        </Button>
        <Button variant="quiet" onClick={() => props.onChange()}>
          {t().mail.change}
        </Button>
      </Actions>
    </>
  )
}
