// A poster of the call on one sheet of A4; its QR code is drawn here, and nobody else learns of it.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { needed } from '../api.ts'
import { count, date, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import './PosterPage.css'
import { phaseOf } from './phase.ts'
import { taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function PosterPage() {
  const params = useParams<{ id: string }>()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  return <Show when={committee.data}>{(found) => <Found committee={found()} />}</Show>
}

function Found(props: { committee: TaskCommittee }) {
  const t = text.use()
  const phase = () => phaseOf(props.committee)
  return (
    <div class="poster-page">
      <Page
        title={t().poster.title}
        breadcrumbs={[
          { href: '/opgaveudvalg', label: t().kinds },
          { href: `/opgaveudvalg/${props.committee.id}`, label: tr(props.committee.title) },
        ]}
        lead={t().poster.lead}
      >
        <Show when={phase() !== 'open' && phase() !== 'upcoming'}>
          <Notice tone="warning">
            <p>{t().poster.over}</p>
          </Notice>
        </Show>
        <Actions>
          <Button icon="print" onClick={() => window.print()}>
            {t().poster.print}
          </Button>
        </Actions>
        <Poster committee={props.committee} />
      </Page>
    </div>
  )
}

function Poster(props: { committee: TaskCommittee }) {
  const t = text.use()
  const address = () => `${location.origin}/opgaveudvalg/${props.committee.id}`
  const seats = () => props.committee.seats.filter(({ open }) => open)
  return (
    <section class="poster" aria-label={t().poster.title}>
      <p class="poster-who">{t().poster.who}</p>
      <ul class="poster-seats">
        <For each={seats()}>
          {({ kind, places }) => <li>{count(places, [t().seatOne[kind], t().seatMany[kind]])}</li>}
        </For>
      </ul>
      <h2 class="poster-title">{tr(props.committee.title)}</h2>
      <p class="poster-summary">{tr(props.committee.summary)}</p>
      <div class="poster-foot">
        <QrCode address={address()} label={t().poster.qr(address())} />
        <div class="poster-how">
          <p class="poster-until">
            {phaseOf(props.committee) === 'upcoming'
              ? t().poster.from(date(props.committee.opensAt))
              : t().poster.until(weekdayDateTime(props.committee.closesAt))}
          </p>
          <p>{t().poster.scan}</p>
          <p class="poster-address">{address().replace(/^https?:\/\//, '')}</p>
        </div>
      </div>
    </section>
  )
}
