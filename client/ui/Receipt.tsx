// Proof that a submission was received: number, time, what happens now, the answers, whom to ask.
import { children, createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { phoneHref } from '../contact.ts'
import { weekdayDateTime } from '../format.ts'
import { Actions } from './Actions.tsx'
import { type Answer, Answers } from './Answers.tsx'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { Illustration } from './Illustration.tsx'
import './Receipt.css'
import { Section } from './Section.tsx'
import { text } from './text.ts'

export interface Contact {
  name?: string
  phone: string
  email: string
}

export interface ReceiptProps {
  number: string
  code?: string
  receivedAt: string
  /** What it was about, one line. */
  about?: JSX.Element
  /** Under number and code: where they can be checked. */
  check?: JSX.Element
  /** What happens now, in order, with times; none where it no longer counts. */
  next: readonly JSX.Element[]
  answers?: readonly Answer[]
  answersTitle?: string
  /** What was sent along. */
  files?: JSX.Element
  contact: Contact
  /** It no longer counts: nothing to celebrate. */
  ended?: boolean
  /** The way to correct it. */
  change?: JSX.Element
  /** More ways on: a copy, withdrawal. */
  actions?: JSX.Element
}

/** The page around it has the heading: "Din ansøgning er modtaget". */
export function Receipt(props: ReceiptProps) {
  const about = children(() => props.about)
  const t = text.use()
  return (
    <div class="receipt">
      <div class="receipt-slip">
        <Show when={!props.ended}>
          <div class="receipt-picture">
            <Illustration name="letter" />
          </div>
        </Show>
        <dl class="receipt-facts">
          <div>
            <dt>{t().receipt.number}</dt>
            <dd class="receipt-number">{props.number}</dd>
          </div>
          <div>
            <dt>{t().receipt.received}</dt>
            <dd>
              <time datetime={props.receivedAt}>{weekdayDateTime(props.receivedAt)}</time>
            </dd>
          </div>
          <Show when={props.code}>
            <div>
              <dt>{t().receipt.code}</dt>
              <dd class="receipt-code">{props.code}</dd>
            </div>
          </Show>
        </dl>
        <Show when={about()}>
          <div class="receipt-about">{about()}</div>
        </Show>
        <Show when={props.code}>
          {(code) => <PassOn number={props.number} code={code()} check={props.check} />}
        </Show>
      </div>
      <Show when={props.next.length > 0}>
        <Section title={t().receipt.next}>
          <ol class="receipt-next">
            <For each={props.next}>{(step) => <li>{step}</li>}</For>
          </ol>
        </Section>
      </Show>
      {props.change}
      <Actions>
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {t().receipt.print}
        </Button>
        {props.actions}
      </Actions>
      <Show when={props.answers?.length ? props.answers : undefined}>
        {(answers) => (
          <Section title={props.answersTitle ?? t().form.answers}>
            <Answers answers={answers()} />
          </Section>
        )}
      </Show>
      {props.files}
      <Section title={t().receipt.contact}>
        <ContactLines contact={props.contact} />
      </Section>
    </div>
  )
}

/** Number and code together, to keep somewhere else or to give to somebody. */
function PassOn(props: { number: string; code: string; check?: JSX.Element }) {
  const t = text.use()
  const [canShare, setCanShare] = createSignal(false)
  const [copied, setCopied] = createSignal<'yes' | 'no'>()
  onMount(() => setCanShare('share' in navigator))
  const url = () => `${location.origin}/kvittering`
  const words = () => t().receipt.words(props.number, props.code)

  async function copy() {
    // Without the right to it, or over a plain connection, there is no clipboard.
    const isCopied = await navigator.clipboard?.writeText(`${words()} ${url()}`).then(
      () => true,
      () => false,
    )
    announce(isCopied ? t().receipt.copied : t().receipt.notCopied)
    setCopied(isCopied ? 'yes' : 'no')
  }

  return (
    <div class="receipt-pass-on">
      {props.check}
      <div class="receipt-ways">
        <Button variant="quiet" icon="copy" onClick={() => void copy()}>
          {t().receipt.copy}
        </Button>
        <Show when={canShare()}>
          <Button
            variant="quiet"
            icon="share"
            onClick={() =>
              void navigator.share({ text: words(), url: url() }).catch(() => undefined)
            }
          >
            {t().receipt.share}
          </Button>
        </Show>
      </div>
      <Show when={copied()}>
        {(how) => (
          <p class="receipt-copied">
            {how() === 'yes' ? t().receipt.copied : t().receipt.notCopied}
          </p>
        )}
      </Show>
    </div>
  )
}

function ContactLines(props: { contact: Contact }) {
  const t = text.use()
  return (
    <div class="receipt-contact">
      <Show when={props.contact.name}>
        <p>{props.contact.name}</p>
      </Show>
      <p>
        {t().receipt.phone} <a href={phoneHref(props.contact.phone)}>{props.contact.phone}</a>
      </p>
      <p>
        {t().receipt.email} <a href={`mailto:${props.contact.email}`}>{props.contact.email}</a>
      </p>
    </div>
  )
}
