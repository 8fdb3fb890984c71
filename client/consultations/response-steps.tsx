// The steps of a response as they are drawn, for a phone and for whoever writes it down at the desk.
import type { Accessor } from 'solid-js'
import type { Consultation } from '../../shared/consultations.ts'
import { tr } from '../language.ts'
import type { FormStep } from '../outbox/SubmissionForm.tsx'
import { EndStep, SectionStep, TextStep, WhoStep } from './ResponseStep.tsx'
import { askingSections, type ResponseForm } from './response.ts'
import { text } from './text.ts'

export function useSteps(form: ResponseForm, consultation: Consultation): Accessor<FormStep[]> {
  const t = text.use()
  const part = { form, consultation }
  const sections = askingSections(consultation)
  return (): FormStep[] => {
    if (sections.length === 0)
      return [
        {
          heading: t().form.answer,
          content: () => (
            <>
              <WhoStep {...part} />
              <TextStep {...part} />
              <EndStep {...part} />
            </>
          ),
        },
      ]
    const answers =
      form.way() === 'whole'
        ? [{ heading: t().form.answer, content: () => <TextStep {...part} /> }]
        : sections.map((section) => ({
            heading: tr(section.heading),
            content: () => <SectionStep {...part} section={section} />,
          }))
    return [
      { heading: t().form.who, content: () => <WhoStep {...part} /> },
      ...answers,
      { heading: t().form.end, content: () => <EndStep {...part} /> },
    ]
  }
}
