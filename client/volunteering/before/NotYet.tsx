// Before one can sign up: an introduction, or a check that the home must see; whom to call, and what one can come to now.
import { For, Show } from 'solid-js'
import type { CareHomePage } from '../../../shared/volunteering.ts'
import { now } from '../../clock.ts'
import { tr } from '../../language.ts'
import { OtherPossibilities } from '../../OtherPossibilities.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import type { ShiftAtHome } from '../sign-up.ts'
import { text as volunteering } from '../text.ts'
import { day, hours } from '../when.ts'
import { Lacks } from './Lacks.tsx'
import type { Ready } from './ready.ts'
import { text } from './text.ts'

export interface NotYetProps {
  of: ShiftAtHome
  careHome: CareHomePage
  lacks: 'introduction' | 'check'
  ready: Ready
}

export function NotYet(props: NotYetProps) {
  const t = text.use()
  const v = volunteering.use()
  const others = () =>
    props.careHome.activities.flatMap(({ title, needs, shifts }) => {
      const next = shifts.find(({ startsAt, placesLeft }) => startsAt > now() && placesLeft > 0)
      const isFree = !needs.introduction && needs.check === 'none'
      return next && isFree ? [{ title, shift: next }] : []
    })
  return (
    <Page
      title={tr(props.of.activity.title)}
      breadcrumbs={[
        { href: '/deltag?slags=care-home', label: v().kinds },
        { href: `/plejehjem/${props.careHome.id}`, label: props.careHome.name },
      ]}
      lead={`${day(props.of.shift.startsAt)}, ${hours(props.of.shift)}`}
    >
      <Lacks
        careHome={props.careHome}
        lacks={props.lacks}
        check={props.of.activity.needs.check}
        ready={props.ready}
      />
      <Show
        when={others().length > 0}
        fallback={<OtherPossibilities kind="activity" except={props.of.activity.id} />}
      >
        <Section title={t().lacks.others}>
          <ul>
            <For each={others()}>
              {({ title, shift }) => (
                <li>
                  <a href={`/plejehjem/${props.careHome.id}/tider/${shift.id}`}>
                    {day(shift.startsAt)}, {hours(shift)}: {tr(title)}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </Page>
  )
}
