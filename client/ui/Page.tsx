// One page: its title, where it lies, what it is in one sentence, and its content at reading width.
import { useLocation } from '@solidjs/router'
import { children, createEffect, For, type JSX, on, Show } from 'solid-js'
import './Page.css'
import { text } from './text.ts'

export interface Crumb {
  href: string
  label: string
}

export interface PageProps {
  title: string
  /** The way here, the top first, at most three; the page itself is not among them. */
  breadcrumbs?: readonly Crumb[]
  /** One short answer to what this is and what one can do. */
  lead?: JSX.Element
  /** Above the title: what kind of thing it is, its step. */
  above?: JSX.Element
  /** The one primary action, in words; on a phone it stays at the thumb. */
  action?: JSX.Element
  /** Beside the content on a wide screen, after it on a phone. */
  aside?: JSX.Element
  /** `wide` for tables and queues; otherwise reading width. */
  width?: 'reading' | 'wide'
  children: JSX.Element
}

// Where the reader last arrived: the heading takes focus on arrival, but not on the first one.
let arrivedAt: string | undefined
let hasMoved = false

/** Puts the focus back on the page's heading where a page left the screen while it fetched, and lost it. */
export function arriveAgain(): void {
  if (!hasMoved || document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('.page-head h1')?.focus({ preventScroll: true })
}

export function Page(props: PageProps) {
  const above = children(() => props.above)
  const lead = children(() => props.lead)
  const action = children(() => props.action)
  const aside = children(() => props.aside)
  const t = text.use()
  const location = useLocation()
  let heading: HTMLHeadingElement | undefined

  createEffect(
    on(
      () => location.pathname,
      (path) => {
        const moved = arrivedAt !== undefined && arrivedAt !== path
        hasMoved ||= moved
        arrivedAt = path
        if (moved || (hasMoved && document.activeElement === document.body)) {
          heading?.focus({ preventScroll: true })
        }
      },
    ),
  )
  createEffect(() => {
    document.title = props.title === 'Medspil' ? props.title : `${props.title} · Medspil`
  })

  return (
    <article class="page" classList={{ 'page-wide': props.width === 'wide' }}>
      <header class="page-head">
        <Show when={props.breadcrumbs?.length}>
          <nav class="page-crumbs" aria-label={t().breadcrumbs}>
            <ol>
              <For each={props.breadcrumbs?.slice(-3)}>
                {(crumb) => (
                  <li>
                    <a href={crumb.href}>{crumb.label}</a>
                  </li>
                )}
              </For>
            </ol>
          </nav>
        </Show>
        <Show when={above()}>
          <div class="page-above">{above()}</div>
        </Show>
        <h1 ref={heading} tabindex="-1">
          {props.title}
        </h1>
        <Show when={lead()}>
          <div class="page-lead">{lead()}</div>
        </Show>
      </header>
      <Show when={action()}>
        <div class="page-action">{action()}</div>
      </Show>
      <div class="page-columns" classList={{ 'page-beside': Boolean(aside()) }}>
        <div class="page-content">{props.children}</div>
        <Show when={aside()}>
          <aside class="page-aside">{aside()}</aside>
        </Show>
      </div>
    </article>
  )
}
