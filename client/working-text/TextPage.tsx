// A working text as one document: every section with what stands in it, and what waits to be chosen.

import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { WorkingSection, WorkingText } from '../../shared/working-texts.ts'
import { needed } from '../api.ts'
import { emptyLater } from '../change.ts'
import { now } from '../clock.ts'
import { age, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import { nameSection, type TextOwner, workingTextQuery } from './queries.ts'
import { text } from './text.ts'
import './WorkingText.css'

/** Whoever draws it has looked whether the reader takes part. */
export interface TextPageProps {
  owner: TextOwner
  /** Where everyone can read about what it belongs to. */
  back: string
}

export default function TextPage(props: TextPageProps) {
  const found = useQuery(() => needed(workingTextQuery(props.owner)))
  return <Show when={found.data}>{(known) => <Whole text={known()} back={props.back} />}</Show>
}

function Whole(props: { text: WorkingText; back: string }) {
  const t = text.use()
  return (
    <Page
      title={t().title}
      lead={props.text.closed ? t().closedLead : t().lead}
      breadcrumbs={[
        { href: props.back, label: tr(props.text.owner.title) },
        { href: props.text.owner.path, label: t().room },
      ]}
    >
      <Show
        when={props.text.sections.length > 0}
        fallback={
          <Empty title={t().empty}>
            <p>{t().emptyBody}</p>
          </Empty>
        }
      >
        <div class="working-text">
          <For each={props.text.sections}>
            {(section) => (
              <Section section={section} path={`${props.text.owner.path}/tekst/${section.id}`} />
            )}
          </For>
        </div>
      </Show>
      <Show when={!props.text.fixed && !props.text.closed}>
        <AddSection text={props.text} />
      </Show>
      <Show when={props.text.sections.length > 0}>
        <Actions>
          <Button variant="secondary" icon="print" onClick={() => print()}>
            {t().print}
          </Button>
        </Actions>
      </Show>
    </Page>
  )
}

function Section(props: { section: WorkingSection; path: string }) {
  const t = text.use()
  return (
    <section class="working-section">
      <h2>
        <a href={props.path}>{tr(props.section.title)}</a>
      </h2>
      <Paragraphs body={props.section.standing.body} />
      <p class="working-facts">
        <Show when={props.section.standing.number > 0}>
          <span>
            {t().saved(props.section.standing.author, age(props.section.standing.savedAt, now()))}
          </span>
        </Show>
        <Show when={props.section.beside.length > 0}>
          <span class="working-differs">
            <Detail icon="warning">
              {t().differs(number(props.section.beside.length), props.section.beside.length === 1)}
            </Detail>
          </span>
        </Show>
        <Show when={props.section.comments.length > 0}>
          <Detail icon="consultation">
            {t().comments(
              number(props.section.comments.length),
              props.section.comments.length === 1,
            )}
          </Detail>
        </Show>
      </p>
    </section>
  )
}

function AddSection(props: { text: WorkingText }) {
  const t = text.use()
  const client = useQueryClient()
  const [name, setName] = createSignal('')
  const [fault, setFault] = createSignal<'missing' | 'long' | 'failed'>()
  const [busy, setBusy] = createSignal(false)
  let id = crypto.randomUUID()
  async function add() {
    if (busy()) return
    const { length } = name().trim()
    setFault(length < 2 ? 'missing' : length > 120 ? 'long' : undefined)
    if (fault()) return document.getElementById('section-name')?.focus()
    setBusy(true)
    const empty = emptyLater([name, setName])
    try {
      await nameSection(client, props.text.owner, id, name().trim())
      id = crypto.randomUUID()
      empty()
      announce(t().add.done)
    } catch {
      setFault('failed')
    } finally {
      setBusy(false)
    }
  }
  const error = () => {
    const known = fault()
    return known && t().add[known]
  }
  return (
    <div class="working-add">
      <Disclosure summary={t().add.title} open={props.text.sections.length === 0}>
        <Form onSubmit={() => void add()}>
          <TextField
            id="section-name"
            label={t().add.name}
            value={name()}
            error={error()}
            required
            onInput={setName}
          />
          <Actions>
            <Button type="submit" icon="plus" busy={busy()}>
              {t().add.action}
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </div>
  )
}
