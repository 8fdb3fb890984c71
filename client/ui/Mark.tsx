// Our own mark: two hills that share a shore, which is also two people with their arms around one another.
import './Mark.css'

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect class="mark-ground" width="40" height="40" rx="11" />
      <circle class="mark-line" cx="13.5" cy="13" r="3.6" />
      <circle class="mark-line" cx="26.5" cy="13" r="3.6" />
      <path class="mark-line" d="M7 28.5c0-9 7-9.5 13-1 6-8.5 13-8 13 1" />
    </svg>
  )
}
