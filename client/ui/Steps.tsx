// How far one is, plainly, above the heading: "Trin 2 af 3".
import { text } from './text.ts'

export interface StepsProps {
  step: number
  steps: number
}

export function Steps(props: StepsProps) {
  const t = text.use()
  return <p>{t().form.step(props.step, props.steps)}</p>
}
