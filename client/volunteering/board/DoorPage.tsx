// The code at a home's door, on a sheet to print: whoever comes scans it and says so. The code is kept by nobody.
import { useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { needed } from '../../api.ts'
import { weekdayDateTime } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { careHomeQuery } from '../queries.ts'
import { createAttempt } from './attempt.ts'
import { doorCodeQuery, makeDoorCode } from './queries.ts'
import { text } from './text.ts'
import './Door.css'

export default function DoorPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const home = useQuery(() => needed(careHomeQuery(params.id)))
  const known = useQuery(() => needed(doorCodeQuery(params.id)))
  const attempt = createAttempt()
  const [code, setCode] = createSignal<string>()
  const address = () => `${location.origin}/plejehjem/${params.id}/her#${code() ?? ''}`
  const make = () =>
    attempt.run(async () => {
      const made = await makeDoorCode(params.id)
      setCode(made.code)
    })
  return (
    <div class="door-page">
      <Page
        title={t().door.title}
        breadcrumbs={[
          { href: '/arbejdsbord', label: t().desk },
          { href: '/arbejdsbord/uge', label: t().week.title },
          { href: `/arbejdsbord/plejehjem/${params.id}`, label: home.data?.name ?? '' },
        ]}
        lead={t().door.lead}
      >
        <Show
          when={code()}
          fallback={
            <>
              <Show when={known.data?.madeAt}>
                {(madeAt) => (
                  <Notice title={t().door.hangs(weekdayDateTime(madeAt()))}>
                    <p>{t().door.hangsBody}</p>
                  </Notice>
                )}
              </Show>
              <p>{t().door.body}</p>
              <Actions>
                <Button
                  variant={known.data?.madeAt ? 'secondary' : 'primary'}
                  busy={attempt.busy()}
                  onClick={() => void make()}
                >
                  {known.data?.madeAt ? t().door.again : t().door.make}
                </Button>
              </Actions>
            </>
          }
        >
          <Notice tone="warning" title={t().door.printNow} live>
            <p>{t().door.printNowBody}</p>
          </Notice>
          <Actions>
            <Button icon="print" onClick={() => window.print()}>
              {t().door.print}
            </Button>
          </Actions>
          <section class="door-sheet" aria-label={t().door.title}>
            <p class="door-home">{home.data?.name}</p>
            <h2>{t().door.sheet}</h2>
            <div class="door-code">
              <QrCode address={address()} label={t().door.qr} />
            </div>
            <p>{t().door.sheetBody}</p>
          </section>
        </Show>
        <Show when={attempt.trouble()}>
          <Notice tone="warning" title={t().notSaved} live>
            <p>{t().tryAgain}</p>
          </Notice>
        </Show>
      </Page>
    </div>
  )
}
