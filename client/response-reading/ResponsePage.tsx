// One response at a time: what it says, what staff make of it, what it is answered, and the way to the next.
import { useParams, useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { OpenedResponse, ReadingOverview } from '../../shared/response-reading.ts'

import { needed } from '../api.ts'
import { dateTime, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Additions } from './Additions.tsx'
import { Answering } from './Answering.tsx'
import { AssessmentForm } from './AssessmentForm.tsx'
import { Marked } from './Marked.tsx'
import { overviewQuery, responseQuery } from './queries.ts'
import { readQuestion, toSearch } from './question.ts'
import './Reading.css'
import { ThemeChoice } from './ThemeChoice.tsx'
import { text } from './text.ts'

export default function ResponsePage() {
  const params = useParams<{ id: string; number: string }>()
  const [search] = useSearchParams()
  const overview = useQuery(() => needed(overviewQuery(params.id)))
  const opened = useQuery(() =>
    needed(responseQuery(params.id, params.number, readQuestion(search))),
  )
  const both = () =>
    overview.data && opened.data ? ([overview.data, opened.data] as const) : undefined
  return (
    <Show when={both()}>
      {(found) => (
        <Found overview={found()[0]} opened={found()[1]} search={toSearch(readQuestion(search))} />
      )}
    </Show>
  )
}

function Found(props: { overview: ReadingOverview; opened: OpenedResponse; search: string }) {
  const t = text.use()
  const response = () => props.opened.response
  const list = () => `/arbejdsbord/hoeringer/${props.overview.id}/laes`
  const title = () => t().one.title(number(response().number))
  return (
    <Page
      title={title()}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: `/arbejdsbord/hoeringer/${props.overview.id}`, label: tr(props.overview.title) },
        { href: `${list()}${props.search}`, label: t().title },
      ]}
      above={<Ways list={list()} opened={props.opened} search={props.search} />}
      lead={response().organisation || response().name}
      width="wide"
      aside={
        <>
          <Facts
            facts={[
              { term: t().one.from, answer: response().name },
              { term: t().one.as, answer: t().speaksAs[response().speaksAs] },
              ...(props.opened.community
                ? [{ term: t().one.place, answer: props.opened.community }]
                : []),
              {
                term: t().one.received,
                answer: `${dateTime(response().receivedAt)}${response().late ? ` (${t().list.late.toLowerCase()})` : ''}`,
              },
              { term: t().one.publication, answer: t().publications[response().publication] },
              { term: t().one.receipt, answer: props.opened.receipt },
            ]}
          />
          <p>
            <a href={`/arbejdsbord/indsendelser/${response().submissionId}`}>{t().one.case}</a>
          </p>
          <ThemeChoice overview={props.overview} opened={props.opened} />
        </>
      }
    >
      <Show when={response().protected}>
        <Notice tone="warning" title={t().one.protected} />
      </Show>
      <Section title={t().one.text}>
        <Show when={props.opened.parts.length > 0} fallback={<p>{t().one.none}</p>}>
          <div class="reading-parts">
            <For each={props.opened.parts}>
              {(part) => (
                <div class="reading-part">
                  <Show when={part.asked}>{(asked) => <h3>{tr(asked())}</h3>}</Show>
                  <Show when={part.part === '~minority'}>
                    <h3>{t().one.minority}</h3>
                  </Show>
                  <p>
                    <Marked text={part.body} marks={part.marks} />
                  </p>
                </div>
              )}
            </For>
          </div>
        </Show>
      </Section>
      <Show when={response().group}>
        {(group) => (
          <Section title={t().group.title(number(group().size))}>
            <Show when={props.opened.typicalText} fallback={<p>{t().group.typical}</p>}>
              {(typical) => (
                <>
                  <Additions
                    letter={typical()}
                    text={props.opened.parts.map(({ body }) => body).join('\n\n')}
                  />
                  <p>
                    <a href={`${list()}/${group().typical}`}>
                      {t().group.toTypical(number(group().typical))}
                    </a>
                  </p>
                </>
              )}
            </Show>
            <p>
              <a href={`${list()}?gruppe=${group().typical}`}>{t().group.all}</a>
            </p>
          </Section>
        )}
      </Show>
      <Show when={response().submissionId} keyed>
        <AssessmentForm overview={props.overview} opened={props.opened} />
        <Answering overview={props.overview} opened={props.opened} />
      </Show>
      <Ways list={list()} opened={props.opened} search={props.search} />
    </Page>
  )
}

function Ways(props: { list: string; opened: OpenedResponse; search: string }) {
  const t = text.use()
  return (
    <div class="reading-ways">
      <Actions>
        <Show when={props.opened.previous}>
          {(previous) => (
            <LinkButton
              variant="secondary"
              href={`${props.list}/${previous()}${props.search}`}
              about={t().one.title(number(previous()))}
            >
              {t().one.previous}
            </LinkButton>
          )}
        </Show>
        <Show when={props.opened.next} fallback={<span>{t().one.last}</span>}>
          {(next) => (
            <LinkButton
              variant="secondary"
              href={`${props.list}/${next()}${props.search}`}
              about={t().one.title(number(next()))}
            >
              {t().one.next}
            </LinkButton>
          )}
        </Show>
      </Actions>
    </div>
  )
}
