// A part of a page under a heading of its own.
import { children, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import './Section.css'

export interface SectionProps {
  title: string
  id?: string
  level?: 2 | 3
  lead?: JSX.Element
  /** Beside the heading: a link to all of it. */
  action?: JSX.Element
  children: JSX.Element
}

export function Section(props: SectionProps) {
  const action = children(() => props.action)
  const lead = children(() => props.lead)
  return (
    <section class="section" id={props.id}>
      <div class="section-head">
        <Dynamic component={`h${props.level ?? 2}`}>{props.title}</Dynamic>
        <Show when={action()}>
          <div class="section-action">{action()}</div>
        </Show>
      </div>
      <Show when={lead()}>
        <p class="section-lead">{lead()}</p>
      </Show>
      {props.children}
    </section>
  )
}
