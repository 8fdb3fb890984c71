// Signing in: in the demo one chooses a person; otherwise the municipality's own login does it.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { Persona } from '../../shared/accounts.ts'
import { count } from '../format.ts'
import { tr } from '../language.ts'
import { useGuestSent } from '../outbox/guest.ts'
import { useQuery } from '../query.ts'
import { sessionQuery } from '../session.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { text as ui } from '../ui/text.ts'
import { personasQuery, signInAs } from './queries.ts'
import './SignInPage.css'
import { text } from './text.ts'

export default function SignInPage() {
  const t = text.use()
  const session = useQuery(() => sessionQuery())
  return (
    <Show
      when={session.isSuccess && session.data}
      fallback={
        <Show when={session.isError}>
          <Page title={t().title}>
            <Failure onRetry={() => void session.refetch()} />
          </Page>
        </Show>
      }
    >
      {(known) => (
        <Show when={known().demo} fallback={<Live />}>
          <Demo currentName={known().account?.name} />
        </Show>
      )}
    </Show>
  )
}

function Live() {
  const t = text.use()
  return (
    <Page title={t().title}>
      <Empty title={t().live} action={<LinkButton href="/om#kontakt">{t().contact}</LinkButton>}>
        <p>{t().liveBody}</p>
      </Empty>
    </Page>
  )
}

function Demo(props: { currentName: string | undefined }) {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const personas = useQuery(() => personasQuery())
  const [hasFailed, setFailed] = createSignal(false)
  const [chosen, setChosen] = createSignal<string>()
  const sent = useGuestSent()
  const [wasMe, setWasMe] = createSignal('')
  const [errors, setErrors] = createSignal<{ id: string; message: string }[]>([])

  async function choose(persona: Persona) {
    if (chosen()) return
    setFailed(false)
    const isAsked = sent() > 0 && !wasMe()
    setErrors(isAsked ? [{ id: 'guest', message: t().guest.missing }] : [])
    if (isAsked) return
    setChosen(persona.id)
    try {
      await signInAs(client, persona.id, wasMe() === 'yes')
      navigate(ownPath(search.til) ?? '/mig', { replace: true })
    } catch {
      setFailed(true)
    } finally {
      setChosen(undefined)
    }
  }

  return (
    <Page title={t().demoTitle} lead={t().demoLead} width="wide">
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().failed} live>
          <p>{t().failedBody}</p>
        </Notice>
      </Show>
      <ErrorSummary errors={errors()} />
      <Show when={sent() > 0}>
        <RadioGroup
          id="guest"
          label={t().guest.question(count(sent(), [t().guest.one, t().guest.many]))}
          hint={t().guest.hint}
          error={errors()[0]?.message}
          required
          value={wasMe()}
          options={[
            { value: 'yes', label: t().guest.yes },
            { value: 'no', label: t().guest.no },
          ]}
          onInput={setWasMe}
        />
      </Show>
      <ul class="personas" aria-label={t().people}>
        <For each={personas.data}>
          {(persona) => (
            <li>
              <button
                type="button"
                class="persona"
                aria-busy={chosen() === persona.id ? 'true' : undefined}
                onClick={() => void choose(persona)}
              >
                <span class="persona-name">{persona.name}</span>
                <span class="persona-roles">{rolesOf(persona, kit().roles)}</span>
                <span class="persona-about">{tr(persona.description)}</span>
                <Show when={persona.name === props.currentName}>
                  <span class="persona-current">
                    <Icon name="check" />
                    {t().current}
                  </span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Page>
  )
}

/** Everyone is a citizen; it is said only of those who are nothing else. */
function rolesOf(persona: Persona, words: Record<Persona['roles'][number], string>): string {
  const others = persona.roles.filter((role) => role !== 'citizen')
  return (others.length > 0 ? others : persona.roles).map((role) => words[role]).join(' · ')
}

/** A place in this app to go on to; never another site. */
function ownPath(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined
}
