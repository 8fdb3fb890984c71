import { announcement } from './announce.ts'

export function LiveRegion() {
  return (
    <div class="unseen" aria-live="polite" role="status">
      {announcement()}
    </div>
  )
}
