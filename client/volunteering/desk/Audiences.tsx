// The home's activities, and who can come to each: those who have signed up, or whoever likes.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { audiences } from '../../../shared/sign-up-names.ts'
import type { HomeActivity } from '../../../shared/volunteering.ts'
import { createChange } from '../../change.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Section } from '../../ui/Section.tsx'
import { deskActivitiesQuery, setAudience } from '../queries.ts'
import { text } from '../text.ts'
import './DeskShifts.css'

export function Audiences(props: { careHomeId: string }) {
  const t = text.use()
  const activities = useQuery(() => deskActivitiesQuery(props.careHomeId))
  return (
    <Show when={activities.data?.length}>
      <Section title={t().desk.audience.title}>
        <ul class="desk-audiences">
          <For each={activities.data}>
            {(activity) => <One activity={activity} careHomeId={props.careHomeId} />}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

function One(props: { activity: HomeActivity; careHomeId: string }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [isOpen, setOpen] = createSignal(false)
  const [chosen, setChosen] = createSignal<string>(props.activity.audience)
  const name = () => tr(props.activity.title)
  const rowId = () => `audience-of-${props.activity.id}`

  function open() {
    setChosen(props.activity.audience)
    setOpen(true)
  }

  async function save() {
    const audience = audiences.find((each) => each === chosen())
    if (!audience) return
    const isSaved = await change.make(
      () => setAudience(client, props.careHomeId, props.activity.id, audience),
      () => t().desk.audience.saved(name()),
      rowId(),
    )
    if (isSaved) setOpen(false)
  }

  return (
    <li class="desk-audience" id={rowId()}>
      <p>
        <strong>{name()}</strong>
        <br />
        {t().make.audiences[props.activity.audience]}
      </p>
      <Button variant="quiet" icon="edit" about={name()} onClick={open}>
        {t().desk.audience.change}
      </Button>
      <Dialog
        open={isOpen()}
        title={name()}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={change.state() === 'saving'} onClick={() => void save()}>
            {t().desk.audience.save}
          </Button>
        }
      >
        <RadioGroup
          id={`audience-${props.activity.id}`}
          label={t().make.audience}
          required
          value={chosen()}
          onInput={setChosen}
          options={audiences.map((value) => ({
            value,
            label: t().make.audiences[value],
            hint: t().make.audienceHints[value],
          }))}
        />
        <Show when={change.state() === 'failed'}>
          <Notice tone="warning" title={t().desk.audience.failed} live />
        </Show>
      </Dialog>
    </li>
  )
}
