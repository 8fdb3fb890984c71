import { type JSX, Show } from 'solid-js'
import './Button.css'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  variant?: ButtonVariant
  icon?: IconName
  /** More for ears than the words on it, for instance which row it belongs to. */
  about?: string
  children: JSX.Element
}

export interface ButtonProps extends Look {
  type?: 'button' | 'submit'
  onClick?: (event: MouseEvent) => void
  /** Its work is under way: says so to all, and stays pressable. */
  busy?: boolean
  pressed?: boolean
}

export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'button'}
      class={`button button-${props.variant ?? 'primary'}`}
      aria-busy={props.busy ? 'true' : undefined}
      aria-pressed={props.pressed}
      onClick={(event) => props.onClick?.(event)}
    >
      <Face {...props} />
    </button>
  )
}

export interface LinkButtonProps extends Look {
  href: string
}

export function LinkButton(props: LinkButtonProps) {
  return (
    <a class={`button button-${props.variant ?? 'primary'}`} href={props.href}>
      <Face {...props} />
    </a>
  )
}

function Face(props: Look) {
  return (
    <>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} />}</Show>
      <span>
        {props.children}
        <Show when={props.about}>
          <span class="unseen"> {props.about}</span>
        </Show>
      </span>
    </>
  )
}
