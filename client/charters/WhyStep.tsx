// Why the task needs a committee, where it belongs, and what is given beforehand.
import { coreTaskIds } from '../../shared/names.ts'
import { tr } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { text as ui } from '../ui/text.ts'
import { type StepProps, WordFields } from './fields.tsx'
import { challengesQuery } from './queries.ts'
import { text } from './text.ts'
import '../ui/Write.css'

export function WhyStep(props: StepProps) {
  const t = text.use()
  const kit = ui.use()
  const challenges = useQuery(() => challengesQuery())
  const places = useQuery(() => communitiesQuery())
  const values = props.form.values
  return (
    <>
      <WordFields {...props} fields={['whyComplex']} />
      <CheckboxGroup
        id="challenges"
        label={t().fields.challenges}
        error={props.errorAt('challenges')}
        required
        value={values.challenges}
        onInput={(value) => props.form.change('challenges', value)}
        options={(challenges.data ?? []).map(({ id, name, description }) => ({
          value: id,
          label: tr(name),
          hint: tr(description),
        }))}
      />
      <CheckboxGroup
        id="coreTasks"
        label={t().fields.coreTasks}
        error={props.errorAt('coreTasks')}
        required
        value={values.coreTasks}
        onInput={(value) => props.form.change('coreTasks', value)}
        options={[...coreTaskIds, 'across' as const].map((value) => ({
          value,
          label: kit().coreTasks[value],
        }))}
      />
      <Disclosure
        summary={t().fields.communities}
        open={values.communities.length > 0 || Boolean(props.errorAt('communities'))}
      >
        <div class="write-places">
          <CheckboxGroup
            id="communities"
            label={t().fields.communities}
            hint={t().hints.communities}
            error={props.errorAt('communities')}
            plain
            value={values.communities}
            onInput={(value) => props.form.change('communities', value)}
            options={(places.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </Disclosure>
      <WordFields {...props} fields={['room', 'decided', 'resources']} optional />
    </>
  )
}
