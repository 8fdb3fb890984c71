// A button whose press cannot be undone: it says what follows, and asks, before it happens.
import { createSignal, type JSX } from 'solid-js'
import { Button, type ButtonVariant } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import type { IconName } from './Icon.tsx'

export interface AskFirstProps {
  /** On the button that asks. */
  label: string
  variant?: ButtonVariant
  icon?: IconName
  about?: string
  /** What was said yes to is under way. */
  busy?: boolean
  title: string
  /** On the button that does it; the same as on the one that asks where nothing else is said. */
  yes?: string
  /** `primary` where nothing is taken away. */
  yesVariant?: 'danger' | 'primary'
  onYes: () => void
  /** What follows from it. */
  children: JSX.Element
}

export function AskFirst(props: AskFirstProps) {
  const [isAsking, setAsking] = createSignal(false)
  function agree() {
    setAsking(false)
    props.onYes()
  }
  return (
    <>
      <Button
        variant={props.variant ?? 'quiet'}
        icon={props.icon}
        about={props.about}
        busy={props.busy}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
      <Dialog
        open={isAsking()}
        title={props.title}
        onClose={() => setAsking(false)}
        actions={
          <Button variant={props.yesVariant ?? 'danger'} onClick={agree}>
            {props.yes ?? props.label}
          </Button>
        }
      >
        {props.children}
      </Dialog>
    </>
  )
}
