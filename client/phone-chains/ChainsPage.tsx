// What a phone chain is, one's own, and how one comes into one.
import { For, Show } from 'solid-js'
import { contact, phoneHref } from '../contact.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import ChainCards from './ChainCards.tsx'
import './Chain.css'
import { Kept } from './Kept.tsx'
import { useOwnChains } from './mine.ts'
import { text } from './text.ts'

export default function ChainsPage() {
  const t = text.use()
  const own = useOwnChains()
  return (
    <Page
      title={t().title}
      breadcrumbs={[{ href: '/deltag', label: t().room }]}
      lead={t().lead}
      action={<LinkButton href="/telefonkaeder/kom-med">{t().join}</LinkButton>}
    >
      <Show when={own.chains()?.length}>
        <Section title={t().mine}>
          <ChainCards level={3} />
        </Section>
      </Show>
      <Show when={own.failed()}>
        <p>{t().mineUnknown}</p>
      </Show>
      <Section title={t().how}>
        <ol class="chain-steps">
          <For each={t().steps}>{(step) => <li>{step}</li>}</For>
        </ol>
      </Section>
      <Section title={t().withoutApp}>
        <p>{t().withoutAppBody}</p>
      </Section>
      <Kept />
      <Section title={t().wish}>
        <p>
          {t().wishBody} <a href={phoneHref(contact.phone)}>{contact.phone}</a>.
        </p>
      </Section>
    </Page>
  )
}
