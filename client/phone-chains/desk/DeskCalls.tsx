// What the coordinator follows up, and how today's calls stand; those without the app tell theirs by telephone.
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import type { DeskCall, DeskChain, DeskReport } from '../../../shared/phone-chains.ts'
import { createChange } from '../../change.ts'
import { phoneHref } from '../../contact.ts'
import { sentence, time } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { dayInWords } from '../words.ts'
import { tellCall } from './queries.ts'
import { text } from './text.ts'

function useTell(chain: () => DeskChain) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  return {
    change,
    tell: ({ day, caller, callee }: DeskCall, what: DeskReport['what']) =>
      void change.make(
        () => tellCall(client, chain().id, { day, callerId: caller.id, calleeId: callee.id, what }),
        () => t().saved,
      ),
  }
}

export function Waiting(props: { chain: DeskChain }) {
  const t = text.use()
  const { change, tell } = useTell(() => props.chain)
  return (
    <Show when={props.chain.waiting.length > 0}>
      <section class="chain-waiting" aria-labelledby="kraever-dig">
        <h2 id="kraever-dig">{t().waiting}</h2>
        <p>{t().waitingLead}</p>
        <ul>
          <For each={props.chain.waiting}>
            {(call) => (
              <li class="chain-waiting-call">
                <div>
                  <p class="chain-name">{call.callee.name}</p>
                  <p>
                    {sentence(dayInWords(call.day))}: {t().missedBy(call.caller.name)}
                  </p>
                  <a class="chain-number" href={phoneHref(call.callee.phone)}>
                    <Icon name="phone" />
                    {call.callee.phone}
                  </a>
                </div>
                <Button
                  about={call.callee.name}
                  busy={change.state() === 'saving'}
                  onClick={() => tell(call, 'closed')}
                >
                  {t().close}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <p class="chain-soft">{t().waitingHint}</p>
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" live title={t().failed} />
        </Show>
      </section>
    </Show>
  )
}

export function DeskCalls(props: { chain: DeskChain }) {
  const t = text.use()
  const { change, tell } = useTell(() => props.chain)
  const isWithoutApp = (call: DeskCall) =>
    props.chain.members.some(({ id, word }) => id === call.caller.id && word !== 'app')
  const state = (call: DeskCall) => {
    if (call.state === null) return t().states.none
    if (call.state === 'missed' && call.follower && call.until)
      return t().passed(call.follower.name, time(call.until))
    return t().states[call.state]
  }
  const isOpen = (call: DeskCall) => call.state === null || call.state === 'missed'
  return (
    <Section title={t().today} lead={props.chain.calls.length > 0 ? t().todayLead : undefined}>
      <Show when={props.chain.calls.length > 0} fallback={<p>{t().notToday}</p>}>
        <ul class="chain-rows">
          <For each={props.chain.calls}>
            {(call) => (
              <li class="chain-row">
                <p>
                  <span class="chain-name">{call.caller.name}</span> {t().rings}{' '}
                  <span class="chain-name">{call.callee.name}</span>
                </p>
                <p class="chain-soft">{state(call)}</p>
                <Show when={isWithoutApp(call) && isOpen(call)}>
                  <Actions>
                    <Button
                      variant="secondary"
                      about={`${call.caller.name}, ${call.callee.name}`}
                      onClick={() => tell(call, 'reached')}
                    >
                      {t().reached}
                    </Button>
                    <Show when={call.state === null}>
                      <Button
                        variant="quiet"
                        about={`${call.caller.name}, ${call.callee.name}`}
                        onClick={() => tell(call, 'missed')}
                      >
                        {t().missed}
                      </Button>
                    </Show>
                  </Actions>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
    </Section>
  )
}
