// Somebody new: by a code in the app, or without it by word; last in the ring, or in the place of another.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { chainMembersMax } from '../../../shared/chain-days.ts'
import { phonePattern } from '../../../shared/phone.ts'
import type { DeskChain, InvitationMade } from '../../../shared/phone-chains.ts'
import { createChange } from '../../change.ts'
import { date } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { ShareLink } from '../../ui/ShareLink.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addMember, invite, takeBackInvitation } from './queries.ts'
import { text } from './text.ts'

const ways = ['app', 'self', 'named'] as const
type Fault = 'way' | 'new-name' | 'new-phone'
const blank = { way: '', name: '', phone: '', replaces: '' }

export function AddMember(props: { chain: DeskChain }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [values, setValues] = createStore({ ...blank })
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [made, setMade] = createSignal<InvitationMade>()
  const errors = () => faults().map((id) => ({ id, message: t().new.faults[id] }))
  const errorAt = (id: Fault) => errors().find((error) => error.id === id)?.message
  const isFull = () => props.chain.members.length >= chainMembersMax && values.replaces === ''

  async function add() {
    const way = ways.find((each) => each === values.way)
    const name = values.name.trim()
    const phone = values.phone.trim()
    const isByWord = way === 'self' || way === 'named'
    setFaults([
      ...(way ? [] : (['way'] as const)),
      ...(isByWord && name.length < 2 ? (['new-name'] as const) : []),
      ...(isByWord && !phonePattern.test(phone) ? (['new-phone'] as const) : []),
    ])
    if (!way || faults().length > 0) return
    setMade(undefined)
    const replaces = values.replaces || undefined
    const isSaved = await change.make(
      async () => {
        if (way === 'app') setMade(await invite(client, props.chain.id, replaces))
        else {
          const given = { name, phone, word: way }
          await addMember(client, props.chain.id, replaces ? { ...given, replaces } : given)
        }
      },
      () => (way === 'app' ? t().new.codeMade : t().new.added),
    )
    if (isSaved) setValues({ ...blank })
  }
  return (
    <Section title={t().new.title} lead={t().new.lead}>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void add()}>
        <RadioGroup
          id="way"
          label={t().new.way}
          error={errorAt('way')}
          required
          value={values.way}
          options={ways.map((value) => ({
            value,
            label: t().new.ways[value],
            hint: t().new.hints[value],
          }))}
          onInput={(way) => setValues({ way })}
        />
        <Show when={values.way === 'self' || values.way === 'named'}>
          <TextField
            id="new-name"
            label={t().name}
            hint={t().new.only}
            error={errorAt('new-name')}
            required
            value={values.name}
            onInput={(name) => setValues({ name })}
          />
          <TextField
            id="new-phone"
            type="tel"
            label={t().phone}
            error={errorAt('new-phone')}
            required
            length="medium"
            value={values.phone}
            onInput={(phone) => setValues({ phone })}
          />
        </Show>
        <Show when={values.way && props.chain.members.length > 0}>
          <Select
            id="replaces"
            label={t().new.replaces}
            hint={t().new.replacesHint}
            empty={t().new.last}
            value={values.replaces}
            options={props.chain.members.map(({ id, name }) => ({
              value: id,
              label: t().new.insteadOf(name),
            }))}
            onInput={(replaces) => setValues({ replaces })}
          />
        </Show>
        <Actions>
          <Button type="submit" icon="plus" busy={change.state() === 'saving'}>
            <Switch fallback={t().new.action}>
              <Match when={values.way === 'app'}>{t().new.makeCode}</Match>
            </Switch>
          </Button>
        </Actions>
        <Show when={isFull()}>
          <p>{t().new.full}</p>
        </Show>
        <Show when={change.state() === 'failed'}>
          <Notice tone="error" live title={change.fault() === 'invalid' ? t().wrong : t().failed} />
        </Show>
      </Form>
      <Show when={made()}>
        {(invitation) => (
          <Notice tone="success" live title={t().new.codeMade}>
            <p class="chain-code">{inGroups(invitation().code)}</p>
            <p>{t().new.codeBody(date(invitation().expiresAt))}</p>
            <ShareLink
              path={`/telefonkaeder/kom-med#${invitation().code}`}
              title={props.chain.name}
            />
          </Notice>
        )}
      </Show>
      <Show when={props.chain.invitations.length > 0}>
        <h3>{t().new.open}</h3>
        <ul class="chain-rows">
          <For each={props.chain.invitations}>
            {(invitation) => (
              <li class="chain-row">
                <p>
                  {t().new.until(date(invitation.expiresAt))}
                  <Show when={invitation.replaces}>
                    {(name) => <> · {t().new.insteadOf(name())}</>}
                  </Show>
                </p>
                <Button
                  variant="quiet"
                  about={date(invitation.expiresAt)}
                  onClick={() =>
                    void change.make(
                      () => takeBackInvitation(client, props.chain.id, invitation.id),
                      () => t().saved,
                    )
                  }
                >
                  {t().new.takeBack}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}

/** "abcd-efgh-jkmn", easier to read aloud. */
function inGroups(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
