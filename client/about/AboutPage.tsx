import { contact } from '../contact.ts'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export default function AboutPage() {
  const t = text.use()
  return (
    <Page title={t().title} lead={t().lead}>
      <Section title={t().what}>
        <p>{t().whatBody}</p>
      </Section>
      <Section title={t().offline}>
        <p>{t().offlineBody}</p>
      </Section>
      <Section title={t().receipt}>
        <p>
          {t().receiptBody} <a href="/kvittering">{t().receiptLink}</a>
        </p>
      </Section>
      <Section title={t().data}>
        <p>{t().dataBody}</p>
        <p>{t().dataSeen}</p>
      </Section>
      <Section title={t().contact} id="kontakt">
        <p>{t().contactBody}</p>
        <Facts
          facts={[
            { term: t().phone, answer: contact.phone },
            { term: t().email, answer: contact.email },
          ]}
        />
      </Section>
      <Section title={t().accessibility} id="tilgaengelighed">
        <p>{t().accessibilityBody}</p>
      </Section>
    </Page>
  )
}
