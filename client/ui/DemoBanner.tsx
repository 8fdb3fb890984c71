// Says on every page that this is a trial, and leads to another person to try it as.
import { children, type JSX, Show } from 'solid-js'
import './DemoBanner.css'
import { text } from './text.ts'

export interface DemoBannerProps {
  /** The way to change person. */
  children?: JSX.Element
}

export function DemoBanner(props: DemoBannerProps) {
  const content = children(() => props.children)
  const t = text.use()
  return (
    <aside class="demo-banner" aria-label={t().demo.title}>
      <p>
        <strong>{t().demo.title}.</strong> <span class="demo-banner-more">{t().demo.body}</span>
      </p>
      <Show when={content()}>
        <div class="demo-banner-way">{content()}</div>
      </Show>
    </aside>
  )
}
