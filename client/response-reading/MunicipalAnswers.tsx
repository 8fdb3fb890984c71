// What the municipality has answered those who responded, on the consultation's own page; nothing where it hasn't.
import { For, Show } from 'solid-js'
import { date, number } from '../format.ts'
import { useInfiniteQuery } from '../query.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { text as ui } from '../ui/text.ts'
import { AnswerBody } from './AnswerBody.tsx'
import { answersQuery } from './queries.ts'
import { text } from './text.ts'

export default function MunicipalAnswers(props: { consultationId: string }) {
  const t = text.use()
  const words = ui.use()
  const pages = useInfiniteQuery(() => answersQuery(props.consultationId))
  const answers = () => (pages.isSuccess ? pages.data.pages.flatMap((page) => page.answers) : [])
  return (
    <Show when={answers().length > 0}>
      <Section id="svar-fra-kommunen" title={t().public.title} lead={t().public.lead}>
        <ul class="municipal-answers">
          <For each={answers()}>
            {(answer) => (
              <li>
                <AnswerBody answer={answer} />
                <p class="municipal-answers-foot">
                  {t().public.responses(number(answer.responses), answer.responses === 1)}.{' '}
                  {t().public.answered(date(answer.answeredAt))}.
                </p>
              </li>
            )}
          </For>
        </ul>
        <Show when={pages.hasNextPage}>
          <div>
            <Button
              variant="secondary"
              icon="down"
              busy={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {words().showMore}
            </Button>
          </div>
        </Show>
      </Section>
    </Show>
  )
}
