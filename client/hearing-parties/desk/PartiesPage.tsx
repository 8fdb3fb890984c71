// The board of a consultation's parties: who is invited, who has answered, who has nobody to tell.
import { useParams, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Party, PartyBoard } from '../../../shared/hearing-parties.ts'
import { windowState } from '../../../shared/time.ts'
import { needed } from '../../api.ts'
import { createChange } from '../../change.ts'
import { now } from '../../clock.ts'
import { count, number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Deadline } from '../../ui/Deadline.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { boardQuery, inviteParties, remindParties } from '../queries.ts'
import { type Group, groups, isIn, isRemindable, standingOf } from '../standing.ts'
import { text } from '../text.ts'
import { AddParty } from './AddParty.tsx'
import { PartyRow } from './PartyRow.tsx'
import './Parties.css'
import { Refusal } from './Refusal.tsx'

/** What is done to several at once. */
type Deed = 'invite' | 'remind'

export default function PartiesPage() {
  const params = useParams<{ id: string }>()
  const board = useQuery(() => needed(boardQuery(params.id)))
  return <Show when={board.data}>{(known) => <Board board={known()} />}</Show>
}

function Board(props: { board: PartyBoard }) {
  const t = text.use()
  const [search, setSearch] = useSearchParams<{ vis?: string }>()
  const group = () => groups.find((each) => each === search.vis)
  const call = () => props.board.consultation
  const isClosed = () => windowState(call(), now()) === 'closed'
  const isOpen = () => call().published && !isClosed()
  const shown = () =>
    props.board.parties.filter((party) => {
      const wanted = group()
      return wanted ? isIn(party, wanted) : true
    })
  const size = (wanted: Group) => props.board.parties.filter((each) => isIn(each, wanted)).length
  const standing = (wanted: string) =>
    number(props.board.parties.filter((each) => standingOf(each) === wanted).length)
  const isUntouched = () => props.board.parties.every((each) => standingOf(each) === 'none')
  const invited = () => number(props.board.parties.filter((each) => each.invitation).length)
  return (
    <Page
      title={t().board.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: `/arbejdsbord/hoeringer/${call().id}`, label: tr(call().title) },
      ]}
      above={
        <Show when={call().example}>
          <ExampleMark />
        </Show>
      }
      lead={
        <>
          <p>
            {isUntouched()
              ? t().board.nobodyInvited
              : t().board.counts(invited(), standing('accepted'), standing('answered'))}
          </p>
          <Deadline opensAt={call().opensAt} closesAt={call().closesAt} now={now()} />
        </>
      }
      width="wide"
    >
      <Switch>
        <Match when={!call().published}>
          <Notice title={t().board.draft}>
            <p>{t().board.draftBody}</p>
            <a href={`/arbejdsbord/hoeringer/${call().id}/rediger`}>{t().board.edit}</a>
          </Notice>
        </Match>
        <Match when={isClosed()}>
          <Notice title={t().board.closed}>
            <p>{t().board.closedBody}</p>
            <a href={`/arbejdsbord/hoeringer/${call().id}`}>{t().board.window}</a>
          </Notice>
        </Match>
        <Match when={isOpen()}>
          <AtOnce board={props.board} />
        </Match>
      </Switch>
      <Chips
        name="vis"
        label={t().board.show}
        all={`${t().board.all} (${number(props.board.parties.length)})`}
        value={group()}
        options={groups.map((value) => ({
          value,
          label: `${t().board.filters[value]} (${number(size(value))})`,
        }))}
        onInput={(vis) => setSearch({ vis })}
      />
      <Show
        when={shown().length > 0}
        fallback={
          <Empty title={t().board.none}>
            <p>{props.board.parties.length > 0 ? t().board.noneFilter : t().board.noneAsked}</p>
          </Empty>
        }
      >
        <For each={props.board.kinds}>
          {(kind) => {
            const own = () => shown().filter((party) => party.kind === kind.id)
            return (
              <Show when={own().length > 0}>
                <section class="parties-kind" aria-labelledby={`kind-${kind.id}`}>
                  <h2 id={`kind-${kind.id}`}>{tr(kind.name)}</h2>
                  <ul class="parties">
                    <For each={own()}>
                      {(party) => <PartyRow party={party} callId={call().id} open={isOpen()} />}
                    </For>
                  </ul>
                </section>
              </Show>
            )
          }}
        </For>
      </Show>
      <Show when={isOpen()}>
        <AddParty board={props.board} />
      </Show>
    </Page>
  )
}

/** Inviting and reminding several at once; others see it, so it is asked about first. */
function AtOnce(props: { board: PartyBoard }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [asking, setAsking] = createSignal<Deed>()
  const of = (deed: Deed): Party[] =>
    props.board.parties.filter((party) =>
      deed === 'invite' ? isIn(party, 'ikke-inviteret') : isRemindable(party, now()),
    )
  const size = (deed: Deed) => count(of(deed).length, t().board.party)
  const silent = (deed: Deed) => of(deed).filter((party) => isIn(party, 'ingen')).length
  async function act(deed: Deed) {
    setAsking(undefined)
    const ids = of(deed).map(({ body }) => body.id)
    const { id } = props.board.consultation
    const work = deed === 'invite' ? inviteParties : remindParties
    await change.make(
      () => work(client, id, ids),
      () => (deed === 'invite' ? t().board.invited : t().board.reminded),
    )
  }
  return (
    <div class="parties-at-once">
      <Actions>
        <Show when={of('invite').length > 0}>
          <Button icon="send" onClick={() => setAsking('invite')}>
            {t().board.inviteAll(size('invite'))}
          </Button>
        </Show>
        <Show when={of('remind').length > 0}>
          <Button variant="secondary" icon="clock" onClick={() => setAsking('remind')}>
            {t().board.remindAll(size('remind'))}
          </Button>
        </Show>
      </Actions>
      <p class="parties-soft">{t().board.clock}</p>
      <Refusal change={change} />
      <Dialog
        open={asking() !== undefined}
        title={
          asking() === 'remind'
            ? t().board.remindAllTitle(size('remind'))
            : t().board.inviteAllTitle(size('invite'))
        }
        onClose={() => setAsking(undefined)}
        actions={
          <Show when={asking()}>
            {(deed) => (
              <Button onClick={() => void act(deed())}>
                {deed() === 'invite'
                  ? t().board.inviteAll(size('invite'))
                  : t().board.remindAll(size('remind'))}
              </Button>
            )}
          </Show>
        }
      >
        <p>{asking() === 'remind' ? t().board.remindAllBody : t().board.inviteAllBody}</p>
        <Show when={silent(asking() ?? 'invite') > 0}>
          <p>{t().board.silent(count(silent(asking() ?? 'invite'), t().board.party))}</p>
        </Show>
      </Dialog>
    </div>
  )
}
