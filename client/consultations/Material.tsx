// What one reads before answering: parts under headings, with a list of contents where they are many.
import { For, Show } from 'solid-js'
import type { MaterialSection } from '../../shared/consultations.ts'
import { tr } from '../language.ts'
import { Section } from '../ui/Section.tsx'
import './Material.css'
import { text } from './text.ts'

export function Material(props: { sections: readonly MaterialSection[] }) {
  const t = text.use()
  const place = (index: number) => `materiale-${index + 1}`
  return (
    <Section title={t().material}>
      <Show when={props.sections.length > 2}>
        <nav class="material-contents" aria-label={t().contents}>
          <ol>
            <For each={props.sections}>
              {(section, index) => (
                <li>
                  <a href={`#${place(index())}`}>{tr(section.heading)}</a>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <For each={props.sections}>
        {(section, index) => (
          <section class="material-part" id={place(index())}>
            <h3>{tr(section.heading)}</h3>
            <For each={tr(section.body).split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph}</p>}</For>
          </section>
        )}
      </For>
    </Section>
  )
}
