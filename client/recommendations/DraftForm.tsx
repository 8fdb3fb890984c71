// Writing a recommendation, new or anew; what is typed is kept on this phone until it is saved.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount, Show } from 'solid-js'
import type { RecommendationDraft } from '../../shared/recommendations.ts'
import { recommendationMax } from '../../shared/text-limits.ts'
import { createChange } from '../change.ts'
import { localSlot } from '../outbox/keeping.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { roomQuery, saveDraft } from './queries.ts'
import { text } from './text.ts'

type Field = 'title' | 'text' | 'why'
type Fault = 'nameMissing' | 'nameLong' | 'textMissing' | 'whyMissing' | 'long'

const titleMax = 150

export function DraftForm(props: { committeeId: string; draft?: RecommendationDraft }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const slot = localSlot(`recommendation:${props.committeeId}:${props.draft?.id ?? ''}`)
  const [values, setValues] = createSignal(blank(props.draft))
  const [faults, setFaults] = createSignal<{ field: Field; fault: Fault }[]>([])
  const idOf = (field: Field) => `${field}-${props.draft?.id ?? 'new'}`
  const errors = () =>
    faults().map(({ field, fault }) => ({ id: idOf(field), message: t().room[fault] }))
  const errorAt = (field: Field) => errors().find(({ id }) => id === idOf(field))?.message

  onMount(() => {
    const [id, revision, title, said, why] = localStorage.getItem(slot)?.split('\0') ?? []
    if (!id || title === undefined || said === undefined || why === undefined) return
    setValues({ id, revision: Number(revision), title, text: said, why })
  })

  function keep(next: Partial<ReturnType<typeof values>>) {
    const { id, revision, title, text: said, why } = setValues((before) => ({ ...before, ...next }))
    localStorage.setItem(slot, [id, revision, title, said, why].join('\0'))
  }

  async function save() {
    setFaults(faultsOf(values()))
    if (faults().length > 0) return
    const { id, ...written } = values()
    const isSaved = await change.make(
      () => saveDraft(client, props.committeeId, id, written),
      () => t().room.saved,
    )
    if (isSaved) {
      localStorage.removeItem(slot)
      setValues(blank(props.draft))
    } else if (change.fault() === 'stale') {
      await client.invalidateQueries({ queryKey: roomQuery(props.committeeId).queryKey })
      // It is above now: the next press is by somebody who can have seen it.
      keep({ revision: props.draft?.revision ?? 0 })
    }
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void save()}>
        <TextField
          id={idOf('title')}
          label={t().room.name}
          hint={t().room.nameHint}
          value={values().title}
          error={errorAt('title')}
          required
          onInput={(title) => keep({ title })}
        />
        <TextArea
          id={idOf('text')}
          label={t().room.text}
          hint={t().room.textHint}
          value={values().text}
          error={errorAt('text')}
          required
          max={recommendationMax}
          rows={4}
          onInput={(said) => keep({ text: said })}
        />
        <TextArea
          id={idOf('why')}
          label={t().room.whyLabel}
          hint={t().room.whyHint}
          value={values().why}
          error={errorAt('why')}
          required
          max={recommendationMax}
          rows={3}
          onInput={(why) => keep({ why })}
        />
        <Trouble of={change} />
        <Actions>
          <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
            {t().room.save}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

/** Why a press in the room did nothing. */
export function Trouble(props: { of: ReturnType<typeof createChange> }) {
  const t = text.use()
  const isStale = () => props.of.fault() === 'stale'
  return (
    <Show when={props.of.state() === 'failed'}>
      <Notice
        tone={isStale() ? 'warning' : 'error'}
        title={isStale() ? t().room.stale : t().room.failed}
        live
      >
        <p>{isStale() ? t().room.staleBody : t().room.failedBody}</p>
      </Notice>
    </Show>
  )
}

/** A new one gets its id before it is sent, so that pressing twice makes one. */
function blank(draft: RecommendationDraft | undefined) {
  return draft
    ? { ...draft }
    : { id: crypto.randomUUID(), revision: 0, title: '', text: '', why: '' }
}

function faultsOf(values: Record<Field, string>): { field: Field; fault: Fault }[] {
  const found: { field: Field; fault: Fault }[] = []
  const lengthOf = (field: Field) => values[field].trim().length
  if (lengthOf('title') < 3) found.push({ field: 'title', fault: 'nameMissing' })
  else if (lengthOf('title') > titleMax) found.push({ field: 'title', fault: 'nameLong' })
  for (const field of ['text', 'why'] as const)
    if (lengthOf(field) < 3)
      found.push({ field, fault: field === 'text' ? 'textMissing' : 'whyMissing' })
    else if (lengthOf(field) > recommendationMax) found.push({ field, fault: 'long' })
  return found
}
