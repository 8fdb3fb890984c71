// A receipt that was found: what was received, when, and what has become of it; never who or what it says.
import { onMount } from 'solid-js'
import type { ReceiptChecked } from '../../shared/submissions.ts'
import { number, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Facts } from '../ui/Facts.tsx'
import { State } from '../ui/State.tsx'
import './Found.css'
import type { ReceiptState } from './text.da.ts'
import { text } from './text.ts'

const looks = {
  received: 'received',
  filed: 'filed',
  refused: 'refused',
  withdrawn: 'ended',
  superseded: 'ended',
} as const

export function Found(props: { check: ReceiptChecked; onAgain: () => void }) {
  const t = text.use()
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  const facts = () => {
    const { form, about, receivedAt, late, withdrawnAt, attachments } = props.check
    return [
      { term: t().what, answer: t().forms[form] },
      ...(about ? [{ term: t().about, answer: <a href={about.path}>{tr(about.title)}</a> }] : []),
      { term: t().received, answer: weekdayDateTime(receivedAt) },
      ...(late ? [{ term: t().late, answer: t().lateBody }] : []),
      ...(withdrawnAt ? [{ term: t().withdrawn, answer: weekdayDateTime(withdrawnAt) }] : []),
      ...(attachments > 0 ? [{ term: t().files, answer: number(attachments) }] : []),
    ]
  }
  return (
    <div class="receipt-found">
      <h2 ref={heading} tabindex="-1">
        <State state={looks[stateOf(props.check)]}>{t().found[stateOf(props.check)]}</State>
      </h2>
      <Facts facts={facts()} />
      <Disclosure summary={t().hash}>
        <p class="receipt-hash">{props.check.contentHash}</p>
        <p>{t().hashHelp}</p>
      </Disclosure>
      <p>{t().private}</p>
      <Actions>
        <Button variant="secondary" onClick={() => props.onAgain()}>
          {t().again}
        </Button>
      </Actions>
    </div>
  )
}

function stateOf({ outcome, withdrawnAt, superseded }: ReceiptChecked): ReceiptState {
  if (outcome === 'refused') return outcome
  if (withdrawnAt) return 'withdrawn'
  return superseded ? 'superseded' : outcome
}
