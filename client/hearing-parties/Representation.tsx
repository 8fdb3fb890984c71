// Who answers for a body, the links that bring in more, and taking somebody off: for its chair and for staff.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { Spokesperson } from '../../shared/hearing-parties.ts'
import type { Representation as Known, RepresentationRole } from '../../shared/representation.ts'
import { needed } from '../api.ts'
import { createChange } from '../change.ts'
import { weekdayDateTime } from '../format.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { AskFirst } from '../ui/AskFirst.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { ShareLink } from '../ui/ShareLink.tsx'
import { makeInvite, removePerson, representationQuery, revokeInvite } from './queries.ts'
import './Representation.css'
import { text } from './text.ts'

/** @param props.staff they may bring in a chair, and take off the last one */
export function Representation(props: { bodyId: string; staff?: boolean }) {
  const found = useQuery(() => needed(representationQuery(props.bodyId)))
  return (
    <Show when={found.data}>
      {(known) => (
        <>
          <People of={known()} staff={props.staff ?? false} />
          <NewLink of={known()} staff={props.staff ?? false} />
          <Links of={known()} />
        </>
      )}
    </Show>
  )
}

function People(props: { of: Known; staff: boolean }) {
  const t = text.use()
  const chairs = () => props.of.people.filter(({ role }) => role === 'chair').length
  const stays = ({ role }: Spokesperson) => role === 'chair' && chairs() === 1 && !props.staff
  return (
    <Section title={t().people.section} lead={t().people.lead}>
      <Show
        when={props.of.people.length > 0}
        fallback={
          <Notice title={t().people.none}>
            <p>{t().people.noneBody}</p>
          </Notice>
        }
      >
        <ul class="spokespeople">
          <For each={props.of.people}>
            {(person) => <Person bodyId={props.of.body.id} person={person} stays={stays(person)} />}
          </For>
        </ul>
      </Show>
    </Section>
  )
}

function Person(props: { bodyId: string; person: Spokesperson; stays: boolean }) {
  const t = text.use()
  const client = useQueryClient()
  const account = useSignedIn()
  const change = createChange()
  const name = () => props.person.name
  async function remove() {
    const said = t().people.removed(name())
    await change.make(
      () => removePerson(client, props.bodyId, props.person.accountId),
      () => said,
    )
  }
  return (
    <li class="spokesperson">
      <div>
        <p class="spokesperson-name">
          {name()}
          <Show when={account()?.id === props.person.accountId}> ({t().people.you})</Show>
        </p>
        <p class="spokesperson-role">{t().people[props.person.role]}</p>
      </div>
      <Show when={!props.stays} fallback={<p class="spokesperson-role">{t().people.lastChair}</p>}>
        <AskFirst
          label={t().people.remove}
          about={name()}
          title={t().people.removeTitle(name())}
          onYes={() => void remove()}
        >
          <p>{t().people.removeBody(name())}</p>
        </AskFirst>
      </Show>
      <Failed change={change} />
    </li>
  )
}

function NewLink(props: { of: Known; staff: boolean }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [made, setMade] = createSignal<{ code: string; role: RepresentationRole }>()
  const hasChair = () => props.of.people.some(({ role }) => role === 'chair')
  async function make(role: RepresentationRole) {
    setMade(undefined)
    await change.make(
      async () => void setMade({ role, code: await makeInvite(client, props.of.body.id, role) }),
      () => t().people.made,
    )
  }
  return (
    <Section title={t().people.make} lead={t().people.makeLead}>
      <Show when={made()} keyed>
        {({ code, role }) => (
          <Panel labelledBy="new-link">
            <h3 id="new-link">{t().people.made}</h3>
            <p>{t().people.madeFor[role]}</p>
            <ShareLink
              path={`/repraesenter#${code}`}
              title={t().people.share(props.of.body.name)}
            />
            <p>
              {t().people.code}: <code class="link-code">{inGroups(code)}</code>
            </p>
          </Panel>
        )}
      </Show>
      <Failed change={change} />
      <Actions>
        <Show when={props.staff}>
          <Button
            variant={hasChair() ? 'quiet' : 'secondary'}
            busy={change.state() === 'saving'}
            onClick={() => void make('chair')}
          >
            {t().people.makeChair}
          </Button>
        </Show>
        <Button
          variant={props.staff && !hasChair() ? 'quiet' : 'secondary'}
          busy={change.state() === 'saving'}
          onClick={() => void make('representative')}
        >
          {t().people.makeRepresentative}
        </Button>
      </Actions>
    </Section>
  )
}

/** Twelve letters are read aloud four by four. */
function inGroups(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

function Links(props: { of: Known }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  return (
    <Show when={props.of.invites.length > 0}>
      <Section title={t().people.invites}>
        <ul class="spokespeople">
          <For each={props.of.invites}>
            {(invite) => (
              <li class="spokesperson">
                <div>
                  <p class="spokesperson-name">
                    {invite.role === 'chair'
                      ? t().people.inviteChair
                      : t().people.inviteRepresentative}
                  </p>
                  <p class="spokesperson-role">
                    {t().people.inviteUntil(weekdayDateTime(invite.expiresAt))}
                  </p>
                </div>
                <Button
                  variant="quiet"
                  about={t().people.inviteUntil(weekdayDateTime(invite.expiresAt))}
                  onClick={() =>
                    void change.make(
                      () => revokeInvite(client, props.of.body.id, invite.id),
                      () => t().people.revoked,
                    )
                  }
                >
                  {t().people.revoke}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Failed change={change} />
      </Section>
    </Show>
  )
}

function Failed(props: { change: ReturnType<typeof createChange> }) {
  const t = text.use()
  return (
    <Show when={props.change.state() === 'failed'}>
      <Notice tone="error" title={t().people.failed} live>
        <p>{props.change.fault() === 'conflict' ? t().people.lastChair : t().people.failedBody}</p>
      </Notice>
    </Show>
  )
}
