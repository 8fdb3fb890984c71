// Staff put an item on the agenda.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { AgendaPart } from '../../shared/agendas.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import { coreTaskIds } from '../../shared/names.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { text as ui } from '../ui/text.ts'
import { addItem } from './queries.ts'
import { text } from './text.ts'

type Fault = 'caseNumberMissing' | 'nameMissing' | 'linkWrong' | 'coreTasksMissing' | 'failed'

const tasks: readonly CoreTaskOrAcross[] = [...coreTaskIds, 'across']

export function AddItem(props: { meetingId: string }) {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const [caseNumber, setCaseNumber] = createSignal('')
  const [da, setDa] = createSignal('')
  const [en, setEn] = createSignal('')
  const [part, setPart] = createSignal<AgendaPart>('simplified')
  const [link, setLink] = createSignal('')
  const [chosen, setChosen] = createSignal<string[]>([])
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const [busy, setBusy] = createSignal(false)
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().add[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message

  function findFaults() {
    const found: { id: string; fault: Fault }[] = []
    if (!caseNumber().trim()) found.push({ id: 'caseNumber', fault: 'caseNumberMissing' })
    if (da().trim().length < 3) found.push({ id: 'itemDa', fault: 'nameMissing' })
    if (link().trim() && !/^https:\/\/\S+\.\S+$/.test(link().trim()))
      found.push({ id: 'itemLink', fault: 'linkWrong' })
    if (chosen().length === 0) found.push({ id: 'itemTasks', fault: 'coreTasksMissing' })
    return found
  }

  async function add() {
    if (busy()) return
    setFaults(findFaults())
    if (faults().length > 0) return
    setBusy(true)
    try {
      await addItem(client, props.meetingId, {
        caseNumber: caseNumber(),
        title: { da: da(), ...(en().trim() ? { en: en() } : {}) },
        part: part(),
        link: link().trim() || null,
        coreTasks: tasks.filter((id) => chosen().includes(id)),
        alsoAt: [],
      })
      for (const empty of [setCaseNumber, setDa, setEn, setLink]) empty('')
      setChosen([])
      announce(t().add.done)
    } catch {
      setFaults([{ id: 'caseNumber', fault: 'failed' }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="agenda-staff">
      <Disclosure summary={t().add.title}>
        <ErrorSummary errors={errors()} />
        <Form onSubmit={() => void add()}>
          <TextField
            id="caseNumber"
            label={t().add.caseNumber}
            length="medium"
            value={caseNumber()}
            error={errorAt('caseNumber')}
            required
            onInput={setCaseNumber}
          />
          <TextField
            id="itemDa"
            label={t().add.name}
            value={da()}
            error={errorAt('itemDa')}
            required
            onInput={setDa}
          />
          <TextField id="itemEn" label={t().add.nameEn} value={en()} onInput={setEn} />
          <RadioGroup
            id="itemPart"
            label={t().add.part}
            required
            value={part()}
            options={(['ordinary', 'simplified'] as const).map((value) => ({
              value,
              label: t().parts[value],
            }))}
            onInput={(value) => setPart(value === 'ordinary' ? 'ordinary' : 'simplified')}
          />
          <TextField
            id="itemLink"
            label={t().add.link}
            type="url"
            value={link()}
            error={errorAt('itemLink')}
            onInput={setLink}
          />
          <CheckboxGroup
            id="itemTasks"
            label={t().add.coreTasks}
            required
            value={chosen()}
            error={errorAt('itemTasks')}
            options={tasks.map((value) => ({ value, label: kit().coreTasks[value] }))}
            onInput={setChosen}
          />
          <Actions>
            <Button type="submit" busy={busy()}>
              {t().add.send}
            </Button>
          </Actions>
        </Form>
        <Show when={busy()}>
          <span class="unseen" role="status">
            …
          </span>
        </Show>
      </Disclosure>
    </div>
  )
}
