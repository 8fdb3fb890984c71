// Staff name members of the council and the staff, choose who leads, and end a membership.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type {
  CommitteeDuty,
  CommitteeMember,
  CommitteeMembers,
} from '../../shared/committee-rooms.ts'
import { needed } from '../api.ts'
import { emptyLater } from '../change.ts'
import { sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Form } from '../ui/Form.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { membersQuery, nameMember, removeMember } from './queries.ts'
import './Room.css'
import { text } from './text.ts'

export default function MembersDeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(membersQuery(params.id)))
  return <Show when={found.data}>{(known) => <Members of={known()} />}</Show>
}

function Members(props: { of: CommitteeMembers }) {
  const t = text.use()
  const { id, title } = props.of.committee
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.above },
        { href: `/arbejdsbord/opgaveudvalg/${id}`, label: tr(title) },
      ]}
      above={
        <>
          <Kind kind="task-committee">{tr(title)}</Kind>
          <Show when={props.of.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={t().desk.lead}
    >
      <div>
        <LinkButton variant="secondary" href={`/opgaveudvalg/${id}/rum`}>
          {t().desk.room}
        </LinkButton>
      </div>
      <Section title={t().members.title}>
        <Show when={props.of.members.length > 0} fallback={<p>{t().desk.none}</p>}>
          <ul class="documents">
            <For each={props.of.members}>{(member) => <Member id={id} member={member} />}</For>
          </ul>
        </Show>
      </Section>
      <AddMember of={props.of} />
    </Page>
  )
}

function toDuty(value: string): CommitteeDuty | null {
  return value === 'chair' || value === 'deputy' ? value : null
}

function Member(props: { id: string; member: CommitteeMember }) {
  const t = text.use()
  const client = useQueryClient()
  const [duty, setDuty] = createSignal<string>(props.member.duty ?? '')
  const [hasFailed, setFailed] = createSignal(false)
  const { accountId, name } = props.member

  async function change(work: () => Promise<void>, said: string) {
    setFailed(false)
    try {
      await work()
      announce(said)
    } catch {
      setFailed(true)
    }
  }
  const save = () =>
    change(async () => {
      const seatKind = props.member.seatKind ?? 'citizen'
      await nameMember(client, props.id, accountId, { seatKind, duty: toDuty(duty()) })
    }, t().desk.saved)
  const remove = () =>
    change(async () => {
      await removeMember(client, props.id, accountId)
    }, t().desk.removed)

  return (
    <li class="document">
      <h3>{name}</h3>
      <p class="document-facts">
        {sentence(
          [
            props.member.duty && t().duty[props.member.duty],
            props.member.seatKind && t().seat[props.member.seatKind],
          ]
            .filter(Boolean)
            .join(', ')
            .toLocaleLowerCase('da'),
        )}
      </p>
      <Disclosure
        summary={
          <>
            {t().desk.change}
            <span class="unseen">: {name}</span>
          </>
        }
      >
        <Form onSubmit={() => void save()}>
          <Duty id={`duty-${accountId}`} value={duty()} onInput={setDuty} />
          <Actions>
            <Button type="submit" variant="secondary" about={name}>
              {t().desk.save}
            </Button>
            <AskFirst
              label={t().desk.remove}
              about={name}
              title={t().desk.removeTitle}
              onYes={() => void remove()}
            >
              <p>{t().desk.removeBody(name)}</p>
            </AskFirst>
          </Actions>
          <Show when={hasFailed()}>
            <Notice tone="error" live title={t().desk.failed} />
          </Show>
        </Form>
      </Disclosure>
    </li>
  )
}

function AddMember(props: { of: CommitteeMembers }) {
  const t = text.use()
  const client = useQueryClient()
  const [who, setWho] = createSignal('')
  const [duty, setDuty] = createSignal('')
  const [fault, setFault] = createSignal<'whoMissing' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  const error = () => {
    const known = fault()
    return known && t().desk[known]
  }

  async function add() {
    if (busy()) return
    const chosen = props.of.candidates.find(({ accountId }) => accountId === who())
    setFault(chosen ? undefined : 'whoMissing')
    if (!chosen) return document.getElementById('who')?.focus()
    setBusy(true)
    const empty = emptyLater([who, setWho], [duty, setDuty])
    try {
      await nameMember(client, props.of.committee.id, chosen.accountId, {
        seatKind: chosen.seatKind,
        duty: toDuty(duty()),
      })
      empty()
      announce(t().desk.added)
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t().desk.add}>
      <Show when={props.of.candidates.length > 0} fallback={<p>{t().desk.nobody}</p>}>
        <Form onSubmit={() => void add()}>
          <Select
            id="who"
            label={t().desk.who}
            value={who()}
            error={error()}
            required
            options={props.of.candidates.map(({ accountId, name, seatKind }) => ({
              value: accountId,
              label: `${name}, ${t().seat[seatKind]}`,
            }))}
            onInput={setWho}
          />
          <Duty id="duty" value={duty()} onInput={setDuty} />
          <Actions>
            <Button type="submit" icon="plus" busy={busy()}>
              {t().desk.action}
            </Button>
          </Actions>
        </Form>
      </Show>
    </Section>
  )
}

function Duty(props: { id: string; value: string; onInput: (value: string) => void }) {
  const t = text.use()
  return (
    <Select
      id={props.id}
      label={t().desk.duty}
      plain
      value={props.value}
      empty={t().desk.member}
      options={[
        { value: 'chair', label: t().duty.chair },
        { value: 'deputy', label: t().duty.deputy },
      ]}
      onInput={props.onInput}
    />
  )
}
