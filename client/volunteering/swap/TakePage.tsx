// Taking over a place by a code: what it is comes first, then an ordinary sign-up.
import { Match, onMount, Show, Switch } from 'solid-js'
import type { SwapFound } from '../../../shared/sign-ups.ts'
import { ByCode } from '../../ByCode.tsx'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { day, hours } from '../when.ts'
import { askSwap } from './queries.ts'
import './Swap.css'
import { text } from './text.ts'

export default function TakePage() {
  const t = text.use()
  return (
    <ByCode
      name="swap-code"
      words={{ signedOut: t().signedOut, ...t().take }}
      told={(because) => ({ title: because === 'unknown' ? t().take.unknown : t().take.failed })}
      find={askSwap}
    >
      {(swap, { forget }) => {
        // Whoever comes back may have another one to type.
        onMount(forget)
        return (
          <Page title={t().take.title}>
            <Place swap={swap} />
          </Page>
        )
      }}
    </ByCode>
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
