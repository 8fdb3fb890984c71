// Whether one may respond to a consultation without signing in: how it is now, and the button that turns it round.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { changeGuests, consultationQuery } from './queries.ts'
import { text } from './text.ts'

export function GuestSwitch(props: { id: string }) {
  const t = text.use()
  const client = useQueryClient()
  const consultation = useQuery(() => consultationQuery(props.id))
  const [isBusy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)

  async function change(guests: boolean) {
    if (isBusy()) return
    setBusy(true)
    setFailed(false)
    try {
      await changeGuests(client, props.id, guests)
      announce(t().guests.saved)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Show when={consultation.isSuccess && consultation.data}>
      {(found) => (
        <Section title={t().guests.title}>
          <Show when={found().asked.everyone} fallback={<p>{t().guests.onlyParties}</p>}>
            <p>{found().guests ? t().guests.on : t().guests.off}</p>
            <Actions>
              <Button
                variant="secondary"
                busy={isBusy()}
                onClick={() => void change(!found().guests)}
              >
                {found().guests ? t().guests.demand : t().guests.allow}
              </Button>
            </Actions>
          </Show>
          <Show when={hasFailed()}>
            <Notice tone="error" title={t().guests.failed} live>
              <p>{t().guests.failedBody}</p>
            </Notice>
          </Show>
        </Section>
      )}
    </Show>
  )
}
