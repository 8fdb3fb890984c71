// Days on which the chain, or one of its members, rests.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DeskChain, DeskPause } from '../../../shared/phone-chains.ts'
import { createChange } from '../../change.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { dayInWords } from '../words.ts'
import { addPause, removePause } from './queries.ts'
import { text } from './text.ts'

export function Pauses(props: { chain: DeskChain }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [values, setValues] = createStore({ who: '', from: '', until: '' })
  const [faults, setFaults] = createSignal<('pause-from' | 'pause-until')[]>([])
  const errors = () => faults().map((id) => ({ id, message: t().pause.faults[id] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message
  const whose = ({ memberId }: DeskPause) =>
    props.chain.members.find(({ id }) => id === memberId)?.name ?? t().pause.all

  async function add() {
    const { who, from, until } = values
    setFaults([
      ...(from ? [] : (['pause-from'] as const)),
      ...(until && until >= from ? [] : (['pause-until'] as const)),
    ])
    if (faults().length > 0) return
    const isSaved = await change.make(
      () => addPause(client, props.chain.id, { memberId: who || null, from, until }),
      () => t().saved,
    )
    if (isSaved) setValues({ who: '', from: '', until: '' })
  }
  return (
    <Section title={t().pause.title} lead={t().pause.lead}>
      <Show when={props.chain.pauses.length > 0}>
        <ul class="chain-rows">
          <For each={props.chain.pauses}>
            {(pause) => (
              <li class="chain-row">
                <p>
                  <span class="chain-name">{whose(pause)}</span>{' '}
                  {t().pause.span(dayInWords(pause.from), dayInWords(pause.until))}
                </p>
                <Button
                  variant="quiet"
                  about={`${whose(pause)}, ${dayInWords(pause.from)}`}
                  onClick={() =>
                    void change.make(
                      () => removePause(client, props.chain.id, pause.id),
                      () => t().saved,
                    )
                  }
                >
                  {t().pause.remove}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Disclosure summary={t().pause.add} open={faults().length > 0}>
        <ErrorSummary errors={errors()} />
        <Form onSubmit={() => void add()}>
          <Select
            id="pause-who"
            label={t().pause.who}
            empty={t().pause.all}
            value={values.who}
            options={props.chain.members.map(({ id, name }) => ({ value: id, label: name }))}
            onInput={(who) => setValues({ who })}
          />
          <DateField
            id="pause-from"
            label={t().pause.from}
            error={errorAt('pause-from')}
            required
            value={values.from}
            onInput={(from) => setValues({ from })}
          />
          <DateField
            id="pause-until"
            label={t().pause.until}
            error={errorAt('pause-until')}
            required
            value={values.until}
            onInput={(until) => setValues({ until })}
          />
          <Actions>
            <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
              {t().pause.action}
            </Button>
          </Actions>
        </Form>
      </Disclosure>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
    </Section>
  )
}
