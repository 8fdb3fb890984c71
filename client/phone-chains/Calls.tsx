// Today's calls of a member: what one follows up for another, whom one rings, and who rings.
import { For, Match, Show, Switch } from 'solid-js'
import type { Neighbour, OwnChain } from '../../shared/phone-chains.ts'
import { clockTime, time } from '../format.ts'
import type { Item } from '../outbox/item.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { Ring, Tell, TwoAnswers } from './Tell.tsx'
import { text } from './text.ts'
import { dayInWords } from './words.ts'

interface CallsProps {
  chain: OwnChain
  items: readonly Item[]
}

export function FollowUps(props: CallsProps) {
  return (
    <For each={props.chain.followUps}>
      {(followUp) => <FollowUp {...props} followUp={followUp} />}
    </For>
  )
}

function FollowUp(props: CallsProps & { followUp: OwnChain['followUps'][number] }) {
  const t = text.use()
  const { day, callee } = props.followUp
  const id = `foelg-op-${callee.id}-${day}`
  const state = () => props.followUp.state
  return (
    <Show
      when={state() !== 'followed-up'}
      fallback={
        <p class="chain-went">
          <Icon name="check" />
          {t().followUp.done(callee.name)}
        </p>
      }
    >
      <section class="chain-urgent" aria-labelledby={id}>
        <h2 id={id}>{t().followUp.title(callee.name)}</h2>
        <p>{state() === 'missed' ? t().followUp.body : t().followUp.passed(callee.name)}</p>
        <Show when={day !== props.chain.today}>
          <p>{t().followUp.of(dayInWords(day))}</p>
        </Show>
        <Ring neighbour={callee} />
        <Tell chain={props.chain} items={props.items} day={day} callee={callee}>
          {(tell, busy) => (
            <Show
              when={state() === 'missed'}
              fallback={
                <div>
                  <Button icon="check" busy={busy} onClick={() => tell(true)}>
                    {t().today.reached(callee.name)}
                  </Button>
                </div>
              }
            >
              <TwoAnswers name={callee.name} busy={busy} tell={tell} />
            </Show>
          )}
        </Tell>
        <Show when={props.followUp.until}>
          {(until) => <p class="chain-quiet">{t().followUp.until(time(until()))}</p>}
        </Show>
        <p class="chain-quiet">{t().emergency}</p>
      </section>
    </Show>
  )
}

/** Whom I ring and who rings me; where there is no call today, who it will be next. */
export function Called(props: CallsProps) {
  const t = text.use()
  const isToday = () => props.chain.nextDay === props.chain.today
  return (
    <Switch fallback={<p>{t().alone}</p>}>
      <Match when={props.chain.awayUntil}>{(day) => <p>{t().away(dayInWords(day()))}</p>}</Match>
      <Match when={props.chain.after}>
        {(after) => (
          <>
            <Panel labelledBy="dagens-opkald">
              <h2 id="dagens-opkald">
                {isToday() ? t().today.title(after().name) : t().today.none}
              </h2>
              <Show
                when={isToday()}
                fallback={
                  <>
                    <p>{t().today.nextTo(after().name)}</p>
                    <Ring neighbour={after()} />
                  </>
                }
              >
                <Mine {...props} callee={after()} />
              </Show>
            </Panel>
            <Show when={props.chain.before}>
              {(before) => <ToMe {...props} caller={before()} />}
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}

function Mine(props: CallsProps & { callee: Neighbour }) {
  const t = text.use()
  const told = () => props.chain.call?.state
  const name = () => props.callee.name
  return (
    <>
      <p>{t().today.at(clockTime(props.chain.at))}</p>
      <Ring neighbour={props.callee} />
      <Tell chain={props.chain} items={props.items} day={props.chain.today} callee={props.callee}>
        {(tell, busy) => (
          <Show when={told()} fallback={<TwoAnswers name={name()} busy={busy} tell={tell} />}>
            {(state) => (
              <>
                <p class="chain-went" role="status">
                  <Icon name={state() === 'reached' ? 'check' : 'info'} />
                  <span>{t().today.mine[state()](name())}</span>
                </p>
                <Switch>
                  <Match when={state() === 'missed' || state() === 'with-coordinator'}>
                    <div>
                      <Button icon="check" busy={busy} onClick={() => tell(true)}>
                        {t().today.after(name())}
                      </Button>
                    </div>
                    <p class="chain-quiet">{t().emergency}</p>
                  </Match>
                  <Match when={state() === 'reached'}>
                    <div>
                      <Button variant="quiet" busy={busy} onClick={() => tell(false)}>
                        {t().today.wrong(name())}
                      </Button>
                    </div>
                  </Match>
                </Switch>
              </>
            )}
          </Show>
        )}
      </Tell>
    </>
  )
}

function ToMe(props: CallsProps & { caller: Neighbour }) {
  const t = text.use()
  return (
    <Section title={t().before.title(props.caller.name)}>
      <Show when={props.chain.toMe}>
        {(state) => <p>{t().before.toMe[state()](props.caller.name)}</p>}
      </Show>
      <Ring neighbour={props.caller} />
    </Section>
  )
}
