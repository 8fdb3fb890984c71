// Telling of a care home: what it is and where, then the words; sent like everything else, also without a line.
import { useSearchParams } from '@solidjs/router'
import { activityKinds } from '../../shared/sign-up-names.ts'
import { signatures, storyKinds, writers } from '../../shared/story-names.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { SubmissionForm } from '../outbox/SubmissionForm.tsx'
import { useQuery } from '../query.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answersOf } from './answers.ts'
import { Marked } from './Marked.tsx'
import { storyHomesQuery } from './queries.ts'
import { text } from './text.ts'

function createStory(careHomeId: string, isOfWhatWorked: boolean) {
  return createSubmissionForm({
    form: 'home-story',
    version: 1,
    about: () => ({
      kind: 'care-home',
      id: 'fortael',
      path: '/fortael',
      title: { da: 'Fortæl om et plejehjem', en: 'Tell of a care home' },
    }),
    schema: () => import('../../shared/home-stories.ts').then((m) => m.homeStoryTold),
    given: {},
    initial: {
      careHomeId,
      kind: isOfWhatWorked ? 'what-worked' : 'story',
      theme: '',
      title: '',
      text: '',
      writer: '',
      signed: '',
    },
    steps: [
      { id: 'what', fields: ['kind', 'careHomeId', 'theme'] },
      { id: 'words', fields: ['title', 'text', 'writer', 'signed'] },
    ],
  })
}

type StoryForm = ReturnType<typeof createStory>

export default function TellPage() {
  const t = text.use()
  const [search] = useSearchParams<{ hjem?: string; slags?: string }>()
  const form = createStory(search.hjem ?? '', search.slags === 'det-virkede')
  return (
    <SubmissionForm
      form={form}
      title={t().form.title}
      breadcrumbs={[{ href: '/deltag', label: t().takePart }]}
      lead={<p>{t().form.lead}</p>}
      sendLabel={t().form.send}
      steps={[
        { heading: t().form.steps.what, content: () => <What form={form} /> },
        { heading: t().form.steps.words, content: () => <WordsStep form={form} /> },
      ]}
      answers={() => answersOf(form.values, t())}
      beforeSend={() => (
        <>
          <Marked
            written={`${form.values.title}\n${form.values.text}`}
            title={t().form.found}
            body={t().form.foundBody}
          />
          <Notice title={t().form.before}>
            <p>{t().form.beforeBody}</p>
          </Notice>
        </>
      )}
    />
  )
}

function What(props: { form: StoryForm }) {
  const t = text.use()
  const found = useQuery(() => storyHomesQuery())
  const homes = () => (found.isSuccess ? found.data.homes : [])
  return (
    <>
      <RadioGroup
        {...props.form.choice('kind', { label: t().form.kind, missing: t().form.kindMissing })}
        options={storyKinds.map((value) => ({
          value,
          label: t().form.kinds[value],
          hint: t().form.kindHints[value],
        }))}
      />
      <Select
        {...props.form.choice('careHomeId', {
          label: t().form.careHome,
          missing: t().form.careHomeMissing,
        })}
        options={homes().map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...props.form.choice('theme', { label: t().form.theme, missing: t().form.themeMissing })}
        options={activityKinds.map((value) => ({ value, label: t().themes[value] }))}
      />
    </>
  )
}

function WordsStep(props: { form: StoryForm }) {
  const t = text.use()
  return (
    <>
      <TextField
        {...props.form.text('title', {
          label: t().form.headline,
          missing: t().form.headlineMissing,
        })}
      />
      <TextArea
        {...props.form.text('text', {
          label: t().form.body,
          hint: t().form.bodyHint,
          missing: t().form.bodyMissing,
        })}
        max={1500}
        rows={8}
      />
      <Disclosure summary={t().form.pictures}>
        <p>{t().form.picturesBody}</p>
      </Disclosure>
      <RadioGroup
        {...props.form.choice('writer', {
          label: t().form.writer,
          missing: t().form.writerMissing,
        })}
        options={writers.map((value) => ({ value, label: t().form.writers[value] }))}
      />
      <RadioGroup
        {...props.form.choice('signed', {
          label: t().form.signed,
          missing: t().form.signedMissing,
        })}
        options={signatures.map((value) => ({ value, label: t().form.signatures[value] }))}
      />
    </>
  )
}
