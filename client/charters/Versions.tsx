// A charter's versions, the newest first: when, why, and what changed from the one before.
import { createSignal, For, Show } from 'solid-js'
import type { CharterHistory, CharterVersion } from '../../shared/charters.ts'
import { fromLocal } from '../../shared/time.ts'
import { date, number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Icon } from '../ui/Icon.tsx'
import { Section } from '../ui/Section.tsx'
import { Differences } from './Differences.tsx'
import { versionQuery } from './queries.ts'
import { text } from './text.ts'
import './Versions.css'

export function Versions(props: { history: CharterHistory }) {
  const t = text.use()
  return (
    <Section title={t().page.changes}>
      <Show when={props.history.versions.length > 1} fallback={<p>{t().page.first}</p>}>
        <ol class="versions" reversed>
          <For each={props.history.versions}>
            {(version) => <Version committeeId={props.history.committeeId} version={version} />}
          </For>
        </ol>
      </Show>
    </Section>
  )
}

function Version(props: { committeeId: string; version: CharterVersion }) {
  const t = text.use()
  const [isOpen, setOpen] = createSignal(false)
  const day = (value: string) => date(fromLocal(`${value}T12:00`))
  return (
    <li class="version">
      <h3>{t().version(number(props.version.version))}</h3>
      <p class="version-facts">
        <time datetime={props.version.at}>{date(props.version.at)}</time>
        <Show when={props.version.decidedOn}>
          {(decided) => <span>{t().page.decidedOn(day(decided()))}</span>}
        </Show>
      </p>
      <p>{props.version.note || t().page.firstOne}</p>
      <Show when={props.version.version > 1}>
        <details class="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <Icon name="forward" />
            <span>{t().page.changed(number(props.version.version))}</span>
          </summary>
          <div class="disclosure-body">
            <Show when={isOpen()}>
              <Changed committeeId={props.committeeId} version={props.version.version} />
            </Show>
          </div>
        </details>
      </Show>
    </li>
  )
}

function Changed(props: { committeeId: string; version: number }) {
  const t = text.use()
  const before = useQuery(() => versionQuery(props.committeeId, props.version - 1))
  const after = useQuery(() => versionQuery(props.committeeId, props.version))
  const both = () =>
    before.isSuccess && after.isSuccess
      ? { before: before.data.content, after: after.data.content }
      : undefined
  return (
    <Show
      when={both()}
      fallback={
        <Show when={before.isError || after.isError}>
          <p role="alert">{t().differences.failed}</p>
        </Show>
      }
    >
      {(pair) => <Differences {...pair()} />}
    </Show>
  )
}
