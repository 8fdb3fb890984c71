// Ending the reading: what stands in the way, what it means, and then the way on to the team.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { ReadingDesk } from '../../../shared/readings.ts'
import { createChange } from '../../change.ts'
import { count } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { finishReading } from '../queries.ts'
import { text } from '../text.ts'
import { Failed } from './Readers.tsx'

export function Finish(props: { desk: ReadingDesk }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [isOpen, setOpen] = createSignal(false)
  const id = () => props.desk.committee.id
  const unread = () => props.desk.applications.filter(({ readers }) => readers === 0).length

  async function finish() {
    const isDone = await change.make(
      () => finishReading(client, id()),
      () => t().staff.finished,
    )
    if (!isDone) return
    setOpen(false)
    // The button that opened the dialog is gone.
    document.querySelector('h1')?.focus()
  }

  return (
    <Switch>
      <Match when={props.desk.state === 'finished'}>
        <Section title={t().team.title} lead={t().team.lead}>
          <Actions>
            <LinkButton href={`/arbejdsbord/opgaveudvalg/${id()}/holdet`}>
              {t().staff.team}
            </LinkButton>
          </Actions>
        </Section>
      </Match>
      <Match when={props.desk.state === 'open'}>
        <Section title={t().staff.finish} lead={t().staff.finishLead}>
          <Show
            when={unread() === 0}
            fallback={
              <p>
                {t().staff.finishNot(
                  count(unread(), [t().applications.one, t().applications.many]),
                )}
              </p>
            }
          >
            <Actions>
              <Button onClick={() => setOpen(true)}>{t().staff.finish}</Button>
            </Actions>
          </Show>
          <Dialog
            open={isOpen()}
            title={t().staff.finishTitle}
            closeLabel={t().staff.finishClose}
            onClose={() => setOpen(false)}
            actions={
              <Button busy={change.state() === 'saving'} onClick={() => void finish()}>
                {t().staff.finishConfirm}
              </Button>
            }
          >
            <p>{t().staff.finishBody}</p>
            <Show when={change.state() === 'failed'}>
              <Failed />
            </Show>
          </Dialog>
        </Section>
      </Match>
    </Switch>
  )
}
