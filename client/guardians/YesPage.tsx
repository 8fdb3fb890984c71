// A guardian's own page: whom they have said yes for, what the child comes to, and taking a yes back.
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import type { GuardianYes } from '../../shared/guardians.ts'
import { createChange } from '../change.ts'
import { date } from '../format.ts'
import { useQuery } from '../query.ts'
import { SignedIn } from '../SignedIn.tsx'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { revokeYes, yesesQuery } from './queries.ts'
import { Times } from './Times.tsx'
import { text } from './text.ts'

export default function YesPage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().own.title}
      words={{ signedOut: t().own.signedOut, signedOutBody: t().signedOutBody }}
    >
      <Yeses />
    </SignedIn>
  )
}

function Yeses() {
  const t = text.use()
  const yeses = useQuery(() => yesesQuery())
  return (
    <Page title={t().own.title} lead={t().own.lead}>
      <Show when={!yeses.isError} fallback={<Notice tone="warning" title={t().own.unreachable} />}>
        <Show
          when={(yeses.data?.length ?? 0) > 0}
          fallback={
            <Empty
              title={t().own.nothing}
              action={
                <LinkButton variant="secondary" href="/vaerge">
                  {t().own.answer}
                </LinkButton>
              }
            >
              <p>{t().own.nothingBody}</p>
            </Empty>
          }
        >
          <For each={yeses.data}>{(yes) => <Yes yes={yes} />}</For>
        </Show>
      </Show>
    </Page>
  )
}

function Yes(props: { yes: GuardianYes }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const named = () => t().own.at(props.yes.young, props.yes.careHome.name)
  const revoke = () =>
    change.make(
      () => revokeYes(client, props.yes.id),
      () => t().own.revoked,
    )
  return (
    <Section
      title={named()}
      lead={t().own.until(date(props.yes.answeredAt), date(props.yes.validUntil))}
    >
      <h3>{t().own.coming}</h3>
      <Show when={props.yes.signUps.length > 0} fallback={<p>{t().own.none}</p>}>
        <Times signUps={props.yes.signUps} />
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().own.failed} />
      </Show>
      <Actions>
        <AskFirst
          label={t().own.revoke}
          variant="secondary"
          about={named()}
          busy={change.state() === 'saving'}
          title={t().own.revokeTitle}
          yes={t().own.revokeYes}
          onYes={() => void revoke()}
        >
          <p>{t().own.revokeBody(props.yes.young)}</p>
        </AskFirst>
      </Actions>
    </Section>
  )
}
