// What has become of a case since it came: taken back, replaced, or itself in the place of an earlier one.
import { Show } from 'solid-js'
import type { CaseOpened } from '../../shared/cases.ts'
import { weekdayDateTime } from '../format.ts'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'

const pathOf = (id: string) => `/arbejdsbord/indsendelser/${id}`

export function Since(props: { entry: CaseOpened }) {
  const t = text.use()
  return (
    <>
      <Show when={props.entry.withdrawnAt}>
        {(at) => (
          <Notice tone="warning" title={t().case.withdrawn}>
            <p>{t().case.withdrawnBody(weekdayDateTime(at()))}</p>
          </Notice>
        )}
      </Show>
      <Show when={props.entry.supersededBy}>
        {(newer) => (
          <Notice tone="warning" title={t().case.superseded}>
            <p>{t().case.supersededBody}</p>
            <p>
              <a href={pathOf(newer())}>{t().case.supersededLink}</a>
            </p>
          </Notice>
        )}
      </Show>
      <Show when={props.entry.supersedes}>
        {(earlier) => (
          <p>
            {t().case.supersedes} <a href={pathOf(earlier())}>{t().case.supersedesLink}</a>
          </p>
        )}
      </Show>
    </>
  )
}
