// Fokuslisten: the council's topics of a term that is over, by guidepost and core task.
import { useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { coreTaskIds } from '../../shared/names.ts'
import { needed } from '../api.ts'
import { date, list, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Chips } from '../ui/Chips.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { text as ui } from '../ui/text.ts'
import { FocusRow } from './FocusRow.tsx'
import './FocusListPage.css'
import { focusListQuery } from './queries.ts'
import { text } from './text.ts'

const coreTasks = [...coreTaskIds, 'across'] as const

export default function FocusListPage() {
  const t = text.use()
  const kit = ui.use()
  const [search, setSearch] = useSearchParams()
  const focusList = useQuery(() => needed(focusListQuery()))
  const guideposts = () => focusList.data?.guideposts ?? []
  const guidepost = () => guideposts().find(({ id }) => id === search.pejlemaerke)?.id
  const coreTask = () => coreTasks.find((id) => id === search.kerneopgave)
  const isNarrowed = () => Boolean(guidepost() ?? coreTask())
  const items = () =>
    (focusList.data?.items ?? []).filter(
      (item) =>
        item.guidepostIds.some((id) => id === (guidepost() ?? id)) &&
        item.coreTasks.some((id) => id === (coreTask() ?? id)),
    )
  /** The list's own numbers may skip. */
  const missing = () => {
    const known = (focusList.data?.items ?? []).map((item) => item.number)
    return Array.from({ length: Math.max(0, ...known) }, (_, index) => index + 1).filter(
      (each) => !known.includes(each),
    )
  }
  return (
    <Page
      title={t().title}
      lead={t().lead}
      breadcrumbs={[{ href: '/foelg', label: t().room }]}
      width="wide"
    >
      <Show when={focusList.data}>
        {(found) => (
          <Notice title={t().past(date(`${found().updatedOn}T12:00:00.000Z`))}>
            <p>{t().pastBody}</p>
          </Notice>
        )}
      </Show>
      <form
        class="focus-filter"
        aria-label={t().narrow}
        onSubmit={(event) => event.preventDefault()}
      >
        <Chips
          name="guidepost"
          label={t().guidepost}
          all={t().allGuideposts}
          value={guidepost()}
          options={guideposts().map(({ id, name }) => ({ value: id, label: tr(name) }))}
          onInput={(pejlemaerke) => setSearch({ pejlemaerke }, { scroll: false })}
        />
        <Select
          id="filter-core-task"
          label={kit().filters.coreTask}
          plain
          empty={kit().filters.allCoreTasks}
          value={coreTask() ?? ''}
          options={coreTasks.map((id) => ({ value: id, label: kit().coreTasks[id] }))}
          onInput={(id) => setSearch({ kerneopgave: id || undefined }, { scroll: false })}
        />
        <p role="status">{t().found(number(items().length), items().length === 1)}</p>
      </form>
      <Show
        when={items().length > 0}
        fallback={
          <Empty
            title={t().nothing}
            action={
              <LinkButton variant="secondary" href="/fokusliste">
                {t().showAll}
              </LinkButton>
            }
          >
            <p>{t().nothingBody}</p>
          </Empty>
        }
      >
        <ul class="focus-rows" aria-label={t().title}>
          <For each={items()}>{(item) => <FocusRow item={item} guideposts={guideposts()} />}</For>
        </ul>
        <Show when={!isNarrowed() && missing().length > 0}>
          <p class="focus-missing">
            {t().missing(list(missing().map((each) => number(each))), missing().length === 1)}
          </p>
        </Show>
      </Show>
    </Page>
  )
}
