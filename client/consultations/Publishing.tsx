// What is published of a response, and on what ground; the same words on the page and above the tick.
import type { Consultation } from '../../shared/consultations.ts'
import { tr } from '../language.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import './Publishing.css'
import { text } from './text.ts'

export function Publishing(props: Pick<Consultation, 'publishing'>) {
  const t = text.use()
  return (
    <div class="publishing">
      <p>{tr(props.publishing.what)}</p>
      <Disclosure summary={t().ground}>
        <p>{tr(props.publishing.ground)}</p>
      </Disclosure>
    </div>
  )
}
