// Beside the material: the dates in short, and whom to ask.
import type { Consultation } from '../../shared/consultations.ts'
import { now } from '../clock.ts'
import { phoneHref } from '../contact.ts'
import { list, sentence, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { Facts } from '../ui/Facts.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export function InShort(props: { consultation: Consultation }) {
  const t = text.use()
  const isAhead = () => props.consultation.opensAt > now()
  const places = () => list(props.consultation.communities.map(({ name }) => name))
  return (
    <Section title={t().facts.title}>
      <Facts
        facts={[
          {
            term: isAhead() ? t().facts.opens : t().facts.opened,
            answer: sentence(weekdayDateTime(props.consultation.opensAt)),
          },
          {
            term: t().facts.closes,
            answer: sentence(weekdayDateTime(props.consultation.closesAt)),
          },
          ...(places() ? [{ term: t().facts.place, answer: places() }] : []),
        ]}
      />
    </Section>
  )
}

export function Contact(props: Pick<Consultation, 'contact'>) {
  const t = text.use()
  return (
    <Section title={t().contact.title}>
      <Facts
        facts={[
          { term: t().contact.role, answer: tr(props.contact.role) },
          {
            term: t().contact.phone,
            answer: <a href={phoneHref(props.contact.phone)}>{props.contact.phone}</a>,
          },
          {
            term: t().contact.email,
            answer: <a href={`mailto:${props.contact.email}`}>{props.contact.email}</a>,
          },
        ]}
      />
    </Section>
  )
}
