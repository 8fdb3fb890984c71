// Staff gather the notes into themes, say where each went, and publish it all.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { Discussion, ThemesGathered } from '../../shared/discussions.ts'
import { appAddress } from '../../shared/names.ts'
import { Failure } from '../api.ts'
import { emptyLater } from '../change.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WhereTo } from '../WhereTo.tsx'
import { gatherThemes } from './queries.ts'
import { text } from './text.ts'

type Fault =
  | 'nameMissing'
  | 'notesMissing'
  | 'pathWrong'
  | 'carriedMissing'
  | 'overtaken'
  | 'failed'

export function GatherThemes(props: { discussion: Discussion }) {
  const t = text.use()
  const client = useQueryClient()
  const [name, setName] = createSignal('')
  const [chosen, setChosen] = createSignal<string[]>([])
  const [carried, setCarried] = createSignal('')
  const [nameEn, setNameEn] = createSignal('')
  const [carriedEn, setCarriedEn] = createSignal('')
  const [path, setPath] = createSignal('')
  const [faults, setFaults] = createSignal<{ id: string; fault: Fault }[]>([])
  const errors = () => faults().map(({ id, fault }) => ({ id, message: t().staff[fault] }))
  const errorAt = (id: string) => errors().find((error) => error.id === id)?.message
  /** Notes that are in no theme yet. */
  const free = () =>
    props.discussion.notes.filter(
      ({ id }) => !props.discussion.themes.some(({ noteIds }) => noteIds.includes(id)),
    )
  const kept = (): ThemesGathered['themes'] =>
    props.discussion.themes.map(({ title, noteIds, carried: went }) => ({
      title: { ...title },
      noteIds: [...noteIds],
      carried: went ? { text: { ...went.text }, path: went.path } : null,
    }))

  function findFaults() {
    const found: { id: string; fault: Fault }[] = []
    if (name().trim().length < 3) found.push({ id: 'theme', fault: 'nameMissing' })
    if (chosen().length === 0) found.push({ id: 'theme-notes', fault: 'notesMissing' })
    if (path() && carried().trim().length < 3)
      found.push({ id: 'theme-carried', fault: 'carriedMissing' })
    if (path() && !appAddress.test(path().trim()))
      found.push({ id: 'theme-path', fault: 'pathWrong' })
    return found
  }

  async function save(themes: ThemesGathered['themes'], isPublic: boolean): Promise<boolean> {
    try {
      await gatherThemes(client, props.discussion.id, {
        public: isPublic,
        seen: props.discussion.themes.map(({ id }) => id),
        themes,
      })
      announce(t().staff.saved)
      return true
    } catch (error) {
      const isOvertaken = error instanceof Failure && error.type === 'conflict'
      setFaults([{ id: 'theme', fault: isOvertaken ? 'overtaken' : 'failed' }])
      return false
    }
  }

  async function add() {
    setFaults(findFaults())
    if (faults().length > 0) return
    const went = carried().trim()
      ? { text: said(carried(), carriedEn()), path: path().trim() || null }
      : null
    const next = { title: said(name(), nameEn()), noteIds: chosen(), carried: went }
    const empty = emptyLater(
      [name, setName],
      [nameEn, setNameEn],
      [carried, setCarried],
      [carriedEn, setCarriedEn],
      [path, setPath],
    )
    if (!(await save([...kept(), next], props.discussion.public))) return
    empty()
    setChosen((now) => now.filter((id) => !next.noteIds.includes(id)))
  }

  return (
    <div class="discussion-staff">
      <Disclosure summary={t().staff.title}>
        <ErrorSummary errors={errors()} />
        <For each={props.discussion.themes}>
          {(theme, index) => (
            <Actions>
              <Button
                variant="quiet"
                icon="close"
                about={tr(theme.title)}
                onClick={() =>
                  void save(
                    kept().filter((_, at) => at !== index()),
                    props.discussion.public,
                  )
                }
              >
                {t().staff.remove}
              </Button>
            </Actions>
          )}
        </For>
        <Form onSubmit={() => void add()}>
          <TextField
            id="theme"
            label={t().staff.name}
            value={name()}
            error={errorAt('theme')}
            required
            onInput={setName}
          />
          <TextField id="theme-en" label={t().staff.nameEn} value={nameEn()} onInput={setNameEn} />
          <Show when={free().length > 0}>
            <CheckboxGroup
              id="theme-notes"
              label={t().staff.notes}
              value={chosen()}
              error={errorAt('theme-notes')}
              required
              options={free().map((note) => ({
                value: note.id,
                label: `${t().table(number(note.table))}: ${tr(note.text)}`,
              }))}
              onInput={setChosen}
            />
          </Show>
          <TextField
            id="theme-carried"
            label={t().staff.carried}
            value={carried()}
            error={errorAt('theme-carried')}
            onInput={setCarried}
          />
          <TextField
            id="theme-carried-en"
            label={t().staff.carriedEn}
            value={carriedEn()}
            onInput={setCarriedEn}
          />
          <WhereTo id="theme-path" value={path()} error={errorAt('theme-path')} onInput={setPath} />
          <Actions>
            <Button type="submit">{t().staff.add}</Button>
            <Button variant="secondary" onClick={() => void save(kept(), !props.discussion.public)}>
              {props.discussion.public ? t().staff.hide : t().staff.publish}
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </div>
  )
}

/** What is left blank in English is shown in Danish. */
function said(da: string, en: string) {
  return { da: da.trim(), ...(en.trim() ? { en: en.trim() } : {}) }
}
