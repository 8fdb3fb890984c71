// Where only some are asked: who they are, and the way on for who isn't among them or hasn't signed in.
import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import type { Consultation } from '../../shared/consultations.ts'
import { now } from '../clock.ts'
import { list } from '../format.ts'
import { tr } from '../language.ts'
import { signInHref } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Contact } from './Contact.tsx'
import { timingOf } from './respondents.ts'
import { text } from './text.ts'
import { timingWords } from './timing.ts'

export function NotAskedPage(props: { consultation: Consultation; account: Account | null }) {
  const t = text.use()
  const location = useLocation()
  const path = () => `/hoeringer/${props.consultation.id}`
  // Then there is nothing to sign in for.
  const isClosed = () => timingOf(props.consultation, now()) === 'closed'
  const closed = () => timingWords(props.consultation, now(), t())
  const parties = () => {
    const { parties: kinds, others = [] } = props.consultation.asked
    return list([...kinds.map(({ name }) => tr(name)), ...others.map(({ name }) => name)])
  }
  return (
    <Page
      title={isClosed() ? closed().title : t().gate.title}
      breadcrumbs={[
        { href: '/deltag', label: t().room },
        { href: path(), label: tr(props.consultation.title) },
      ]}
      lead={isClosed() ? closed().body : t().gate.body(parties())}
    >
      <Show when={!isClosed()}>
        <p>{props.account ? t().gate.notYou : t().gate.signIn}</p>
      </Show>
      <Actions>
        <Show
          when={props.account || isClosed()}
          fallback={<LinkButton href={signInHref(location.pathname)}>{t().form.signIn}</LinkButton>}
        >
          <LinkButton href="/deltag?slags=consultation">{t().gate.others}</LinkButton>
        </Show>
        <LinkButton href={path()} variant="secondary">
          {t().gate.read}
        </LinkButton>
      </Actions>
      <Contact contact={props.consultation.contact} />
    </Page>
  )
}
