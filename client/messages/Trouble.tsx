// What went wrong with a code or an address, where no field is to blame.
import { Show } from 'solid-js'
import { Failure } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'

export type TroubleKind = 'tooMany' | 'codeOver' | 'failed'

export function troubleOf(error: unknown): TroubleKind {
  if (!(error instanceof Failure)) return 'failed'
  if (error.type === 'too_many_requests') return 'tooMany'
  return error.type === 'not_found' ? 'codeOver' : 'failed'
}

export function Trouble(props: { kind: TroubleKind | undefined }) {
  const t = text.use()
  return (
    <Show when={props.kind}>
      {(kind) => (
        <Notice tone="error" title={t().mail[kind()]} live>
          <p>{t().mail[`${kind()}Body`]}</p>
        </Notice>
      )}
    </Show>
  )
}
