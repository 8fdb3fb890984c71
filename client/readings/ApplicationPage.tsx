// One application to read: what it says, one's scores, and then the others'.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { ApplicationListed, ApplicationRead, ReadingList } from '../../shared/readings.ts'
import { Failure, needed } from '../api.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Answers } from '../ui/Answers.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Files } from '../ui/Files.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Given } from './Given.tsx'
import { KeepAway } from './KeepAway.tsx'
import { applicationQuery, filePath, readingListQuery } from './queries.ts'
import { Reader } from './Reader.tsx'
import { ScoreForm } from './ScoreForm.tsx'
import { text } from './text.ts'

export default function ApplicationPage() {
  const params = useParams<{ committeeId: string; submissionId: string }>()
  return (
    <Reader committeeId={params.committeeId}>
      <Show when={params.submissionId} keyed>
        {(id) => <Found committeeId={params.committeeId} submissionId={id} />}
      </Show>
    </Reader>
  )
}

function Found(props: { committeeId: string; submissionId: string }) {
  const list = useQuery(() => needed(readingListQuery(props.committeeId)))
  const entry = () => {
    if (!list.data) return undefined
    const found = list.data.applications.find(
      ({ submissionId }) => submissionId === props.submissionId,
    )
    if (!found) throw new Failure('not_found')
    return found
  }
  return (
    <Show when={list.data}>
      {(known) => (
        <Show when={entry()}>
          {(found) => (
            <Show
              when={known().state === 'open' && found().keptAway === null}
              fallback={<Closed list={known()} entry={found()} />}
            >
              <Opened list={known()} entry={found()} />
            </Show>
          )}
        </Show>
      )}
    </Show>
  )
}

/** Nothing to read here: kept away, or not the time for it. */
function Closed(props: { list: ReadingList; entry: ApplicationListed }) {
  const t = text.use()
  return (
    <Page
      title={t().application(number(props.entry.number))}
      breadcrumbs={[crumb(props.list)]}
      above={t().kind}
    >
      <Empty
        title={props.entry.keptAway ? t().read.kept : t().read.closed}
        action={<Onward list={props.list} from={props.entry.submissionId} />}
      >
        <p>{props.entry.keptAway ? t().list.why[props.entry.keptAway] : t().list.finishedBody}</p>
      </Empty>
    </Page>
  )
}

function Opened(props: { list: ReadingList; entry: ApplicationListed }) {
  const opened = useQuery(() =>
    needed(applicationQuery(props.list.committee.id, props.entry.submissionId)),
  )
  return (
    <Show when={opened.data}>
      {(found) => <Application list={props.list} application={found()} />}
    </Show>
  )
}

function Application(props: { list: ReadingList; application: ApplicationRead }) {
  const t = text.use()
  const committeeId = () => props.list.committee.id
  const named = () => props.application.sender
  return (
    <Page
      title={t().application(number(props.application.number))}
      breadcrumbs={[crumb(props.list)]}
      above={t().seatOne[props.application.seatKind]}
    >
      <Show when={props.application.own}>
        <Notice tone="success" title={t().read.sent}>
          <Onward list={props.list} from={props.application.submissionId} />
        </Notice>
      </Show>
      <Show when={props.application.own}>
        {(own) => (
          <Given
            application={props.application}
            own={own()}
            criteria={props.list.committee.criteria}
          />
        )}
      </Show>
      <Show when={props.application.conflict}>
        <Notice tone="warning" title={t().read.conflict}>
          <p>{props.application.conflict}</p>
        </Notice>
      </Show>
      <Show when={named()}>
        {(sender) => (
          <Section title={t().read.who}>
            <Answers
              answers={[
                { label: t().read.name, value: sender().name },
                ...(sender().organisation
                  ? [
                      {
                        label: t().read.organisation,
                        value: [sender().organisation, sender().organisationRole].flatMap(
                          (words) => words ?? [],
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        )}
      </Show>
      <Said application={props.application} />
      <Attached committeeId={committeeId()} application={props.application} />
      <Show when={!props.application.own}>
        <ScoreForm
          committeeId={committeeId()}
          submissionId={props.application.submissionId}
          criteria={props.list.committee.criteria}
        />
        <KeepAway committeeId={committeeId()} submissionId={props.application.submissionId} />
      </Show>
    </Page>
  )
}

function Said(props: { application: ApplicationRead }) {
  const t = text.use()
  const lines = (value: string | null) => value?.split(/\n+/) ?? []
  const answers = () => {
    const { application } = props
    return [
      { label: t().read.motivation, value: lines(application.motivation) },
      { label: t().read.offer, value: lines(application.offer) },
      { label: t().read.competences, value: application.competences.map(tr) },
      { label: t().read.other, value: lines(application.otherCompetences) },
      { label: t().read.applyingAs, value: t().read.applicants[application.applyingAs] },
      { label: t().read.place, value: application.localCommunity ?? '' },
      {
        label: t().read.availability,
        value: application.availability.map((time) => t().read.times[time]),
      },
    ].filter(({ value }) => value.length > 0)
  }
  return (
    <Section title={t().read.about}>
      <Answers answers={answers()} />
    </Section>
  )
}

function Attached(props: { committeeId: string; application: ApplicationRead }) {
  const t = text.use()
  const here = () => props.application.attachments.filter(({ state }) => state === 'received')
  return (
    <Show when={here().length > 0}>
      <Section title={t().read.files} lead={t().read.filesLead}>
        <Files
          files={here()}
          label={t().read.files}
          action={(file) => (
            <a
              class="button button-quiet"
              href={filePath(props.committeeId, props.application.submissionId, file.id)}
              download={file.name}
              target="_self"
            >
              {t().read.download}
              <span class="unseen"> {file.name}</span>
            </a>
          )}
        />
      </Section>
    </Show>
  )
}

/** The next one that waits, and the list. */
function Onward(props: { list: ReadingList; from: string }) {
  const t = text.use()
  const next = () =>
    props.list.state === 'open' &&
    props.list.applications.find(
      ({ submissionId, keptAway, readAt }) =>
        submissionId !== props.from && keptAway === null && readAt === null,
    )
  return (
    <Actions>
      <Show when={next()}>
        {(found) => (
          <LinkButton href={`/laesning/${props.list.committee.id}/${found().submissionId}`}>
            {t().read.next}
          </LinkButton>
        )}
      </Show>
      <LinkButton variant="secondary" href={`/laesning/${props.list.committee.id}`}>
        {t().read.back}
      </LinkButton>
    </Actions>
  )
}

function crumb({ committee }: ReadingList) {
  return { href: `/laesning/${committee.id}`, label: tr(committee.title) }
}
