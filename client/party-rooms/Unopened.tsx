// Below a room that nobody has opened: nothing yet, and the way to it.
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { type Place, roomPath } from './queries.ts'
import { text } from './text.ts'

export function Unopened(props: { place: Place }) {
  const t = text.use()
  return (
    <Page title={t().room}>
      <Empty
        title={t().unopened.notYet}
        action={<LinkButton href={roomPath(props.place)}>{t().gate.toRoom}</LinkButton>}
      >
        <p>{t().unopened.notYetBody}</p>
      </Empty>
    </Page>
  )
}
