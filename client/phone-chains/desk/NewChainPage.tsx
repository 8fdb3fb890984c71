// A new chain: where it belongs, its name, days and time; the members come after.
import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { needed } from '../../api.ts'
import { useQuery } from '../../query.ts'
import { announce } from '../../ui/announce.ts'
import { Page } from '../../ui/Page.tsx'
import { deskChainsQuery } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import { text } from './text.ts'

export default function NewChainPage() {
  const t = text.use()
  const navigate = useNavigate()
  const found = useQuery(() => needed(deskChainsQuery()))
  const id = crypto.randomUUID()
  return (
    <Page
      title={t().add}
      lead={t().addLead}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/telefonkaeder', label: t().title },
      ]}
    >
      <Show when={found.data}>
        {(known) => (
          <RuleForm
            id={id}
            places={known().places}
            onSaved={() => {
              announce(t().made)
              navigate(`/arbejdsbord/telefonkaeder/${id}`)
            }}
          />
        )}
      </Show>
    </Page>
  )
}
