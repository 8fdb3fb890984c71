// A form that keeps itself as a draft while one types, checks itself step by step, and is sent once.
import { useLocation, useNavigate, useSearchParams } from '@solidjs/router'
import { batch, createEffect, createMemo, createSignal, on, onMount, untrack } from 'solid-js'
import type { z } from 'zod'
import { ownAccounts, useAccount, useSignedIn } from './account.ts'
import { createAttachments } from './attach.ts'
import { findFaults, merge, toPayload } from './check.ts'
import { createDraft } from './draft.ts'
import type { Fault } from './fault.ts'
import { createFields } from './fields.ts'
import type { FormFlow, FormOptions, FormValues, SubmissionForm } from './form-types.ts'
import { keepOnLeave } from './keeping.ts'
import { withValueAt } from './place.ts'
import { createSender } from './sender.ts'

/** Makes the form; call it while a component is being set up. */
export function createSubmissionForm<Payload extends object, const Given extends Partial<Payload>>(
  options: FormOptions<Payload, Given>,
): SubmissionForm<FormValues<Payload, Given>> {
  type Values = FormValues<Payload, Given>
  const account = useAccount()
  const signedIn = useSignedIn()
  const sender = createSender(() => options.guests?.() ?? false)
  const location = useLocation()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams<{ trin?: string }>()

  const [values, setValues] = createSignal<Values>(options.initial)
  const [faults, setFaults] = createSignal<readonly Fault[]>([])
  const [sending, setSending] = createSignal(false)
  const asked = createMemo(() => options.steps.filter(({ when }) => when?.(values()) ?? true))
  const last = () => asked().length + 1
  const checked = { ...options, optional: new Set<string>(options.optional) }
  // Set by "Ret" on the last step: the way on leads back there.
  let isCorrecting = false
  let faultsOfNextStep: readonly Fault[] = []

  const draft = createDraft({
    ...options,
    values,
    account: signedIn,
    others: () => ownAccounts(account()),
    path: untrack(() => pathOf(location)),
    restore: (kept) => setValues(() => merge(options.initial, kept)),
    begin: (person) =>
      setValues(() => ({ ...options.initial, ...(person && options.suggest?.(person)) })),
  })

  const write = (field: string, value: unknown) =>
    batch(() => {
      setValues((before) => withValueAt(before, field, value))
      draft.touch()
    })

  const { errors, wayOf, ...fields } = createFields<Values>({ ...checked, values, faults, write })

  const step = createMemo(() => {
    const wanted = Number(search.trin ?? 1)
    return Number.isInteger(wanted) ? Math.min(last(), Math.max(1, wanted)) : 1
  })
  const show = (next: number) =>
    setSearch({ trin: next === 1 ? undefined : next }, { scroll: true })

  function fieldsOf(index: number): readonly string[] {
    const entry = asked()[index]
    if (!entry) return []
    return typeof entry.fields === 'function' ? entry.fields(values()) : entry.fields
  }
  const shownFields = () => asked().flatMap((_, index) => fieldsOf(index))

  let schema: Promise<z.ZodType | undefined> | undefined
  function loadSchema() {
    schema ??= options.schema().catch(() => {
      schema = undefined
      return undefined
    })
    return schema
  }

  async function check(wanted: readonly string[]): Promise<Fault[]> {
    return findFaults(checked, await loadSchema(), values(), shownFields(), wanted, wayOf)
  }

  function leadTo(index: number, found: readonly Fault[]) {
    setFaults([])
    faultsOfNextStep = found
    isCorrecting = true
    show(index + 1)
  }

  // It comes in the background; nobody has typed anything by then.
  onMount(() => void loadSchema())
  onMount(() => void import('./triggers.ts').then(({ startOutbox }) => startOutbox()))
  createEffect(
    on(
      step,
      () => {
        sender.forget()
        setFaults(faultsOfNextStep)
        faultsOfNextStep = []
      },
      { defer: true },
    ),
  )
  // A new form begins with its first step, whatever the address says.
  createEffect(
    on(draft.ready, (ready) => {
      if (ready && !draft.resumed() && step() > 1) setSearch({ trin: undefined }, { replace: true })
    }),
  )
  keepOnLeave(draft.flush)

  async function send() {
    const found = await check(shownFields())
    const first = asked().findIndex((_, index) =>
      found.some((fault) => fieldsOf(index).includes(fault.field)),
    )
    if (first >= 0) {
      const here = fieldsOf(first)
      return leadTo(
        first,
        found.filter((fault) => here.includes(fault.field)),
      )
    }
    // What is said next counts on it.
    await draft.flush()
    const person = await sender.settle()
    if (!person) return
    const id = await draft.send(person.id, toPayload(checked, values(), shownFields()))
    if (id) navigate(`/mine-indsendelser/${id}`, { replace: true })
  }

  const flow: FormFlow = {
    step,
    get steps() {
      return last()
    },
    ready: draft.ready,
    errors,
    draft,
    sending,
    sender,
    here: () => location.pathname + location.search,
    async next() {
      const found = await check(fieldsOf(step() - 1))
      setFaults(found)
      void draft.flush()
      if (found.length > 0) return
      show(isCorrecting ? last() : step() + 1)
      isCorrecting = false
    },
    back() {
      show(step() - 1)
    },
    goToStep(wanted) {
      leadTo(wanted - 1, [])
    },
    goTo(field) {
      leadTo(
        Math.max(
          0,
          asked().findIndex((_, at) => fieldsOf(at).includes(field)),
        ),
        [],
      )
    },
    async send() {
      if (sending()) return
      setSending(true)
      try {
        await send()
      } finally {
        setSending(false)
      }
    },
    async restart() {
      await draft.restart()
      setFaults([])
      isCorrecting = false
      show(1)
    },
  }

  return {
    ...fields,
    get values() {
      return values()
    },
    change: write,
    attachments: createAttachments(draft),
    flow,
  }
}

/**
 * Where to go on: with what the address says of what is filled in, such as whose place it is, but at the first step.
 * What stands after a `#` may be a secret, and is left out.
 */
function pathOf({ pathname, search }: { pathname: string; search: string }): string {
  const said = new URLSearchParams(search)
  said.delete('trin')
  return said.toString() ? `${pathname}?${said}` : pathname
}
