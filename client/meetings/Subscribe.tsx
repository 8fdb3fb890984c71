// The addresses that one's own calendar can fetch the meetings from.
import { Show } from 'solid-js'
import { CalendarAddress, OwnCalendar } from '../CalendarAddress.tsx'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { text as ui } from '../ui/text.ts'
import {
  calendarLinkQuery,
  committeesQuery,
  makeCalendarLink,
  removeCalendarLink,
} from './queries.ts'
import { text } from './text.ts'

export function Subscribe(props: { committee: string; coreTask: string }) {
  const t = text.use()
  const kit = ui.use()
  const account = useSignedIn()
  const committees = useQuery(() => committeesQuery())
  const feed = () => {
    const committee = committees.data?.find(({ id }) => id === props.committee)
    if (committee) return { name: tr(committee.name), path: `committees/${committee.id}` }
    const names: Record<string, string> = kit().coreTasks
    const coreTask = names[props.coreTask]
    if (coreTask) return { name: coreTask, path: `core-tasks/${props.coreTask}` }
    return { name: t().subscribe.all, path: 'all' }
  }
  return (
    <div class="calendar-subscribe">
      <Disclosure summary={t().subscribe.title}>
        <p>{t().subscribe.lead}</p>
        <CalendarAddress
          label={`${t().subscribe.address}: ${feed().name}`}
          path={`/api/calendars/${feed().path}`}
          words={t().subscribe}
        />
        <Show when={account()}>
          <OwnCalendar
            words={t().subscribe}
            query={calendarLinkQuery()}
            make={makeCalendarLink}
            revoke={removeCalendarLink}
          />
        </Show>
      </Disclosure>
    </div>
  )
}
