// Inviting a body by name: one that the municipality knows, or one that is written down now.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { HearingPartyKindId, PartyBoard } from '../../../shared/hearing-parties.ts'
import { createChange, emptyLater } from '../../change.ts'
import { tr } from '../../language.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addBody, inviteParties } from '../queries.ts'
import { text } from '../text.ts'
import { Refusal } from './Refusal.tsx'

export function AddParty(props: { board: PartyBoard }) {
  const t = text.use()
  return (
    <Section title={t().add.title} lead={t().add.lead}>
      <div class="add-party">
        <Show when={props.board.others.length > 0}>
          <Known board={props.board} />
        </Show>
        <Disclosure summary={t().add.new}>
          <Unknown board={props.board} />
        </Disclosure>
      </div>
    </Section>
  )
}

function Known(props: { board: PartyBoard }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [who, setWho] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)

  async function invite() {
    setMissing(who() === '')
    if (isMissing()) return document.getElementById('who')?.focus()
    const { id } = props.board.consultation
    const empty = emptyLater([who, setWho])
    const isDone = await change.make(
      () => inviteParties(client, id, [who()]),
      () => t().board.invited,
    )
    if (isDone) empty()
  }

  return (
    <Form onSubmit={() => void invite()}>
      <Select
        id="who"
        label={t().add.who}
        required
        value={who()}
        error={isMissing() ? t().add.whoMissing : undefined}
        options={props.board.others.map(({ id, name }) => ({ value: id, label: name }))}
        onInput={setWho}
      />
      <Refusal change={change} />
      <Actions>
        <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
          {t().add.action}
        </Button>
      </Actions>
    </Form>
  )
}

function Unknown(props: { board: PartyBoard }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [name, setName] = createSignal('')
  const [kind, setKind] = createSignal<HearingPartyKindId>()
  const [hasTried, setTried] = createSignal(false)
  // One that came through without an answer is the same at the next press.
  let bodyId = crypto.randomUUID()
  const isNameless = () => name().trim().length < 2

  async function create() {
    setTried(true)
    const chosen = kind()
    if (isNameless()) return document.getElementById('body-name')?.focus()
    if (!chosen) return document.getElementById('body-kind')?.focus()
    const { id } = props.board.consultation
    const empty = emptyLater([name, setName])
    const isDone = await change.make(
      async () => {
        await addBody(client, id, bodyId, { name: name(), kind: chosen })
        await inviteParties(client, id, [bodyId])
      },
      () => t().board.invited,
    )
    if (!isDone) return
    bodyId = crypto.randomUUID()
    empty()
    setKind(undefined)
    setTried(false)
  }

  return (
    <Form onSubmit={() => void create()}>
      <TextField
        id="body-name"
        label={t().add.name}
        required
        autocomplete="off"
        value={name()}
        error={hasTried() && isNameless() ? t().add.nameMissing : undefined}
        onInput={setName}
      />
      <Select
        id="body-kind"
        label={t().add.kind}
        required
        value={kind() ?? ''}
        error={hasTried() && !kind() ? t().add.kindMissing : undefined}
        options={props.board.kinds.map((each) => ({ value: each.id, label: tr(each.name) }))}
        onInput={(value) => setKind(props.board.kinds.find(({ id }) => id === value)?.id)}
      />
      <Show when={change.fault() === 'conflict'} fallback={<Refusal change={change} />}>
        <Notice tone="warning" title={t().add.twin} live>
          <p>{t().add.twinBody}</p>
        </Notice>
      </Show>
      <Actions>
        <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
          {t().add.create}
        </Button>
      </Actions>
    </Form>
  )
}
