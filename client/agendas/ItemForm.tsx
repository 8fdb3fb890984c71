// An item as staff put it on the agenda or change it, also where other committees have it too.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { AgendaItem, AgendaPart } from '../../shared/agendas.ts'
import { coreTaskIds } from '../../shared/names.ts'
import { Failure } from '../api.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { text as ui } from '../ui/text.ts'
import { Joint } from './Joint.tsx'
import { putItem } from './queries.ts'
import { text } from './text.ts'

interface Values {
  number: string
  da: string
  en: string
  part: AgendaPart
  link: string
  tasks: string[]
  alsoAt: string[]
}

interface Fault {
  id: 'number' | 'da' | 'part' | 'link' | 'tasks'
  fault: 'numberMissing' | 'nameMissing' | 'linkWrong' | 'tasksMissing' | 'asked' | 'failed'
}

const tasks = [...coreTaskIds, 'across' as const]

const blank: Values = {
  number: '',
  da: '',
  en: '',
  part: 'simplified',
  link: '',
  tasks: [],
  alsoAt: [],
}

export function ItemForm(props: {
  meeting: { id: string; startsAt: string }
  /** The one that is changed; without it the form makes a new one. */
  item?: AgendaItem
}) {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const [values, setValues] = createStore<Values>(props.item ? valuesOf(props.item) : { ...blank })
  const [newId, setNewId] = createSignal(crypto.randomUUID())
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [busy, setBusy] = createSignal(false)
  const at = (field: string) => `${props.item ? `sag-${props.item.id}` : 'ny-sag'}-${field}`
  const errors = () => faults().map(({ id, fault }) => ({ id: at(id), message: t().edit[fault] }))
  const errorAt = (field: Fault['id']) => errors().find((error) => error.id === at(field))?.message

  async function save() {
    if (busy()) return
    setFaults(findFaults(values))
    if (faults().length > 0) return
    setBusy(true)
    try {
      await putItem(client, props.meeting.id, props.item?.id ?? newId(), {
        caseNumber: values.number,
        title: { da: values.da, ...(values.en.trim() ? { en: values.en } : {}) },
        part: values.part,
        link: values.link.trim() || null,
        coreTasks: tasks.filter((id) => values.tasks.includes(id)),
        alsoAt: [...values.alsoAt],
      })
      announce(props.item ? t().edit.saved : t().edit.added)
      if (props.item) return
      setValues({ ...blank })
      setNewId(crypto.randomUUID())
    } catch (error) {
      const isAsked = error instanceof Failure && error.type === 'conflict'
      setFaults([isAsked ? { id: 'part', fault: 'asked' } : { id: 'number', fault: 'failed' }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <TextField
          id={at('number')}
          label={t().edit.number}
          length="medium"
          value={values.number}
          error={errorAt('number')}
          required
          onInput={(number) => setValues({ number })}
        />
        <TextField
          id={at('da')}
          label={t().edit.name}
          value={values.da}
          error={errorAt('da')}
          required
          onInput={(da) => setValues({ da })}
        />
        <TextField
          id={at('en')}
          label={t().edit.nameEn}
          value={values.en}
          onInput={(en) => setValues({ en })}
        />
        <RadioGroup
          id={at('part')}
          label={t().edit.part}
          required
          value={values.part}
          error={errorAt('part')}
          options={(['ordinary', 'simplified'] as const).map((value) => ({
            value,
            label: t().parts[value],
          }))}
          onInput={(value) => setValues({ part: value === 'ordinary' ? value : 'simplified' })}
        />
        <TextField
          id={at('link')}
          label={t().edit.link}
          type="url"
          value={values.link}
          error={errorAt('link')}
          onInput={(link) => setValues({ link })}
        />
        <CheckboxGroup
          id={at('tasks')}
          label={t().edit.tasks}
          required
          value={values.tasks}
          error={errorAt('tasks')}
          options={tasks.map((value) => ({ value, label: kit().coreTasks[value] }))}
          onInput={(chosen) => setValues({ tasks: chosen })}
        />
        <Joint
          id={at('alsoAt')}
          meeting={props.meeting}
          value={values.alsoAt}
          onInput={(alsoAt) => setValues({ alsoAt })}
        />
        <Actions>
          <Button type="submit" busy={busy()}>
            {props.item ? t().edit.save : t().edit.add}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

function valuesOf({ caseNumber, title, part, link, coreTasks, alsoAt }: AgendaItem): Values {
  return {
    number: caseNumber,
    da: title.da,
    en: title.en === title.da ? '' : title.en,
    part,
    link: link ?? '',
    tasks: [...coreTasks],
    alsoAt: [...alsoAt],
  }
}

function findFaults(values: Values): Fault[] {
  const found: Fault[] = []
  if (!values.number.trim()) found.push({ id: 'number', fault: 'numberMissing' })
  if (values.da.trim().length < 3) found.push({ id: 'da', fault: 'nameMissing' })
  if (values.link.trim() && !/^https:\/\/\S+\.\S+$/.test(values.link.trim()))
    found.push({ id: 'link', fault: 'linkWrong' })
  if (values.tasks.length === 0) found.push({ id: 'tasks', fault: 'tasksMissing' })
  return found
}
