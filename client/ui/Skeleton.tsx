// The shape of what comes, once it has been waited for 200 ms.
import { For } from 'solid-js'
import './Skeleton.css'
import { text } from './text.ts'

export interface SkeletonProps {
  shape?: 'page' | 'cards' | 'lines'
}

export function Skeleton(props: SkeletonProps) {
  const t = text.use()
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t().loading}</span>
      {props.shape === 'page' && (
        <>
          <span class="skeleton-bar skeleton-short" />
          <span class="skeleton-bar skeleton-title" />
          <span class="skeleton-bar" />
        </>
      )}
      <For each={[1, 2, 3]}>
        {() =>
          props.shape === 'lines' ? (
            <span class="skeleton-bar" />
          ) : (
            <span class="skeleton-card">
              <span class="skeleton-bar skeleton-short" />
              <span class="skeleton-bar" />
              <span class="skeleton-bar skeleton-short" />
            </span>
          )
        }
      </For>
    </div>
  )
}
