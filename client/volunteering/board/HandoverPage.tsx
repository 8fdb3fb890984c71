// Handing a home over to a colleague: for some days or for good, with a note, by a link that works once.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { dayOf } from '../../../shared/chain-days.ts'
import { type Handover, handoverNoteMax } from '../../../shared/handovers.ts'
import { fromLocal } from '../../../shared/time.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { list } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Form } from '../../ui/Form.tsx'
import { createLookThrough } from '../../ui/look-through.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { ShareLink } from '../../ui/ShareLink.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextWarning } from '../../ui/TextWarning.tsx'
import { day } from '../when.ts'
import { createAttempt } from './attempt.ts'
import { endHandover, handOver, handoversQuery } from './queries.ts'
import { text } from './text.ts'
import './Week.css'

const inWords = (of: string) => day(fromLocal(`${of}T12:00`))

export default function HandoverPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(handoversQuery(params.id)))
  return (
    <Show when={found.data}>
      {(standing) => (
        <Page
          title={t().handover.title(standing().home.name)}
          breadcrumbs={[
            { href: '/arbejdsbord', label: t().desk },
            { href: '/arbejdsbord/uge', label: t().week.title },
            { href: `/arbejdsbord/plejehjem/${params.id}`, label: standing().home.name },
          ]}
          lead={t().handover.lead}
        >
          <p>
            {standing().coordinators.length > 0
              ? t().handover.coordinators(list(standing().coordinators))
              : t().handover.nobody}
          </p>
          <Show when={standing().handovers.length > 0}>
            <Section title={t().handover.standing}>
              <For each={standing().handovers}>
                {(handover) => <One handover={handover} homeId={params.id} />}
              </For>
            </Section>
          </Show>
          <Give homeId={params.id} home={standing().home.name} />
        </Page>
      )}
    </Show>
  )
}

function One(props: { handover: Handover; homeId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const attempt = createAttempt()
  const days = () => {
    const { from, until } = props.handover
    return until
      ? t().handover.between(inWords(from), inWords(until))
      : t().handover.forGood(inWords(from))
  }
  const end = () =>
    attempt.run(async () => {
      await endHandover(client, props.homeId, props.handover.id)
      announce(t().handover.ended)
    })
  return (
    <div>
      <p>
        <strong>{days()}</strong>
        <br />
        {props.handover.acceptedBy
          ? t().handover.accepted(props.handover.acceptedBy)
          : t().handover.waits(props.handover.givenBy)}
      </p>
      <Show when={props.handover.note}>
        <p class="week-note">{props.handover.note}</p>
      </Show>
      <Button
        variant="quiet"
        icon="close"
        about={days()}
        busy={attempt.busy()}
        onClick={() => void end()}
      >
        {t().handover.end}
      </Button>
      <Show when={attempt.trouble()}>
        <p role="status">{t().tryAgain}</p>
      </Show>
    </div>
  )
}

function Give(props: { homeId: string; home: string }) {
  const t = text.use()
  const client = useQueryClient()
  const attempt = createAttempt()
  const today = () => dayOf(now())
  const [from, setFrom] = createSignal(today())
  const [how, setHow] = createSignal('')
  const [until, setUntil] = createSignal('')
  const [note, setNote] = createSignal('')
  const [fault, setFault] = createSignal<'how' | 'from' | 'until' | 'note'>()
  const [code, setCode] = createSignal<string>()
  const look = createLookThrough(() => [note()], { mayKeep: true })

  function findFault() {
    if (from() < today()) return 'from' as const
    if (how() === '') return 'how' as const
    if (how() === 'days' && until() < from()) return 'until' as const
    return note().length > handoverNoteMax ? ('note' as const) : undefined
  }

  async function give() {
    setFault(findFault())
    if (fault() || !look.passes()) return
    await attempt.run(async () => {
      const last = how() === 'days' ? until() : null
      const json = { from: from(), until: last, note: note().trim() }
      setCode(await handOver(client, props.homeId, json))
      announce(t().handover.made)
    })
  }

  return (
    <Section title={t().handover.give}>
      <Show
        when={!code()}
        fallback={
          <>
            <Notice tone="success" title={t().handover.made} live>
              <p>{t().handover.madeBody}</p>
            </Notice>
            <ShareLink path={`/overtag#${code() ?? ''}`} title={t().handover.share(props.home)} />
            <p>
              {t().handover.code} <code>{code()}</code>
            </p>
          </>
        }
      >
        <Form onSubmit={() => void give()}>
          <DateField
            id="from"
            label={t().handover.from}
            error={fault() === 'from' ? t().handover.fromFault : undefined}
            required
            value={from()}
            onInput={setFrom}
          />
          <RadioGroup
            id="how"
            label={t().handover.how}
            error={fault() === 'how' ? t().handover.howFault : undefined}
            required
            value={how()}
            onInput={setHow}
            options={[
              { value: 'days', label: t().handover.days, hint: t().handover.daysHint },
              { value: 'good', label: t().handover.good, hint: t().handover.goodHint },
            ]}
          />
          <Show when={how() === 'days'}>
            <DateField
              id="until"
              label={t().handover.until}
              error={fault() === 'until' ? t().handover.untilFault : undefined}
              required
              value={until()}
              onInput={setUntil}
            />
          </Show>
          <TextArea
            id="note"
            label={t().handover.note}
            hint={t().handover.noteHint}
            error={fault() === 'note' ? t().handover.noteFault : undefined}
            max={handoverNoteMax}
            rows={4}
            value={note()}
            onInput={setNote}
          />
          <TextWarning look={look} mayKeep />
          <Show when={attempt.trouble()}>
            <Notice tone="warning" title={t().notSaved} live>
              <p>{t().tryAgain}</p>
            </Notice>
          </Show>
          <Actions>
            <Button type="submit" busy={attempt.busy()}>
              {t().handover.send}
            </Button>
          </Actions>
        </Form>
      </Show>
    </Section>
  )
}
