// Proof that a submission was received: number, time, what happens now, the answers, whom to ask.
import { children, For, type JSX, Show } from 'solid-js'
import { phoneHref } from '../contact.ts'
import { weekdayDateTime } from '../format.ts'
import { Actions } from './Actions.tsx'
import { type Answer, Answers } from './Answers.tsx'
import { Button } from './Button.tsx'
import { Illustration } from './Illustration.tsx'
import { Notice } from './Notice.tsx'
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
  /** It came after the deadline and is marked so. */
  late?: boolean
  /** What it was about, one line. */
  about?: JSX.Element
  /** What happens now, in order, with times. */
  next: readonly JSX.Element[]
  answers?: readonly Answer[]
  answersTitle?: string
  contact: Contact
  /** More ways on: to my submissions, a calendar file, withdrawal. */
  actions?: JSX.Element
}

/** The page around it has the heading: "Din ansøgning er modtaget". */
export function Receipt(props: ReceiptProps) {
  const about = children(() => props.about)
  const t = text.use()
  return (
    <div class="receipt">
      <div class="receipt-slip">
        <div class="receipt-picture">
          <Illustration name="letter" />
        </div>
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
      </div>
      <Show when={props.late}>
        <Notice tone="warning">
          <p>{t().receipt.late}</p>
        </Notice>
      </Show>
      <Section title={t().receipt.next}>
        <ol class="receipt-next">
          <For each={props.next}>{(step) => <li>{step}</li>}</For>
        </ol>
      </Section>
      <Actions>
        {props.actions}
        <Button variant="secondary" icon="print" onClick={() => window.print()}>
          {t().receipt.print}
        </Button>
      </Actions>
      <Show when={props.answers?.length ? props.answers : undefined}>
        {(answers) => (
          <Section title={props.answersTitle ?? t().form.answers}>
            <Answers answers={answers()} />
          </Section>
        )}
      </Show>
      <Section title={t().receipt.contact}>
        <ContactLines contact={props.contact} />
      </Section>
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
