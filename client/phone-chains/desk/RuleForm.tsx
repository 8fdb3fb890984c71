// When a chain rings and what it is called, for a new one and for one that is there.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { chainWeekdays, followUpChoices } from '../../../shared/chain-days.ts'
import type { ChainGiven, ChainPlace, DeskChain } from '../../../shared/phone-chains.ts'
import { sentence } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { text as chains } from '../text.ts'
import { putChain } from './queries.ts'
import { text } from './text.ts'

export interface RuleFormProps {
  id: string
  /** Where a new one can belong; one that is there stays where it is. */
  places?: readonly ChainPlace[]
  chain?: DeskChain
  onSaved: () => void
}

type Fault = 'place' | 'name' | 'weekdays' | 'at'

export function RuleForm(props: RuleFormProps) {
  const t = text.use()
  const k = chains.use()
  const client = useQueryClient()
  const keyOf = ({ kind, id }: Pick<ChainPlace, 'kind' | 'id'>) => `${kind} ${id}`
  const only = props.places?.length === 1 ? props.places[0] : undefined
  const weekdays: string[] = [...(props.chain?.weekdays ?? [])]
  const [values, setValues] = createStore({
    place: props.chain ? keyOf(props.chain.place) : only ? keyOf(only) : '',
    name: props.chain?.name ?? '',
    weekdays,
    at: props.chain?.at ?? '09:00',
    skipsHolidays: props.chain?.skipsHolidays ?? false,
    followUpMinutes: String(props.chain?.followUpMinutes ?? 60),
  })
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [state, setState] = createSignal<'saving' | 'failed'>()
  const errors = () => faults().map((id) => ({ id, message: t().rule.faults[id] }))
  const errorAt = (id: Fault) => errors().find((error) => error.id === id)?.message

  function given(): ChainGiven | undefined {
    const places = props.chain ? [props.chain.place] : (props.places ?? [])
    const place = places.find((each) => keyOf(each) === values.place)
    const name = values.name.trim()
    const weekdays = chainWeekdays.filter((day) => values.weekdays.includes(day))
    const isByDay = values.at >= '07:00' && values.at <= '20:00'
    const found: Fault[] = [
      ...(place ? [] : (['place'] as const)),
      ...(name.length < 3 || name.length > 60 ? (['name'] as const) : []),
      ...(weekdays.length === 0 ? (['weekdays'] as const) : []),
      ...(isByDay ? [] : (['at'] as const)),
    ]
    setFaults(found)
    if (!place || found.length > 0) return undefined
    const followUpMinutes =
      followUpChoices.find((minutes) => String(minutes) === values.followUpMinutes) ?? 60
    const { at, skipsHolidays } = values
    return {
      place: { kind: place.kind, id: place.id },
      name,
      weekdays,
      at,
      skipsHolidays,
      followUpMinutes,
    }
  }

  async function save() {
    if (state() === 'saving') return
    setState(undefined)
    const json = given()
    if (!json) return
    setState('saving')
    try {
      await putChain(client, props.id, json)
      setState(undefined)
      props.onSaved()
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <Show when={props.places && !only}>
          <Select
            id="place"
            label={t().rule.place}
            hint={t().rule.placeHint}
            error={errorAt('place')}
            required
            value={values.place}
            options={(props.places ?? []).map((place) => ({
              value: keyOf(place),
              label: place.name,
            }))}
            onInput={(place) => setValues({ place })}
          />
        </Show>
        <TextField
          id="name"
          label={t().rule.name}
          hint={t().rule.nameHint}
          error={errorAt('name')}
          required
          value={values.name}
          onInput={(name) => setValues({ name })}
        />
        <CheckboxGroup
          id="weekdays"
          label={t().rule.weekdays}
          error={errorAt('weekdays')}
          required
          value={values.weekdays}
          options={chainWeekdays.map((value) => ({ value, label: sentence(k().days[value]) }))}
          onInput={(weekdays) => setValues({ weekdays })}
        />
        <TimeField
          id="at"
          label={t().rule.at}
          hint={t().rule.atHint}
          error={errorAt('at')}
          required
          value={values.at}
          onInput={(at) => setValues({ at })}
        />
        <Checkbox
          id="skipsHolidays"
          label={t().rule.skipsHolidays}
          hint={t().rule.skipsHolidaysHint}
          checked={values.skipsHolidays}
          onInput={(skipsHolidays) => setValues({ skipsHolidays })}
        />
        <Select
          id="followUpMinutes"
          label={t().rule.followUp}
          hint={t().rule.followUpHint}
          required
          empty={false}
          value={values.followUpMinutes}
          options={followUpChoices.map((minutes) => ({
            value: String(minutes),
            label: t().rule.minutes[minutes],
          }))}
          onInput={(followUpMinutes) => setValues({ followUpMinutes })}
        />
        <Actions>
          <Button type="submit" busy={state() === 'saving'}>
            {props.chain ? t().rule.save : t().rule.make}
          </Button>
        </Actions>
        <Show when={state() === 'failed'}>
          <Notice tone="error" live title={t().failed} />
        </Show>
      </Form>
    </>
  )
}
