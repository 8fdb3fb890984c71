// Who does what until when; everybody in the room adds, takes and ticks off.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { CommitteeRoom, RoomTask } from '../../shared/committee-rooms.ts'
import { toLocal } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { dayAndMonth, number, sentence } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { AddTask } from './AddTask.tsx'
import { putTask, removeTask } from './queries.ts'
import { text } from './text.ts'

export function Tasks(props: { room: CommitteeRoom }) {
  const t = text.use()
  const client = useQueryClient()
  const [hasFailed, setFailed] = createSignal(false)
  const open = () => inOrder(props.room.tasks.filter(({ doneAt }) => doneAt === null))
  const done = () => props.room.tasks.filter(({ doneAt }) => doneAt !== null)

  async function change(work: () => Promise<void>, said: string) {
    setFailed(false)
    try {
      await work()
      announce(said)
    } catch {
      setFailed(true)
    }
  }

  const tick = (task: RoomTask, isDone: boolean) =>
    change(
      async () => {
        const { title, accountId, dueOn } = task
        const given = { title, accountId, dueOn, done: isDone }
        await putTask(client, props.room.committee.id, task.id, given)
      },
      isDone ? t().tasks.ticked : t().tasks.opened,
    )
  const remove = (task: RoomTask) =>
    change(async () => {
      await removeTask(client, props.room.committee.id, task.id)
    }, t().tasks.removed)

  const list = (tasks: readonly RoomTask[]) => (
    <ul class="tasks">
      <For each={tasks}>
        {(task) => (
          <li class="task">
            <Choice
              type="checkbox"
              id={`task-${task.id}`}
              name={`task-${task.id}`}
              label={task.title}
              hint={<Facts task={task} room={props.room} />}
              checked={task.doneAt !== null}
              onInput={(isDone) => void tick(task, isDone)}
            />
            <Show when={task.doneAt}>
              <Button variant="quiet" about={task.title} onClick={() => void remove(task)}>
                {t().tasks.remove}
              </Button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )

  return (
    <Section title={t().tasks.title} id="opgaver">
      <Show when={open().length > 0} fallback={<p>{t().tasks.none}</p>}>
        {list(open())}
      </Show>
      <Show when={hasFailed()}>
        <Notice tone="error" live title={t().tasks.failed} />
      </Show>
      <Show when={done().length > 0}>
        <Disclosure summary={t().tasks.doneOnes(number(done().length), done().length === 1)}>
          {list(done())}
        </Disclosure>
      </Show>
      <AddTask room={props.room} />
    </Section>
  )
}

function Facts(props: { task: RoomTask; room: CommitteeRoom }) {
  const t = text.use()
  const account = useSignedIn()
  const isLate = () =>
    props.task.doneAt === null &&
    props.task.dueOn !== null &&
    props.task.dueOn < toLocal(now()).slice(0, 10)
  const who = () => {
    const { accountId } = props.task
    if (accountId === null) return t().tasks.everyone
    if (accountId === account()?.id) return t().tasks.mine
    const member = props.room.members.find((each) => each.accountId === accountId)
    return member ? t().tasks.who(member.name) : t().tasks.everyone
  }
  const when = () => {
    const { dueOn } = props.task
    if (dueOn === null) return undefined
    const day = dayAndMonth(`${dueOn}T12:00:00.000Z`)
    return isLate() ? t().tasks.late(day) : t().tasks.due(day)
  }
  return (
    <span classList={{ 'task-late': isLate() }}>
      {sentence([who(), when()].filter(Boolean).join(', '))}
    </span>
  )
}

/** What is due first comes first; what has no day comes last. */
function inOrder(tasks: readonly RoomTask[]): RoomTask[] {
  return tasks.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
}
