// What one reads before answering: parts under headings with figures, files and what is asked, and a list of contents
// where they are many.
import { For, Show } from 'solid-js'
import type { MaterialSection } from '../../shared/consultations.ts'
import { tr } from '../language.ts'
import { Files } from '../ui/Files.tsx'
import { Section } from '../ui/Section.tsx'
import { Figure } from './Figure.tsx'
import './Material.css'
import { text } from './text.ts'

export function Material(props: { sections: readonly MaterialSection[]; consultationId: string }) {
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
            <SectionBody section={section} consultationId={props.consultationId} />
            <Show when={section.questions.length > 0}>
              <div class="material-questions">
                <h4>{t().asksHere}</h4>
                <ul>
                  <For each={section.questions}>{({ text }) => <li>{tr(text)}</li>}</For>
                </ul>
              </div>
            </Show>
          </section>
        )}
      </For>
    </Section>
  )
}

/** What a section says, without its heading and questions. */
export function SectionBody(props: { section: MaterialSection; consultationId: string }) {
  const t = text.use()
  const href = (id: string) => `/api/consultations/${props.consultationId}/files/${id}`
  return (
    <>
      <For each={tr(props.section.body).split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph}</p>}</For>
      <For each={props.section.figures}>{(figure) => <Figure figure={figure} />}</For>
      <Show when={props.section.files.length > 0}>
        <Files
          files={props.section.files}
          label={t().files}
          action={(file) => (
            <a href={href(file.id)} download={file.name} rel="external">
              {t().fetch} <span class="unseen">{file.name}</span>
            </a>
          )}
        />
      </Show>
    </>
  )
}
