// Why there is nothing here, and the next best thing.
import { children, type JSX, Show } from 'solid-js'
import './Empty.css'
import { Illustration } from './Illustration.tsx'

export interface EmptyProps {
  /** What is not there, as a sentence. */
  title: string
  /** Why, and what comes. */
  children?: JSX.Element
  /** The next best thing: a LinkButton or Button. */
  action?: JSX.Element
}

export function Empty(props: EmptyProps) {
  const content = children(() => props.children)
  return (
    <div class="empty">
      <Illustration name="bench" />
      <p class="empty-title">{props.title}</p>
      <Show when={content()}>
        <div class="empty-text">{content()}</div>
      </Show>
      {props.action}
    </div>
  )
}
