// A charter on the desk: the council's decision, a new version, and what has been said and changed.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { CharterHistory } from '../../../shared/charters.ts'
import { needed } from '../../api.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Above, Whole } from '../CharterPage.tsx'
import { Standing } from '../CharterStory.tsx'
import { Comments } from '../Comments.tsx'
import { charterQuery } from '../queries.ts'
import { text } from '../text.ts'
import { Versions } from '../Versions.tsx'
import { Decide } from './Decide.tsx'

export default function CharterDeskPage() {
  const params = useParams<{ id: string }>()
  const history = useQuery(() => needed(charterQuery(params.id)))
  return <Show when={history.data}>{(found) => <Found history={found()} />}</Show>
}

function Found(props: { history: CharterHistory }) {
  const t = text.use()
  const newest = () => props.history.versions[0]
  const path = () => `/opgaveudvalg/${props.history.committeeId}`
  const isDraft = () => props.history.stage === 'draft'
  return (
    <Page
      title={tr(props.history.current.title)}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        isDraft()
          ? { href: '/arbejdsbord/opgaver', label: t().tasks }
          : { href: `/arbejdsbord${path()}`, label: tr(props.history.current.title) },
      ]}
      above={<Above history={props.history} />}
      lead={
        <Standing
          stage={props.history.stage}
          decidedOn={newest()?.decidedOn ?? null}
          decidedLink={newest()?.decidedLink ?? null}
        />
      }
      action={
        props.history.stage === 'ended' ? undefined : (
          <LinkButton icon="edit" href={`/arbejdsbord${path()}/kommissorium/skriv`}>
            {t().page.write}
          </LinkButton>
        )
      }
      aside={
        <Show when={isDraft() && newest()}>
          {(version) => (
            <Decide committeeId={props.history.committeeId} version={version().version} />
          )}
        </Show>
      }
    >
      <Versions history={props.history} />
      <Comments history={props.history} />
      <Disclosure summary={t().page.now}>
        <Whole history={props.history} />
      </Disclosure>
      <p>
        <a href={path()}>{t().page.back}</a>
      </p>
    </Page>
  )
}
