// One consultation that a body is invited to: yes or no in one tap, and the way to the workroom.
import { useQueryClient } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import type { InvitationAnswer, OwnInvitation } from '../../shared/hearing-parties.ts'
import { createChange } from '../change.ts'
import { now } from '../clock.ts'
import { isOffline } from '../connection.ts'
import { past } from '../format.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { Notice } from '../ui/Notice.tsx'
import { answerInvitation } from './queries.ts'
import { text } from './text.ts'

export function InvitationCard(props: { bodyId: string; invitation: OwnInvitation }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const call = () => props.invitation.consultation
  const title = () => tr(call().title)
  const headId = `invitation-${props.invitation.consultation.id}`
  const room = () => `/hoeringer/${call().id}/arbejdsrum/${props.bodyId}`
  const say = (state: InvitationAnswer['state']) =>
    void change.make(
      () =>
        answerInvitation(client, { bodyId: props.bodyId, consultationId: call().id }, { state }),
      () => (state === 'accepted' ? t().own.saidYes : t().own.saidNo),
      headId,
    )
  const why = () => {
    if (change.fault() === 'no_contact') return t().own.offlineBody
    return change.fault() === 'conflict' ? t().own.refusedBody : t().own.failedBody
  }
  const isBusy = () => change.state() === 'saving'
  return (
    <li class="own-invitation">
      <h3 id={headId}>
        <a href={`/hoeringer/${call().id}`}>{title()}</a>
      </h3>
      <Deadline opensAt={call().opensAt} closesAt={call().closesAt} now={now()} />
      <Switch>
        <Match when={props.invitation.respondedAt}>
          {(at) => (
            <>
              <p>{t().own.responded(past(at(), now()))}</p>
              <Actions>
                <LinkButton variant="secondary" href={room()} about={title()}>
                  {t().own.toRoom}
                </LinkButton>
              </Actions>
            </>
          )}
        </Match>
        <Match when={props.invitation.state === 'invited'}>
          <p>
            <strong>{t().own.question}</strong> {t().own.until}
          </p>
          <Actions>
            <Button busy={isBusy()} about={title()} onClick={() => say('accepted')}>
              {t().own.yes}
            </Button>
            <Button
              variant="secondary"
              busy={isBusy()}
              about={title()}
              onClick={() => say('declined')}
            >
              {t().own.no}
            </Button>
          </Actions>
        </Match>
        <Match when={props.invitation.state === 'accepted'}>
          <p>
            {t().own.said.accepted} {t().own.until}
          </p>
          <Actions>
            <LinkButton icon="edit" href={room()} about={title()}>
              {t().own.room}
            </LinkButton>
            <Button variant="quiet" busy={isBusy()} about={title()} onClick={() => say('declined')}>
              {t().own.noAfterAll}
            </Button>
          </Actions>
        </Match>
        <Match when={props.invitation.state === 'declined'}>
          <p>
            {t().own.said.declined} {t().own.until}
          </p>
          <Actions>
            <Button
              variant="secondary"
              busy={isBusy()}
              about={title()}
              onClick={() => say('accepted')}
            >
              {t().own.yesAfterAll}
            </Button>
          </Actions>
        </Match>
      </Switch>
      <Show when={isOffline() && !props.invitation.respondedAt && change.state() !== 'failed'}>
        <p>{t().own.offline}</p>
      </Show>
      <Show when={change.state() === 'failed'}>
        <Notice tone="error" title={t().own.failed} live>
          <p>{why()}</p>
        </Notice>
      </Show>
    </li>
  )
}
