// Staff answer the questions about a call, the longest waiting first.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { CallQuestion } from '../../shared/call-questions.ts'
import { needed } from '../api.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import './QuestionsDeskPage.css'
import { questionsQuery, taskCommitteeQuery } from './queries.ts'
import { text } from './text.ts'

export default function QuestionsDeskPage() {
  const params = useParams<{ id: string }>()
  const t = text.use()
  const committee = useQuery(() => needed(taskCommitteeQuery(params.id)))
  const questions = useQuery(() => needed(questionsQuery(params.id)))
  const all = () => questions.data?.questions ?? []
  const waiting = () => all().filter(({ answer }) => answer === null)
  const answered = () => all().filter(({ answer }) => answer !== null)
  const title = () => (committee.data ? tr(committee.data.title) : '')
  return (
    <Page
      title={t().desk.title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk.room },
        { href: `/arbejdsbord/opgaveudvalg/${params.id}`, label: title() },
      ]}
      lead={t().desk.lead}
    >
      <Show
        when={all().length > 0}
        fallback={
          <Empty title={t().desk.empty}>
            <p>{t().desk.emptyBody}</p>
          </Empty>
        }
      >
        <Section title={t().desk.waiting}>
          <Show when={waiting().length > 0} fallback={<p>{t().desk.noneWaiting}</p>}>
            <ul class="desk-questions">
              <For each={waiting()}>{(each) => <Question question={each} />}</For>
            </ul>
          </Show>
        </Section>
        <Show when={answered().length > 0}>
          <Section title={t().desk.answered}>
            <ul class="desk-questions">
              <For each={answered()}>{(each) => <Question question={each} />}</For>
            </ul>
          </Section>
        </Show>
      </Show>
      <p>
        <a href={`/opgaveudvalg/${params.id}#spoergsmaal`}>{t().desk.see}</a>
      </p>
    </Page>
  )
}

function Question(props: { question: CallQuestion }) {
  const t = text.use()
  return (
    <li id={props.question.id} class="desk-question">
      <h3 id={`question-${props.question.id}`} tabindex="-1">
        {props.question.shown ?? props.question.asked}
      </h3>
      <p class="desk-question-facts">
        <span>{t().desk.received(weekdayDateTime(props.question.receivedAt))}</span>
        <Show when={props.question.answer}>
          <span>{props.question.public ? t().desk.open : t().desk.closed}</span>
        </Show>
      </p>
      <Show when={props.question.answer} fallback={<AnswerForm question={props.question} />}>
        {(answer) => (
          <>
            <For each={answer().split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
            <Disclosure
              summary={
                <>
                  {t().desk.change}
                  <span class="unseen"> {t().desk.about(props.question.asked)}</span>
                </>
              }
            >
              <p>
                {t().desk.asked}: {props.question.asked}
              </p>
              <AnswerForm question={props.question} />
            </Disclosure>
          </>
        )}
      </Show>
    </li>
  )
}
