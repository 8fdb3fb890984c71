// The public responses of a consultation as files: what each is good for, how old it is, and how large.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { PublicExports } from '../../shared/exports.ts'
import { needed } from '../api.ts'
import { date, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { ExportFiles } from './ExportFiles.tsx'
import { publicExportsQuery } from './queries.ts'
import { text } from './text.ts'

export default function PublicExportsPage() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Found id={id} />}
    </Show>
  )
}

function Found(props: { id: string }) {
  const told = useQuery(() => needed(publicExportsQuery(props.id)))
  return <Show when={told.data}>{(found) => <Files id={props.id} told={found()} />}</Show>
}

function Files(props: { id: string; told: PublicExports }) {
  const t = text.use()
  return (
    <Page
      title={t().public.title}
      breadcrumbs={[{ href: `/hoeringer/${props.id}`, label: t().public.consultation }]}
      lead={t().public.lead(tr(props.told.title))}
    >
      <Show
        when={props.told.exports.length > 0}
        fallback={
          <Empty title={t().public.empty}>
            <p>{t().public.emptyBody}</p>
          </Empty>
        }
      >
        <For each={props.told.exports}>
          {(made) => (
            <Section
              title={t().formats[made.format].name}
              lead={t().public.asOf(
                date(made.finishedAt ?? made.requestedAt),
                t().responses(number(made.written), made.written === 1),
              )}
            >
              <ExportFiles side="public" consultationId={props.id} made={made} />
            </Section>
          )}
        </For>
      </Show>
    </Page>
  )
}
