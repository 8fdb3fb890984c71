// The whole as people will see it, in short, before it is saved or published.
import { Show } from 'solid-js'
import { fromLocal } from '../../../shared/time.ts'
import { number, sentence, weekdayDateTime } from '../../format.ts'
import { Answers } from '../../ui/Answers.tsx'
import { isWhole } from '../../ui/DateTimeField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { StepProps } from './fields.tsx'
import { text } from './text.ts'

export function CheckStep(props: StepProps) {
  const t = text.use()
  const values = props.form.values
  const instant = (local: string) =>
    isWhole(local) ? sentence(weekdayDateTime(fromLocal(local))) : ''
  const questions = () => values.sections.flatMap((section) => section.questions).length
  const answer = (label: string, value: string | string[], step: number) => ({
    label,
    value,
    onChange: () => props.form.goTo(step),
  })
  return (
    <>
      <Answers
        answers={[
          answer(t().write.fields.title, values.title.da, 0),
          answer(t().write.fields.question, values.question.da, 0),
          answer(
            t().write.steps.material,
            [
              ...values.sections.map(({ heading }) => heading.da),
              t().write.questionCount(number(questions())),
            ],
            1,
          ),
          answer(
            t().write.fields.everyone,
            values.everyone ? t().write.everyone.everyone : t().write.everyone.parties,
            2,
          ),
          answer(t().write.fields.opensAt, instant(values.opensAt), 2),
          answer(t().write.fields.closesAt, instant(values.closesAt), 2),
          answer(t().write.fields.what, values.what.da.split(/\n+/), 3),
        ]}
      />
      <Show when={props.form.base()?.status !== 'published'}>
        <Notice title={t().write.beforePublish}>
          <p>{t().write.beforePublishBody}</p>
        </Notice>
      </Show>
    </>
  )
}
