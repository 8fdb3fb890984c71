// A consultation's responses as files, as staff have them made: whom for, how, how far it is, and what can be fetched.
import { useParams } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import type { ExportDesk } from '../../shared/exports.ts'
import { needed } from '../api.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { ExportCard } from './ExportCard.tsx'
import { ExportForm } from './ExportForm.tsx'
import { exportDeskQuery, isUnderWay } from './queries.ts'
import { text } from './text.ts'

export default function ExportsDeskPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} />}
    </Show>
  )
}

function Found(props: { id: string }) {
  const desk = useQuery(() => needed(exportDeskQuery(props.id)))
  return <Show when={desk.data}>{(found) => <Desk id={props.id} desk={found()} />}</Show>
}

function Desk(props: { id: string; desk: ExportDesk }) {
  const t = text.use()
  createEffect(
    on(
      () => props.desk.exports,
      (now, before = []) => {
        for (const { id, state, format } of now) {
          const was = before.find((each) => each.id === id)
          if (!was || !isUnderWay(was)) continue
          const what = t().formats[format].name
          if (state === 'ready') announce(t().list.announceReady(what))
          if (state === 'failed') announce(t().list.announceFailed(what))
        }
      },
    ),
  )
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: `/arbejdsbord/hoeringer/${props.id}`, label: tr(props.desk.title) },
      ]}
      lead={t().lead}
    >
      <ExportForm id={props.id} count={props.desk.count} />
      <Section title={t().list.title}>
        <Show
          when={props.desk.exports.length > 0}
          fallback={
            <Empty title={t().list.empty}>
              <p>{t().list.emptyBody}</p>
            </Empty>
          }
        >
          <CardList items={props.desk.exports} columns>
            {(made) => <ExportCard consultationId={props.id} made={made} />}
          </CardList>
        </Show>
      </Section>
    </Page>
  )
}
