// A form in one column; checking is ours, so the browser's own bubbles stay away.
import type { JSX } from 'solid-js'
import './Form.css'

export interface FormProps {
  onSubmit: () => void
  children: JSX.Element
}

export function Form(props: FormProps) {
  return (
    <form
      class="form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      {props.children}
    </form>
  )
}
