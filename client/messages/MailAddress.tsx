// The address that mail shall go to; a code is mailed there before it counts.
import { createSignal, Show } from 'solid-js'
import { isExampleAddress } from '../../shared/mail.ts'
import type { MailChoice } from '../../shared/messages.ts'
import { Failure } from '../api.ts'
import { useQuery } from '../query.ts'
import { sessionQuery } from '../session.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askForCode } from './queries.ts'
import { Trouble, type TroubleKind, troubleOf } from './Trouble.tsx'
import { text } from './text.ts'

type Fault = 'addressMissing' | 'addressWrong' | 'exampleOnly'

interface MailAddressProps {
  choice: MailChoice
  onAsked: (next: MailChoice) => void
  /** Where there is an address already: leave it as it is. */
  onKeep: () => void
}

export function MailAddress(props: MailAddressProps) {
  const t = text.use()
  const session = useQuery(() => sessionQuery())
  const isDemo = () => session.isSuccess && session.data.demo
  const [address, setAddress] = createSignal('')
  const [faults, setFaults] = createSignal<Fault[]>([])
  const [trouble, setTrouble] = createSignal<TroubleKind>()
  const [isAsking, setAsking] = createSignal(false)
  const errors = () => faults().map((fault) => ({ id: 'mail-address', message: t().mail[fault] }))

  async function ask() {
    if (isAsking()) return
    const found = findFaults(address().trim(), isDemo())
    setFaults(found)
    setTrouble(undefined)
    if (found.length > 0) return
    setAsking(true)
    try {
      props.onAsked(await askForCode(address().trim()))
    } catch (error) {
      if (error instanceof Failure && error.type === 'invalid')
        setFaults([isDemo() ? 'exampleOnly' : 'addressWrong'])
      else setTrouble(troubleOf(error))
    } finally {
      setAsking(false)
    }
  }

  return (
    <>
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void ask()}>
        <TextField
          id="mail-address"
          label={t().mail.address}
          hint={isDemo() ? t().mail.exampleHint : undefined}
          error={errors()[0]?.message}
          required
          type="email"
          inputmode="email"
          autocomplete="email"
          value={address()}
          onInput={setAddress}
        />
        <Trouble kind={trouble()} />
        <Actions>
          <Button type="submit" busy={isAsking()}>
            {t().mail.getCode}
          </Button>
          <Show when={props.choice.address ?? props.choice.pending}>
            <Button variant="quiet" onClick={() => props.onKeep()}>
              {t().mail.keep}
            </Button>
          </Show>
        </Actions>
      </Form>
    </>
  )
}

function findFaults(address: string, isDemo: boolean): Fault[] {
  if (address === '') return ['addressMissing']
  const isWhole = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)
  if (isDemo) return isWhole && isExampleAddress(address) ? [] : ['exampleOnly']
  return isWhole ? [] : ['addressWrong']
}
