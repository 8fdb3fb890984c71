// What is kept of those who are in a chain, why and for how long.
import { For } from 'solid-js'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export function Kept() {
  const t = text.use()
  return (
    <Section title={t().kept} id="det-gemmer-vi">
      <For each={t().keptBody}>{(line) => <p>{line}</p>}</For>
    </Section>
  )
}
