// Small drawings of our own for empty places, receipts and failures.
import { Match, Switch } from 'solid-js'
import './Illustration.css'

export type IllustrationName = 'bench' | 'letter' | 'boat'

export interface IllustrationProps {
  name: IllustrationName
}

export function Illustration(props: IllustrationProps) {
  return (
    <svg class="illustration" viewBox="0 0 160 104" aria-hidden="true">
      <Switch>
        <Match when={props.name === 'bench'}>
          <path class="illustration-soft" d="M0 92c22-15 48-19 80-14 32 4 58 1 80-10v36H0z" />
          <circle class="illustration-soft" cx="118" cy="34" r="24" />
          <path d="M118 78V34m0 16 10-10m-10 2-8-8" />
          <path d="M30 62h58M30 52h58M36 62v18m46-18v18M36 52V42m46 10V42M30 42h58" />
          <path d="M14 92c24-9 44-10 66-8" />
        </Match>
        <Match when={props.name === 'letter'}>
          <path class="illustration-soft" d="M20 84c-4-30 18-66 58-66s66 30 62 66z" />
          <rect class="illustration-paper" x="40" y="34" width="76" height="52" rx="6" />
          <path d="m42 40 36 27 36-27" />
          <circle class="illustration-strong" cx="114" cy="80" r="16" />
          <path class="illustration-tick" d="m107 80 5 5.5 9-10" />
          <path d="M22 94h52" />
        </Match>
        <Match when={props.name === 'boat'}>
          <circle class="illustration-soft" cx="116" cy="30" r="16" />
          <path class="illustration-soft" d="M0 74h160v30H0z" />
          <path class="illustration-paper" d="M74 60V18L44 60z" />
          <path class="illustration-paper" d="M80 60V26l24 34z" />
          <path class="illustration-paper" d="M36 66h80l-10 16H48z" />
          <path d="M10 90h28m12 0h46m16 0h34M24 98h22m60 0h20" />
        </Match>
      </Switch>
    </svg>
  )
}
