// A coordinator's care home: where nobody comes yet, and who comes to the others.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CareHomeDesk } from '../../../shared/sign-ups.ts'
import { now } from '../../clock.ts'
import { number } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Kind } from '../../ui/Kind.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { deskHomeQuery } from '../queries.ts'
import { text } from '../text.ts'
import { isWithinWeek } from '../when.ts'
import { Audiences } from './Audiences.tsx'
import { Closed } from './Closed.tsx'
import { DeskShifts } from './DeskShifts.tsx'

export default function CareHomeDeskPage() {
  const params = useParams<{ id: string }>()
  const desk = useQuery(() => deskHomeQuery(params.id))
  return (
    <Show when={!desk.isError} fallback={<Closed error={desk.error} careHomeId={params.id} />}>
      <Show when={desk.data}>{(found) => <Found desk={found()} />}</Show>
    </Show>
  )
}

function Found(props: { desk: CareHomeDesk }) {
  const t = text.use()
  const withNobody = () => props.desk.shifts.filter((shift) => !isVisited(shift))
  const gaps = () => withNobody().filter((shift) => isWithinWeek(shift, now()))
  const later = () => withNobody().filter((shift) => !isWithinWeek(shift, now()))
  const covered = () => props.desk.shifts.filter(isVisited)
  return (
    <Page
      title={props.desk.name}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().desk.room }]}
      above={
        <>
          <Kind kind="care-home" />
          <Show when={props.desk.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().desk.lead}
    >
      <Actions>
        <LinkButton icon="plus" href={`/arbejdsbord/plejehjem/${props.desk.id}/ny-aktivitet`}>
          {t().desk.newActivity}
        </LinkButton>
        <LinkButton
          variant="secondary"
          icon="edit"
          href={`/arbejdsbord/plejehjem/${props.desk.id}/rediger`}
        >
          {t().desk.edit}
        </LinkButton>
        <LinkButton variant="secondary" href={`/arbejdsbord/plejehjem/${props.desk.id}/historier`}>
          {t().desk.stories}
        </LinkButton>
        <LinkButton variant="quiet" href={`/arbejdsbord/plejehjem/${props.desk.id}/frivillige`}>
          {t().desk.volunteers}
        </LinkButton>
        <LinkButton variant="quiet" href={`/arbejdsbord/plejehjem/${props.desk.id}/spoergsmaal`}>
          {t().desk.questions}
        </LinkButton>
        <LinkButton variant="quiet" href={`/plejehjem/${props.desk.id}`}>
          {t().desk.page}
        </LinkButton>
      </Actions>
      <Show
        when={props.desk.shifts.length > 0}
        fallback={
          <Empty title={t().desk.nothing}>
            <p>{t().desk.nothingBody}</p>
          </Empty>
        }
      >
        <Section
          title={t().desk.gaps}
          lead={gaps().length > 0 ? t().desk.gapsLead : t().desk.noGaps}
        >
          <DeskShifts shifts={gaps()} />
        </Section>
        <Section title={t().desk.coming}>
          <Show when={covered().length > 0} fallback={<p>{t().desk.nobodyComing}</p>}>
            <DeskShifts shifts={covered()} />
          </Show>
        </Section>
        <Show when={later().length > 0}>
          <Disclosure summary={t().desk.later(number(later().length), later().length === 1)}>
            <DeskShifts shifts={later()} />
          </Disclosure>
        </Show>
      </Show>
      <Audiences careHomeId={props.desk.id} />
    </Page>
  )
}

/** Whether anybody holds a place there; those who only wait for one do not come. */
function isVisited({ capacity, placesLeft }: CareHomeDesk['shifts'][number]): boolean {
  return placesLeft < capacity
}
