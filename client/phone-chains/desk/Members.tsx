// Who is in a chain, in the order they ring; moved, put right and taken out one by one.
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { DeskChain, DeskMember } from '../../../shared/phone-chains.ts'
import { createChange } from '../../change.ts'
import { phoneHref } from '../../contact.ts'
import { Actions } from '../../ui/Actions.tsx'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { changeMember, putOrder, removeMember } from './queries.ts'
import { text } from './text.ts'

export function Members(props: { chain: DeskChain }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const kept = () => props.chain.members.map(({ id }) => id)
  const [order, setOrder] = createSignal<readonly string[]>(kept())
  createEffect(
    on(
      () => kept().join(),
      () => setOrder(kept()),
      { defer: true },
    ),
  )
  const members = () =>
    order().flatMap((id) => props.chain.members.find((member) => member.id === id) ?? [])
  const isMoved = () => order().join() !== kept().join()

  function move(id: string, by: 1 | -1) {
    const from = order().indexOf(id)
    const next = order()
      .toSpliced(from, 1)
      .toSpliced(from + by, 0, id)
    setOrder(next)
    announce(t().movedTo(String(next.indexOf(id) + 1)))
    // It may have been drawn anew elsewhere in the list.
    const button = (way: string) =>
      document.getElementById(`flyt-${way}-${id}`)?.querySelector('button')
    const [same, other] = by > 0 ? ['ned', 'op'] : ['op', 'ned']
    setTimeout(() => (button(same) ?? button(other))?.focus())
  }
  const save = () =>
    change.make(
      () => putOrder(client, props.chain.id, [...order()]),
      () => t().saved,
    )
  const nextOf = (index: number) => members()[(index + 1) % members().length]?.name ?? ''
  return (
    <Section title={t().who} lead={t().whoLead}>
      <Show when={members().length > 0} fallback={<p>{t().nobody}</p>}>
        <ol class="chain-rows">
          <For each={members()}>
            {(member, index) => (
              <li class="chain-row chain-member">
                <div>
                  <p class="chain-name">{member.name}</p>
                  <a class="chain-number" href={phoneHref(member.phone)}>
                    <Icon name="phone" />
                    {member.phone}
                  </a>
                  <p class="chain-soft">{t().words[member.word]}</p>
                  <Show when={members().length > 1}>
                    <p class="chain-soft">{t().ringsName(nextOf(index()))}</p>
                  </Show>
                </div>
                <Show when={members().length > 1}>
                  <div class="chain-moves">
                    <span id={`flyt-op-${member.id}`}>
                      <Show when={index() > 0}>
                        <Button
                          variant="quiet"
                          about={member.name}
                          onClick={() => move(member.id, -1)}
                        >
                          {t().up}
                        </Button>
                      </Show>
                    </span>
                    <span id={`flyt-ned-${member.id}`}>
                      <Show when={index() < members().length - 1}>
                        <Button
                          variant="quiet"
                          about={member.name}
                          onClick={() => move(member.id, 1)}
                        >
                          {t().down}
                        </Button>
                      </Show>
                    </span>
                  </div>
                </Show>
                <ChangeMember chainId={props.chain.id} member={member} />
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={isMoved()}>
        <Actions>
          <Button busy={change.state() === 'saving'} onClick={() => void save()}>
            {t().saveOrder}
          </Button>
          <Button variant="quiet" onClick={() => setOrder(kept())}>
            {t().undoOrder}
          </Button>
        </Actions>
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" live title={t().failed} />
      </Show>
      <Show when={props.chain.members.some(({ word }) => word !== 'app')}>
        <p class="chain-soft">{t().tellThem}</p>
      </Show>
    </Section>
  )
}

function ChangeMember(props: { chainId: string; member: DeskMember }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const { id } = props.member
  const [name, setName] = createSignal(props.member.name)
  const [phone, setPhone] = createSignal(props.member.phone)
  const save = () =>
    change.make(
      () => changeMember(client, props.chainId, id, { name: name().trim(), phone: phone().trim() }),
      () => t().saved,
    )
  const remove = () =>
    change.make(
      () => removeMember(client, props.chainId, id),
      () => t().removed,
    )
  return (
    <Disclosure
      summary={
        <>
          {t().change}
          <span class="unseen">: {props.member.name}</span>
        </>
      }
    >
      <Form onSubmit={() => void save()}>
        <TextField id={`name-${id}`} label={t().name} required value={name()} onInput={setName} />
        <TextField
          id={`phone-${id}`}
          type="tel"
          label={t().phone}
          required
          length="medium"
          value={phone()}
          onInput={setPhone}
        />
        <Actions>
          <Button type="submit" variant="secondary" about={props.member.name}>
            {t().save}
          </Button>
          <AskFirst
            label={t().remove}
            about={props.member.name}
            title={t().removeTitle(props.member.name)}
            onYes={() => void remove()}
          >
            <p>{t().removeBody}</p>
          </AskFirst>
        </Actions>
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" live title={change.fault() === 'invalid' ? t().wrong : t().failed} />
        </Show>
      </Form>
    </Disclosure>
  )
}
