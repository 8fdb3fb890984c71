// A decided refusal: what was decided, why, what is possible instead, whom to ask.
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { contact } from '../contact.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { backToDraft, type Obstacle } from '../outbox/outbox.ts'
import { Actions } from '../ui/Actions.tsx'
import { Answers } from '../ui/Answers.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { CopyAction } from './CopyAction.tsx'
import { isWithdrawal } from './OwnActions.tsx'
import type { DecidedProps } from './Received.tsx'
import { Story } from './Story.tsx'
import { text } from './text.ts'

export function Refused(props: DecidedProps) {
  const t = text.use()
  const navigate = useNavigate()
  const [obstacle, setObstacle] = createSignal<Obstacle>()
  const about = () => props.own.about
  const item = () => props.own.item
  const others = () => props.decision.alternatives ?? []
  const mayCopy = () =>
    item()?.sealed && props.decision.reason !== 'gone' && !isWithdrawal(props.decision.form)

  async function again() {
    const result = await backToDraft(props.decision.submissionId)
    if (typeof result === 'object') navigate(result.path)
    else setObstacle(result)
  }

  return (
    <Page
      title={t().refusedTitle}
      breadcrumbs={[{ href: '/mine-indsendelser', label: t().back }]}
      above={t().forms[props.decision.form]}
      lead={<Show when={about()}>{(known) => <a href={known().path}>{tr(known().title)}</a>}</Show>}
    >
      <Notice title={t().reason}>
        <p>{props.decision.reason && t().reasons[props.decision.reason]}</p>
      </Notice>
      <Section title={t().alternatives}>
        <Show
          when={others().length > 0}
          fallback={<LinkButton href="/deltag">{t().noAlternatives}</LinkButton>}
        >
          <ul>
            <For each={others()}>
              {(other) => (
                <li>
                  <a href={other.path}>{tr(other.title)}</a>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Section>
      <Show when={obstacle()}>
        {(known) => (
          <Notice tone="warning" live>
            <p>{t().obstacle[known()]}</p>
          </Notice>
        )}
      </Show>
      <Show when={mayCopy()}>
        <Actions>
          <Button variant="secondary" onClick={() => void again()}>
            {t().again}
          </Button>
        </Actions>
      </Show>
      <Section title={t().whomToAsk}>
        <p>{t().whomToAskBody}</p>
        <Facts
          facts={[
            { term: t().number, answer: props.decision.receipt },
            { term: t().answered, answer: weekdayDateTime(props.decision.receivedAt) },
            { term: t().phone, answer: contact.phone },
            { term: t().email, answer: <a href={`mailto:${contact.email}`}>{contact.email}</a> },
          ]}
        />
      </Section>
      <Show when={props.own.answers.length > 0}>
        <Section title={t().answers}>
          <Answers answers={props.own.answers} />
        </Section>
      </Show>
      <Actions>
        <CopyAction own={props.own} />
      </Actions>
      <Story item={item()} decision={props.decision} />
    </Page>
  )
}
