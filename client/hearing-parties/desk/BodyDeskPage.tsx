// Staff see who answers for a party, and make the link that brings in its chair.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { boardQuery, representationQuery } from '../queries.ts'
import { Representation } from '../Representation.tsx'
import { text } from '../text.ts'

export default function BodyDeskPage() {
  const t = text.use()
  const params = useParams<{ id: string; bodyId: string }>()
  const board = useQuery(() => needed(boardQuery(params.id)))
  const found = useQuery(() => needed(representationQuery(params.bodyId)))
  const path = () => `/arbejdsbord/hoeringer/${params.id}`
  return (
    <Show when={found.data?.body}>
      {(body) => (
        <Page
          title={t().people.title(body().name)}
          breadcrumbs={[
            { href: '/arbejdsbord', label: t().desk },
            ...(board.data ? [{ href: path(), label: tr(board.data.consultation.title) }] : []),
            { href: `${path()}/parter`, label: t().board.title },
          ]}
          above={
            <Show when={body().example}>
              <ExampleMark />
            </Show>
          }
        >
          <Representation bodyId={body().id} staff />
        </Page>
      )}
    </Show>
  )
}
