// Texts that differ, side by side until a person chooses one or writes them together.
import { For, Show } from 'solid-js'
import type { SavedText, WorkingSection } from '../../shared/working-texts.ts'
import { now } from '../clock.ts'
import { age, number } from '../format.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Section } from '../ui/Section.tsx'
import { Comparing } from '../ui/WordChanges.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import { text } from './text.ts'

export interface BesideProps {
  section: WorkingSection
  /** A draft lies open: it is saved or discarded first. */
  isWriting: boolean
  closed: boolean
  onChoose: (body: string, settles: string[]) => void
  onWrite: (body: string, settles: string[]) => void
}

export function Beside(props: BesideProps) {
  const t = text.use()
  const count = () => props.section.beside.length
  return (
    <Show when={count() > 0}>
      <Section
        title={t().beside.title(number(count()), count() === 1)}
        lead={props.closed ? t().beside.closed : t().beside.lead}
        id="valg"
      >
        <For each={props.section.beside}>{(other) => <Pair {...props} other={other} />}</For>
        <Show when={props.isWriting && !props.closed}>
          <p>{t().beside.busy}</p>
        </Show>
      </Section>
    </Show>
  )
}

function Pair(props: BesideProps & { other: SavedText }) {
  const t = text.use()
  const standing = () => props.section.standing
  const settles = () => [props.other.id]
  return (
    <div class="beside">
      <div class="beside-texts">
        <One title={t().beside.now} saved={standing()} />
        <One title={t().beside.other(props.other.author)} saved={props.other} />
      </div>
      <Disclosure summary={t().beside.changes}>
        <Comparing>
          {(Changes) => (
            <p>
              <Changes before={standing().body} after={props.other.body} />
            </p>
          )}
        </Comparing>
      </Disclosure>
      <Show when={!props.isWriting && !props.closed}>
        <Actions>
          <Button variant="secondary" onClick={() => props.onChoose(standing().body, settles())}>
            {t().beside.keep}
          </Button>
          <Button variant="secondary" onClick={() => props.onChoose(props.other.body, settles())}>
            {t().beside.use(props.other.author)}
          </Button>
          <Button
            variant="quiet"
            icon="edit"
            about={props.other.author}
            onClick={() => props.onWrite(`${standing().body}\n\n${props.other.body}`, settles())}
          >
            {t().beside.both}
          </Button>
        </Actions>
      </Show>
    </div>
  )
}

function One(props: { title: string; saved: SavedText }) {
  const t = text.use()
  return (
    <div class="beside-text">
      <h3>{props.title}</h3>
      <Paragraphs body={props.saved.body} />
      <p class="working-facts">{t().saved(props.saved.author, age(props.saved.savedAt, now()))}</p>
    </div>
  )
}
