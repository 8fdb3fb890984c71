import { text } from '../text.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

export default function NotFoundPage() {
  const t = text.use()
  return (
    <Page title={t().notFound.title}>
      <Empty
        title={t().notFound.lead}
        action={<LinkButton href="/deltag">{t().notFound.action}</LinkButton>}
      />
    </Page>
  )
}
