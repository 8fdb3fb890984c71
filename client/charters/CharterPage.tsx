// A charter as everyone may read it: how it stands, and what has changed along the way.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CharterHistory } from '../../shared/charters.ts'
import { needed } from '../api.ts'
import { number } from '../format.ts'
import { caseRoles } from '../Gate.tsx'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { Answers } from '../ui/Answers.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Standing } from './CharterStory.tsx'
import { Comments } from './Comments.tsx'
import { useLines } from './lines.ts'
import { charterQuery } from './queries.ts'
import { text } from './text.ts'
import { Versions } from './Versions.tsx'

export default function CharterPage() {
  const params = useParams<{ id: string }>()
  const history = useQuery(() => needed(charterQuery(params.id)))
  return <Show when={history.data}>{(found) => <Found history={found()} />}</Show>
}

function Found(props: { history: CharterHistory }) {
  const t = text.use()
  const account = useSignedIn()
  const newest = () => props.history.versions[0]
  const path = () => `/opgaveudvalg/${props.history.committeeId}`
  return (
    <Page
      title={tr(props.history.current.title)}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: '/opgaveudvalg', label: t().committees },
        { href: path(), label: tr(props.history.current.title) },
      ]}
      above={<Above history={props.history} />}
      lead={t().page.lead[props.history.stage === 'draft' ? 'draft' : 'decided']}
    >
      <Show when={props.history.stage !== 'draft'}>
        <Standing
          stage={props.history.stage}
          decidedOn={newest()?.decidedOn ?? null}
          decidedLink={newest()?.decidedLink ?? null}
        />
      </Show>
      <Versions history={props.history} />
      <Comments history={props.history} />
      <Now history={props.history} />
      <p>
        <a href={path()}>{t().page.back}</a>
      </p>
      <Show when={hasRole(account(), ...caseRoles)}>
        <p>
          <a href={`/arbejdsbord${path()}/kommissorium`}>{t().page.desk}</a>
        </p>
      </Show>
    </Page>
  )
}

export function Above(props: { history: CharterHistory }) {
  const t = text.use()
  const newest = () => props.history.versions[0]?.version
  return (
    <>
      <span>{t().charter}</span>
      <Show when={newest()}>{(version) => <span>{t().version(number(version()))}</span>}</Show>
      <Show when={props.history.example}>
        <ExampleMark />
      </Show>
    </>
  )
}

function Now(props: { history: CharterHistory }) {
  const t = text.use()
  return (
    <Section title={t().page.now}>
      <Whole history={props.history} />
    </Section>
  )
}

/** The whole charter, part by part. */
export function Whole(props: { history: CharterHistory }) {
  const lines = useLines()
  const answers = () =>
    lines(props.history.current)
      .filter((line) => line.text !== '')
      .map(({ label, text }) => ({ label, value: text.split('\n') }))
  return <Answers answers={answers()} />
}
