// Charters that are being written, the latest change first.
import { Show } from 'solid-js'
import { now } from '../../clock.ts'
import { count, number, past } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Detail } from '../../ui/Detail.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { draftsQuery } from '../queries.ts'
import { text } from '../text.ts'

export default function Drafts() {
  const t = text.use()
  const drafts = useQuery(() => draftsQuery())
  const known = () => (drafts.isSuccess ? drafts.data : [])
  return (
    <Section title={t().drafts.title} lead={known().length > 0 ? t().drafts.lead : t().drafts.none}>
      <CardList items={known()} columns>
        {(draft) => (
          <Card
            href={`/arbejdsbord/opgaveudvalg/${draft.id}/kommissorium`}
            title={tr(draft.title)}
            above={
              <>
                <span>{t().version(number(draft.version))}</span>
                <Show when={draft.example}>
                  <ExampleMark />
                </Show>
              </>
            }
            below={
              <>
                <Detail icon="clock">
                  <time datetime={draft.changedAt}>
                    {t().drafts.changed(past(draft.changedAt, now()))}
                  </time>
                </Detail>
                <Show when={draft.comments > 0}>
                  <Detail icon="consultation">
                    {count(draft.comments, [t().drafts.comment, t().drafts.comments])}
                  </Detail>
                </Show>
              </>
            }
          >
            <p>{tr(draft.summary)}</p>
          </Card>
        )}
      </CardList>
    </Section>
  )
}
