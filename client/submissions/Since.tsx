// What has become of a decided submission since: taken back, replaced, late and settled by staff.
import { Match, Show, Switch } from 'solid-js'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { dateTime } from '../format.ts'
import { Notice } from '../ui/Notice.tsx'
import { standingOf } from './standing.ts'
import { text } from './text.ts'

export function Since(props: { decision: SubmissionDecision }) {
  const t = text.use()
  const standing = () => standingOf(props.decision)
  const late = () => {
    // A table's late note stands on the wall as well; nobody decides about it.
    if (props.decision.form === 'table-note') return undefined
    const known = standing()
    return known === 'late' || known === 'late-accepted' || known === 'late-declined'
      ? known
      : undefined
  }
  const withdrawnBody = (at: string) =>
    props.decision.form === 'shift-sign-up'
      ? t().ended.placeFreed(dateTime(at))
      : t().ended.withdrawnBody(dateTime(at))
  return (
    <>
      <Switch>
        <Match when={standing() === 'withdrawn' && props.decision.withdrawnAt}>
          {(at) => (
            <Notice tone="warning" title={t().ended.withdrawn}>
              <p>{withdrawnBody(at())}</p>
            </Notice>
          )}
        </Match>
        <Match when={standing() === 'superseded' && props.decision.supersededBy}>
          {(newer) => (
            <Notice tone="warning" title={t().ended.superseded}>
              <p>{t().ended.supersededBody}</p>
              <p>
                <a href={`/mine-indsendelser/${newer()}`}>{t().ended.supersededLink}</a>
              </p>
            </Notice>
          )}
        </Match>
        <Match when={late()}>
          {(known) => (
            <Notice
              tone={known() === 'late-accepted' ? 'success' : 'warning'}
              title={t().late[known()]}
            >
              <p>{t().late[`${known()}Body`]}</p>
            </Notice>
          )}
        </Match>
      </Switch>
      <Show when={props.decision.rejected?.length}>
        <Notice tone="warning" title={t().attachments.rejectedTitle}>
          <p>{t().attachments.rejectedBody}</p>
        </Notice>
      </Show>
      <Show when={props.decision.supersedes}>
        {(earlier) => (
          <p>
            {t().ended.supersedes}{' '}
            <a href={`/mine-indsendelser/${earlier()}`}>{t().ended.supersedesLink}</a>
          </p>
        )}
      </Show>
    </>
  )
}
