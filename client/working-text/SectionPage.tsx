// One section: the text that stands, those beside it, one's own writing, what is said of it and what it has been.
import { useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { WorkingSection, WorkingText } from '../../shared/working-texts.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { age } from '../format.ts'
import { tr } from '../language.ts'
import type { Item } from '../outbox/item.ts'
import { readPayload, useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Beside } from './Beside.tsx'
import { Comments } from './Comments.tsx'
import { Editor, type SaveValues } from './Editor.tsx'
import { createKept } from './kept.ts'
import { Paragraphs } from './Paragraphs.tsx'
import { workingTextQuery } from './queries.ts'
import { Saves } from './Saves.tsx'
import type { TextPageProps } from './TextPage.tsx'
import { text } from './text.ts'
import { Waiting } from './Waiting.tsx'

export default function SectionPage(props: TextPageProps) {
  const params = useParams<{ sectionId: string }>()
  const found = useQuery(() => needed(workingTextQuery(props.owner)))
  const section = () => found.data?.sections.find(({ id }) => id === params.sectionId)
  return (
    <Show when={found.data?.owner}>
      {(owner) => (
        <Show when={section()?.id} keyed fallback={<Gone owner={owner()} />}>
          <Show when={section()}>
            {(known) => (
              <Whole
                owner={owner()}
                section={known()}
                closed={found.data?.closed ?? false}
                back={props.back}
              />
            )}
          </Show>
        </Show>
      )}
    </Show>
  )
}

function Gone(props: { owner: WorkingText['owner'] }) {
  const t = text.use()
  return (
    <Page title={t().section.gone}>
      <Empty
        title={t().section.gone}
        action={<LinkButton href={`${props.owner.path}/tekst`}>{t().section.toText}</LinkButton>}
      >
        <p>{t().section.goneBody}</p>
      </Empty>
    </Page>
  )
}

interface WholeProps {
  owner: WorkingText['owner']
  section: WorkingSection
  /** Nothing can be saved or said any more. */
  closed: boolean
  back: string
}

const noValues: SaveValues = { basis: '', settles: [], body: '' }

function Whole(props: WholeProps) {
  const t = text.use()
  const outbox = useOutbox()
  const [isOpen, setOpen] = createSignal(false)
  const place = () => ({
    ownerKind: props.owner.kind,
    ownerId: props.owner.id,
    sectionId: props.section.id,
  })
  const about = () => ({
    ...props.owner.about,
    path: `${props.owner.path}/tekst/${props.section.id}`,
    title: props.section.title,
  })
  const kept = createKept({
    form: 'working-text-save',
    about,
    given: place(),
    empty: noValues,
    onFound: () => setOpen(true),
  })

  const here = () =>
    (outbox()?.items ?? []).filter((item) => item.given.sectionId === props.section.id)

  /** The newest of one's own that is still on its way: writing goes on from there. */
  const onItsWay = () =>
    here().find(({ form, progress }) => form === 'working-text-save' && isOnItsWay(progress.state))

  async function write(from?: Partial<SaveValues>) {
    const item = from ? undefined : onItsWay()
    const payload = item && (await readPayload(item))
    kept.change({
      basis: item?.id ?? props.section.standing.id,
      settles: [],
      body: typeof payload?.body === 'string' ? payload.body : props.section.standing.body,
      ...from,
    })
    setOpen(true)
    queueMicrotask(() => document.getElementById('section-body')?.focus())
  }

  async function save(): Promise<boolean> {
    const { basis } = kept.values()
    const isBehind = here().some((item) => item.id === basis && item.progress.state !== 'received')
    return await kept.send({ ...kept.values() }, isBehind ? basis : undefined)
  }

  async function choose(body: string, settles: string[]) {
    kept.change({ basis: props.section.standing.id, settles, body })
    if (await save()) announce(t().beside.kept)
    else setOpen(true)
  }

  function close() {
    setOpen(false)
    queueMicrotask(() => document.querySelector<HTMLElement>('#tekst .actions button')?.focus())
  }

  return (
    <Page
      title={tr(props.section.title)}
      breadcrumbs={[
        { href: props.back, label: tr(props.owner.title) },
        { href: props.owner.path, label: t().room },
        { href: `${props.owner.path}/tekst`, label: t().title },
      ]}
    >
      <Section
        id="tekst"
        title={t().section.standing}
        lead={
          props.section.standing.number > 0
            ? t().saved(props.section.standing.author, age(props.section.standing.savedAt, now()))
            : undefined
        }
      >
        <Show when={props.closed}>
          <Notice title={t().closed}>
            <p>{isOpen() ? t().closedWriting : t().closedBody}</p>
          </Notice>
        </Show>
        <Paragraphs body={props.section.standing.body} />
        <Waiting items={here().filter(({ form }) => form === 'working-text-save')} />
        <Show
          when={isOpen()}
          fallback={
            <Show when={kept.draft.ready() && !props.closed}>
              <Actions>
                <Button icon="edit" onClick={() => void write()}>
                  {t().section.write}
                </Button>
              </Actions>
            </Show>
          }
        >
          <Editor
            kept={kept}
            max={props.section.max}
            hasMoved={
              kept.values().basis !== props.section.standing.id &&
              !here().some(({ id }) => id === kept.values().basis)
            }
            onSave={save}
            onClose={close}
          />
        </Show>
      </Section>
      <Beside
        section={props.section}
        isWriting={isOpen()}
        closed={props.closed}
        onChoose={(body, settles) => void choose(body, settles)}
        onWrite={(body, settles) => void write({ body, settles })}
      />
      <Comments
        section={props.section}
        closed={props.closed}
        about={about}
        given={place()}
        waiting={here().filter(({ form }) => form === 'room-comment')}
      />
      <Saves
        owner={props.owner}
        sectionId={props.section.id}
        isWriting={isOpen() || props.closed}
        onWrite={(body) => void write({ body })}
      />
    </Page>
  )
}

function isOnItsWay(state: Item['progress']['state']): boolean {
  return ['queued', 'sending', 'unknown'].includes(state)
}
