// The way on: the next unopened case of the same call, or back to its list.
import { Show } from 'solid-js'
import type { CaseOpened } from '../../shared/cases.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { type CaseQuestion, firstCasesQuery } from './queries.ts'
import { text } from './text.ts'

export function NextCase(props: { entry: CaseOpened; list: string }) {
  const t = text.use()
  const unopened = useQuery(() =>
    firstCasesQuery({
      ...sameList(props.entry),
      mark: 'new',
      ended: 'no',
      limit: '2',
    }),
  )
  const next = () =>
    unopened.data?.cases.find(({ submissionId }) => submissionId !== props.entry.submissionId)
  return (
    <div>
      <Show when={!next()}>
        <p>{t().case.noNext}</p>
      </Show>
      <Actions>
        <Show when={next()}>
          {(found) => (
            <LinkButton href={`/arbejdsbord/indsendelser/${found().submissionId}`}>
              {t().case.next(found().sender)}
            </LinkButton>
          )}
        </Show>
        <LinkButton variant="secondary" href={props.list}>
          {t().case.back}
        </LinkButton>
      </Actions>
    </div>
  )
}

/** A problem is alone with what it is about, so the next one is of the same form. */
function sameList({ form, about }: CaseOpened): CaseQuestion {
  if (form === 'task-problem') return { form }
  const aboutKind = about.kind === 'consultation' ? 'consultation' : 'task-committee'
  return { aboutKind, aboutId: about.id }
}
