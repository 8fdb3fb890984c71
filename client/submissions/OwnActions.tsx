// What its person can do with a submission that counts: correct it, or take it back.
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { AttachmentManifest, FormName, SubmissionDecision } from '../../shared/submissions.ts'
import { now } from '../clock.ts'
import { weekdayDateTime } from '../format.ts'
import type { About, Item, Values } from '../outbox/item.ts'
import {
  backToDraft,
  type Obstacle,
  replaceSent,
  useOutbox,
  useWithdraw,
} from '../outbox/outbox.ts'
import type { Answer } from '../ui/Answers.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './OwnActions.css'
import { standingOf } from './standing.ts'
import { text } from './text.ts'

export interface Own {
  id: string
  form: FormName
  about: About | undefined
  decision: SubmissionDecision | undefined
  /** Where the phone that sent it is the one in hand. */
  item: Item | undefined
  /** As it was sent, and by which version of the form; undefined where neither phone nor server could say. */
  payload: Values | undefined
  version: number | undefined
  answers: readonly Answer[]
  files: readonly AttachmentManifest[]
}

/** What can be corrected: where its form is, below what it is about, and what of the payload that address decides. */
const forms: Partial<Record<FormName, { path: string; given: readonly string[] }>> = {
  'task-committee-application': { path: '/ansoeg', given: ['committeeId'] },
  'consultation-response': { path: '/svar', given: ['consultationId'] },
  'pool-entry': { path: '/skriv-dig-op', given: [] },
  'committee-evaluation': { path: '/evaluering', given: ['committeeId'] },
}
const withdrawable: readonly FormName[] = [
  'task-committee-application',
  'consultation-response',
  'entered-response',
  'shift-sign-up',
  'agenda-move-request',
  'dialogue-topic',
  'call-question',
  'seat-nomination',
  'task-problem',
  'pool-entry',
  'room-comment',
  'room-document',
  'home-story',
  'fair-stand',
  'committee-evaluation',
]
/** What belongs to others once its deadline has passed: to the hearing, the result, or the meeting that has begun. */
const closing: readonly FormName[] = [
  'consultation-response',
  'agenda-move-request',
  'dialogue-topic',
  'committee-evaluation',
]

/** What stands once it has been answered. */
const answerable: readonly FormName[] = [
  'agenda-move-request',
  'call-question',
  'seat-nomination',
  'task-problem',
]

/** A withdrawal has no form to go back to, only a deed to take back. */
export function isWithdrawal(form: FormName): boolean {
  return form === 'withdrawal' || form === 'shift-withdrawal'
}

/** Whether it still counts, so that one can change one's mind about it. */
function counts(decision: SubmissionDecision): boolean {
  const standing = standingOf(decision)
  return standing !== 'refused' && standing !== 'withdrawn' && standing !== 'superseded'
}

/** "Ret og send igen": a draft with the same answers that will take its place. */
export function Replace(props: { own: Own }) {
  const t = text.use()
  const navigate = useNavigate()
  const [obstacle, setObstacle] = createSignal<Obstacle>()
  const closesAt = () => props.own.decision?.about?.closesAt
  /** What a body wrote together is corrected where all of them see it. */
  const room = () => {
    const { about, payload } = props.own
    return about && payload?.roomId ? `${about.path}/arbejdsrum/${payload.bodyId}` : undefined
  }
  const place = () => {
    const { about, payload } = props.own
    const form = forms[props.own.form]
    if (!about || !payload || !form) return undefined
    const given = Object.fromEntries(form.given.map((field) => [field, payload[field]]))
    return { path: about.path + form.path, given }
  }
  const mayReplace = () => {
    const { decision, payload } = props.own
    const until = closesAt()
    const isOpen = !until || until > now()
    return decision && payload && !room() && place() && counts(decision) && isOpen
  }

  async function replace() {
    const { decision, payload, version, item } = props.own
    const to = place()
    if (!decision || !payload || !to) return
    // While its attachments lie on this phone they come along.
    const result = item?.progress.filed
      ? await backToDraft(item.id)
      : await replaceSent(decision, payload, to, version ?? 1)
    if (typeof result === 'object') navigate(result.path)
    else setObstacle(result)
  }

  return (
    <Show
      when={mayReplace()}
      fallback={
        <Show when={room()}>
          {(to) => (
            <div class="own-replace">
              <LinkButton variant="secondary" href={to()}>
                {t().replace.inRoom}
              </LinkButton>
              <p>{t().replace.inRoomLead}</p>
            </div>
          )}
        </Show>
      }
    >
      <div class="own-replace">
        <Button variant="secondary" icon="edit" onClick={() => void replace()}>
          {t().replace.action}
        </Button>
        <p>
          <Show when={closesAt()} fallback={t().replace.leadOpen}>
            {(at) => t().replace.lead(weekdayDateTime(at()))}
          </Show>
        </p>
        <Show when={obstacle()}>
          {(known) => (
            <Notice tone="warning" live>
              <p>{t().obstacle[known()]}</p>
            </Notice>
          )}
        </Show>
      </div>
    </Show>
  )
}

/** "Træk tilbage": asks first, since it cannot be undone. */
export function Withdraw(props: { own: Own; isAnswered?: boolean }) {
  const t = text.use()
  const outbox = useOutbox()
  const withdraw = useWithdraw()
  const isOnItsWay = () =>
    outbox()?.items.some(
      ({ form, given, decision }) =>
        form === 'withdrawal' && !decision && given.submissionId === props.own.id,
    )
  const mayWithdraw = () => {
    const { decision, form, about, item } = props.own
    if (!about || isOnItsWay() || !withdrawable.includes(form)) return false
    if (props.isAnswered && answerable.includes(form)) return false
    if (!decision) return item?.progress.state === 'unknown'
    const until = decision.about?.closesAt
    return counts(decision) && !(closing.includes(form) && until && until <= now())
  }

  async function send() {
    const { id, about } = props.own
    if (about) await withdraw({ id, about })
  }

  return (
    <Show when={mayWithdraw()}>
      <AskFirst
        label={t().withdraw.action}
        icon="close"
        title={t().withdraw.title}
        yes={t().withdraw.yes}
        onYes={() => void send()}
      >
        <p>{t().withdrawBody[props.own.form]}</p>
      </AskFirst>
    </Show>
  )
}

/** Above what it is about, while the phone still has to send that it was taken back. */
export function WithdrawalOnItsWay(props: { id: string }) {
  const t = text.use()
  const outbox = useOutbox()
  const withdrawal = () =>
    outbox()?.items.find(
      ({ form, given, decision }) =>
        form === 'withdrawal' && !decision && given.submissionId === props.id,
    )
  return (
    <Show when={withdrawal()}>
      {(item) => (
        <Notice live>
          <p>{t().withdraw.waiting}</p>
          <p>
            <a href={`/mine-indsendelser/${item().id}`}>{t().withdraw.see}</a>
          </p>
        </Notice>
      )}
    </Show>
  )
}
