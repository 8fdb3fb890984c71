import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { CommitteeRoom } from '../../shared/committee-rooms.ts'
import { emptyLater } from '../change.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { putTask } from './queries.ts'
import { text } from './text.ts'

export function AddTask(props: { room: CommitteeRoom }) {
  const t = text.use()
  const client = useQueryClient()
  const [name, setName] = createSignal('')
  const [whose, setWhose] = createSignal('')
  const [dueOn, setDueOn] = createSignal('')
  const [fault, setFault] = createSignal<'nameMissing' | 'nameLong' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  let id = crypto.randomUUID()
  const error = () => {
    const known = fault()
    return known && t().tasks[known]
  }

  async function add() {
    if (busy()) return
    const { length } = name().trim()
    setFault(length < 3 ? 'nameMissing' : length > 200 ? 'nameLong' : undefined)
    if (fault()) return document.getElementById('task-name')?.focus()
    setBusy(true)
    const empty = emptyLater([name, setName], [whose, setWhose], [dueOn, setDueOn])
    try {
      await putTask(client, props.room.committee.id, id, {
        title: name().trim(),
        accountId: whose() || null,
        dueOn: dueOn() || null,
        done: false,
      })
      id = crypto.randomUUID()
      empty()
      announce(t().tasks.added)
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Disclosure summary={t().tasks.add}>
      <Form onSubmit={() => void add()}>
        <TextField
          id="task-name"
          label={t().tasks.name}
          hint={t().tasks.nameHint}
          value={name()}
          error={error()}
          required
          onInput={setName}
        />
        <Select
          id="task-whose"
          label={t().tasks.whose}
          value={whose()}
          empty={t().tasks.everyone}
          options={props.room.members.map(({ accountId, name: label }) => ({
            value: accountId,
            label,
          }))}
          onInput={setWhose}
        />
        <DateField id="task-due" label={t().tasks.dueOn} value={dueOn()} onInput={setDueOn} />
        <Actions>
          <Button type="submit" icon="plus" busy={busy()}>
            {t().tasks.action}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
