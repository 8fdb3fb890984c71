// A rule: changed, seen on the dates it gives, and only then saved.
import { useNavigate, useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, on, Show } from 'solid-js'
import { termIds } from '../../../shared/names.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { noWords } from './meeting-words.ts'
import { rhythmQuery } from './queries.ts'
import { RemoveRule } from './RemoveRule.tsx'
import { RuleFields } from './RuleFields.tsx'
import { RulePreview } from './RulePreview.tsx'
import { createRuleForm, type RuleFrame, type RuleValues, valuesOf } from './rule-form.ts'
import { text } from './text.ts'
import { allMonths } from './words.ts'

export default function RulePage() {
  const params = useParams<{ id: string }>()
  const rules = useQuery(() => needed(rhythmQuery()))
  const known = () => rules.data?.find(({ rule }) => rule.id === params.id)?.rule
  const year = () => now().slice(0, 4)
  const fresh = (): RuleFrame => ({
    id: crypto.randomUUID(),
    termId: termIds.find((id) => id.slice(0, 4) <= year() && year() <= id.slice(5)) ?? '2026-2029',
    position: Math.max(0, ...(rules.data ?? []).map(({ rule }) => rule.position)) + 1,
    parts: [],
  })
  return (
    <Show when={rules.isSuccess}>
      <Show when={params.id !== 'ny'} fallback={<Rule frame={fresh()} values={blank} />}>
        <Show when={known()} fallback={<Gone />}>
          {(rule) => <Rule frame={rule()} values={valuesOf(rule())} name={tr(rule().title)} />}
        </Show>
      </Show>
    </Show>
  )
}

const blank: RuleValues = {
  ...noWords('committee'),
  week: '1',
  weekday: 'monday',
  from: '',
  until: '',
  months: allMonths.filter((month) => month !== 7).map(String),
  endedFrom: '',
}

function Rule(props: {
  frame: RuleFrame
  values: RuleValues
  /** What its meetings are called; a new one has no name yet. */
  name?: string
}) {
  const t = text.use()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id, termId, position, parts } = props.frame
  const form = createRuleForm({ id, termId, position, parts }, { ...props.values })
  const errors = () => form.faults().map(({ id, fault }) => ({ id, message: t().faults[fault] }))
  createEffect(
    on(
      () => form.effects(),
      (effects) => {
        if (effects) document.getElementById('det-sker')?.focus()
      },
      { defer: true },
    ),
  )
  async function save() {
    await form.save(client)
    if (form.state() !== 'saved') return
    announce(t().rule.saved)
    navigate('/arbejdsbord/moedeplan')
  }
  return (
    <Page
      title={props.name === undefined ? t().add : t().rule.change(props.name)}
      lead={t().rule.lead}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/moedeplan', label: t().title },
      ]}
    >
      <ErrorSummary errors={errors()} />
      <Form onSubmit={() => void form.look()}>
        <RuleFields
          form={form}
          termId={termId}
          isNew={props.name === undefined}
          errorAt={(field) => errors().find((error) => error.id === field)?.message}
        />
        <Show when={!form.effects()}>
          <Actions>
            <Button type="submit" icon="calendar" busy={form.state() === 'looking'}>
              {t().rule.look}
            </Button>
          </Actions>
        </Show>
      </Form>
      <Show when={form.effects()}>
        {(effects) => (
          <RulePreview effects={effects()}>
            <Actions>
              <Button busy={form.state() === 'saving'} onClick={() => void save()}>
                {t().rule.save}
              </Button>
              <LinkButton variant="secondary" href="/arbejdsbord/moedeplan">
                {t().rule.back}
              </LinkButton>
            </Actions>
          </RulePreview>
        )}
      </Show>
      <Show when={form.state() === 'failed'}>
        <Notice tone="error" title={t().rule.failed} live>
          <p>{t().rule.failedBody}</p>
        </Notice>
      </Show>
      <Show when={props.name}>{(name) => <RemoveRule id={id} name={name()} />}</Show>
    </Page>
  )
}

function Gone() {
  const t = text.use()
  return (
    <Page title={t().rule.goneTitle}>
      <Empty
        title={t().rule.gone}
        action={<LinkButton href="/arbejdsbord/moedeplan">{t().rule.back}</LinkButton>}
      />
    </Page>
  )
}
