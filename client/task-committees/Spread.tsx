// Telling others about a call: the link, and a poster to put up.
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { tr } from '../language.ts'
import { Section } from '../ui/Section.tsx'
import { ShareLink } from '../ui/ShareLink.tsx'
import { text } from './text.ts'

export function Spread(props: { committee: TaskCommittee }) {
  const t = text.use()
  const path = () => `/opgaveudvalg/${props.committee.id}`
  return (
    <Section title={t().spread.title} lead={t().spread.lead}>
      <ShareLink path={path()} title={tr(props.committee.title)} />
      <p>
        <a href={`${path()}/plakat`}>{t().spread.poster}</a>
      </p>
    </Section>
  )
}
