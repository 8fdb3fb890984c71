// One export: how far it is and how to end it, where to fetch it, or why there is nothing to fetch.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { ResponseExport } from '../../shared/exports.ts'
import { now } from '../clock.ts'
import { date, number, past } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './ExportCard.css'
import { ExportFiles } from './ExportFiles.tsx'
import { cancelExport, isUnderWay } from './queries.ts'
import { text } from './text.ts'

export function ExportCard(props: { consultationId: string; made: ResponseExport }) {
  const t = text.use()
  const made = () => props.made
  const total = () => made().total ?? 0
  return (
    <article class="export-card">
      <div>
        <h3>{t().formats[made().format].name}</h3>
        <p class="export-card-about">
          {t().audiences[made().audience].name}
          <Show when={made().caseNumber}>{(filed) => <> · {t().list.caseNumber(filed())}</>}</Show>
          {' · '}
          <time datetime={made().requestedAt}>
            {t().list.asked(past(made().requestedAt, now()))}
          </time>
        </p>
      </div>
      <Switch>
        <Match when={isUnderWay(made())}>
          <Progress {...props} />
        </Match>
        <Match when={made().state === 'ready'}>
          <p>
            {t().list.ready(t().responses(number(total()), total() === 1))}{' '}
            <Show when={made().expiresAt}>{(until) => t().list.until(date(until()))}</Show>
          </p>
          <Show when={made().files.length > 0} fallback={<p>{t().list.nothing}</p>}>
            <ExportFiles side="desk" {...props} />
          </Show>
        </Match>
        <Match when={made().state === 'failed'}>
          <Notice tone="error" title={t().list.failed}>
            <p>{t().failures[made().failure ?? 'unexpected']}</p>
          </Notice>
        </Match>
        <Match when={made().state === 'cancelled'}>
          <p>{t().list.cancelled}</p>
        </Match>
        <Match when={made().state === 'outdated'}>
          <p>{t().list.outdated}</p>
        </Match>
        <Match when={made().state === 'expired'}>
          <p>{t().list.expired}</p>
        </Match>
      </Switch>
    </article>
  )
}

function Progress(props: { consultationId: string; made: ResponseExport }) {
  const t = text.use()
  const client = useQueryClient()
  const [isBusy, setBusy] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const name = () => t().formats[props.made.format].name
  const words = () =>
    props.made.total === null
      ? t().list.waiting
      : t().list.running(number(props.made.written), number(props.made.total))

  async function cancel() {
    if (isBusy()) return
    setBusy(true)
    setFailed(false)
    try {
      await cancelExport(client, props.consultationId, props.made.id)
      document.querySelector('h1')?.focus({ preventScroll: true })
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div class="export-progress">
        <progress
          aria-label={`${name()}: ${words()}`}
          max={Math.max(props.made.total ?? 1, 1)}
          value={props.made.written}
        />
        <p>{words()}</p>
      </div>
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().list.cancelFailed} live />
      </Show>
      <Button variant="secondary" about={name()} busy={isBusy()} onClick={() => void cancel()}>
        {t().list.cancel}
      </Button>
    </>
  )
}
