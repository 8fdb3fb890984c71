// One response as staff read it before everyone may: what was found, what to hide and why, which attachments to show.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { DeskResponse } from '../../../shared/publication.ts'
import { needed } from '../../api.ts'
import { date, dateTime } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { deskResponseQuery } from '../queries.ts'
import { Review } from './Review.tsx'
import { text } from './text.ts'

export default function ReviewPage() {
  const params = useParams<{ id: string; number: string }>()
  return (
    <Show when={`${params.id}/${params.number}`} keyed>
      {(_) => <Asked id={params.id} number={params.number} />}
    </Show>
  )
}

function Asked(props: { id: string; number: string }) {
  const opened = useQuery(() => needed(deskResponseQuery(props.id, props.number)))
  return <Show when={opened.data}>{(found) => <Opened response={found()} />}</Show>
}

function Opened(props: { response: DeskResponse }) {
  const t = text.use()
  const path = () => `/arbejdsbord/hoeringer/${props.response.consultationId}`
  const senderShown = () => {
    const { person, organisation, protected: isProtected } = props.response.sender
    const alone = isProtected ? t().review.protectedName : t().review.unnamed
    return [organisation, person].filter(Boolean).join(', ') || alone
  }
  return (
    <Page
      title={t().review.title(props.response.number)}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: path(), label: tr(props.response.consultation.title) },
        { href: `${path()}/offentliggoer`, label: t().review.back },
      ]}
      above={<span>{t().review.stands[props.response.publication]}</span>}
      aside={
        <>
          <Facts
            facts={[
              {
                term: t().review.from,
                answer: [props.response.name, props.response.organisation]
                  .filter(Boolean)
                  .join(', '),
              },
              { term: t().review.shownAs, answer: senderShown() },
              { term: t().review.received, answer: dateTime(props.response.receivedAt) },
              { term: t().review.channel, answer: t().review.channels[props.response.channel] },
            ]}
          />
          <Show when={props.response.decided}>
            {(decided) => <p>{t().review.decidedBy(decided().by, date(decided().at))}</p>}
          </Show>
          <p>
            <a href={`/arbejdsbord/indsendelser/${props.response.submissionId}`}>
              {t().review.case}
            </a>
          </p>
        </>
      }
    >
      <Show when={props.response.barred} keyed>
        {(why) => (
          <Notice tone="warning">
            <p>{t().review.barred[why]}</p>
          </Notice>
        )}
      </Show>
      <Review response={props.response} />
    </Page>
  )
}
