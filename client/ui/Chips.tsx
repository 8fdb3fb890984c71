// One choice among a few that narrow a list, all in sight; the first shows all of it.
import { For, Show } from 'solid-js'
import './Chips.css'
import { Icon, type IconName } from './Icon.tsx'

export interface ChipsProps<Value extends string> {
  name: string
  /** What the choice is of, for those who listen. */
  label: string
  /** What the choice of everything is called. */
  all: string
  value: Value | undefined
  options: readonly { value: Value; label: string; icon?: IconName }[]
  onInput: (value: Value | undefined) => void
}

export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const options = () => [{ value: undefined, label: props.all, icon: undefined }, ...props.options]
  return (
    <fieldset class="chips">
      <legend class="unseen">{props.label}</legend>
      <For each={options()}>
        {(option) => (
          <label class="chip">
            <input
              type="radio"
              name={props.name}
              value={option.value ?? ''}
              checked={props.value === option.value}
              onInput={() => props.onInput(option.value)}
            />
            <span>
              <Show when={option.icon}>{(icon) => <Icon name={icon()} />}</Show>
              {option.label}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
