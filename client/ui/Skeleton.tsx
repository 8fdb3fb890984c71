// The shape of what comes, once it has been waited for 200 ms.
import { For } from 'solid-js'
import './Skeleton.css'
import { text } from './text.ts'

export interface SkeletonProps {
  shape?: 'page' | 'cards' | 'lines'
  count?: number
}

export function Skeleton(props: SkeletonProps) {
  const t = text.use()
  const items = () => Array.from({ length: props.count ?? 3 })
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
      <For each={items()}>
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
