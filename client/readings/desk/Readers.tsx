// Who reads, how far each has come, and the way to name another.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { ReadingDesk } from '../../../shared/readings.ts'
import { createChange, emptyLater } from '../../change.ts'
import { list, number } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { text as ui } from '../../ui/text.ts'
import { Bar } from '../Bar.tsx'
import { dropReader, nameReader } from '../queries.ts'
import { text } from '../text.ts'
import './Readers.css'

export function Readers(props: { desk: ReadingDesk }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const id = () => props.desk.committee.id
  const canChange = () => props.desk.state !== 'finished'
  const drop = (accountId: string, name: string) =>
    change.make(
      () => dropReader(client, id(), accountId),
      () => t().staff.removed(name),
    )
  return (
    <Section
      title={t().staff.readers}
      lead={
        props.desk.committee.blind
          ? `${t().staff.readersLead} ${t().staff.blind}`
          : t().staff.readersLead
      }
    >
      <Show when={props.desk.readers.length > 0} fallback={<p>{t().staff.noReaders}</p>}>
        <ul class="readers">
          <For each={props.desk.readers}>
            {(reader) => {
              const all = () => props.desk.applications.length - reader.keptAway
              return (
                <li class="reader">
                  <div class="reader-words">
                    <p class="reader-name">{reader.name}</p>
                    <p>{t().staff.progress(number(reader.read), number(all()))}</p>
                    <Show when={all() > 0}>
                      <Bar value={reader.read} of={all()} />
                    </Show>
                  </div>
                  <Show when={canChange()}>
                    <Button
                      variant="quiet"
                      about={reader.name}
                      onClick={() => void drop(reader.accountId, reader.name)}
                    >
                      {t().staff.remove}
                    </Button>
                  </Show>
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
      <Show when={canChange()}>
        <Name desk={props.desk} />
      </Show>
      <Show when={change.state() === 'failed'}>
        <Failed />
      </Show>
    </Section>
  )
}

function Name(props: { desk: ReadingDesk }) {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const change = createChange()
  const [chosen, setChosen] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const nameOf = (accountId: string) =>
    props.desk.others.find((each) => each.accountId === accountId)?.name ?? ''

  async function name() {
    const accountId = chosen()
    setMissing(accountId === '')
    if (isMissing()) return document.getElementById('reader')?.focus()
    const who = nameOf(accountId)
    const empty = emptyLater([chosen, setChosen])
    const isDone = await change.make(
      () => nameReader(client, props.desk.committee.id, accountId),
      () => t().staff.added(who),
    )
    if (isDone) empty()
  }

  return (
    <Show when={props.desk.others.length > 0} fallback={<p>{t().staff.nobodyLeft}</p>}>
      <Form onSubmit={() => void name()}>
        <Select
          id="reader"
          label={t().staff.add}
          hint={props.desk.committee.blind ? t().staff.addHintBlind : t().staff.addHint}
          error={isMissing() ? t().staff.addMissing : undefined}
          required
          value={chosen()}
          options={props.desk.others.map(({ accountId, name: who, roles }) => ({
            value: accountId,
            label: `${who}, ${list(roles.map((role) => kit().roles[role].toLocaleLowerCase()))}`,
          }))}
          onInput={setChosen}
        />
        <Show when={change.state() === 'failed'}>
          <Failed />
        </Show>
        <Actions>
          <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
            {t().staff.addButton}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

export function Failed() {
  const t = text.use()
  return (
    <Notice tone="error" title={t().staff.failed} live>
      <p>{t().staff.failedBody}</p>
    </Notice>
  )
}
