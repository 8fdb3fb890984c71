// The team: seats by kind, whom it should at least have, and what applications are read by.
import { Index, Show } from 'solid-js'
import { number } from '../format.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import '../ui/Write.css'
import './Write.css'
import type { StepProps } from './fields.tsx'
import { text } from './text.ts'
import { noCriterion, noWish, type SeatValues } from './values.ts'

export function TeamStep(props: StepProps) {
  const t = text.use()
  return (
    <>
      <p>{t().team.lead}</p>
      <div id="seats" class="write-rows" tabindex="-1">
        <Show when={props.errorAt('seats')}>
          {(message) => <p class="field-error">{message()}</p>}
        </Show>
        <Index each={props.form.values.seats}>
          {(seat, index) => <SeatFields {...props} seat={seat()} index={index} />}
        </Index>
      </div>
      <Wishes {...props} />
      <Criteria {...props} />
      <Checkbox
        id="blind"
        label={t().fields.blind}
        checked={props.form.values.blind}
        onInput={(value) => props.form.change('blind', value)}
      />
    </>
  )
}

function SeatFields(props: StepProps & { seat: SeatValues; index: number }) {
  const t = text.use()
  const id = () => `seat-${props.seat.kind}`
  const takesPart = () => !/^0*$/.test(props.seat.places.trim())
  return (
    <fieldset class="write-row">
      <legend>
        <h3>{t().team.kinds[props.seat.kind]}</h3>
      </legend>
      <TextField
        id={id()}
        label={t().team.places}
        error={props.errorAt(id())}
        plain
        inputmode="numeric"
        length="short"
        value={props.seat.places}
        onInput={(value) => props.form.change('seats', props.index, 'places', value)}
      />
      <Show when={takesPart()}>
        <Checkbox
          id={`${id()}-open`}
          label={t().team.open}
          checked={props.seat.open}
          onInput={(value) => props.form.change('seats', props.index, 'open', value)}
        />
        <TextArea
          id={`${id()}-competences`}
          label={t().team.competences}
          hint={t().team.competencesHint}
          plain
          rows={2}
          value={props.seat.competences.da}
          onInput={(value) => props.form.change('seats', props.index, 'competences', 'da', value)}
        />
        <Show when={props.seat.competences.da.trim() !== ''}>
          <Disclosure summary={t().write.english} open={props.seat.competences.en !== ''}>
            <TextArea
              id={`${id()}-competences-en`}
              label={t().team.competencesEn}
              plain
              rows={2}
              value={props.seat.competences.en}
              onInput={(value) =>
                props.form.change('seats', props.index, 'competences', 'en', value)
              }
            />
          </Disclosure>
        </Show>
      </Show>
    </fieldset>
  )
}

function Wishes(props: StepProps) {
  const t = text.use()
  const places = useQuery(() => communitiesQuery())
  const optionsOf = (by: string) => {
    if (by === 'age-band') return toOptions(t().team.ages)
    if (by === 'gender') return toOptions(t().team.genders)
    const known = places.isSuccess ? places.data : []
    return by === 'local-community' ? known.map(({ id, name }) => ({ value: id, label: name })) : []
  }
  const change = props.form.change
  return (
    <div class="write-rows">
      <h3>{t().team.balance}</h3>
      <p>{t().team.balanceLead}</p>
      <Index each={props.form.values.balance}>
        {(wish, index) => (
          <fieldset class="write-row">
            <legend>
              <h4>{t().team.wish(number(index + 1))}</h4>
            </legend>
            <div class="write-parts">
              <Select
                id={`balance-${index}`}
                label={t().team.by}
                error={props.errorAt(`balance-${index}`)}
                required
                value={wish().by}
                onInput={(by) => change('balance', index, { by, value: '' })}
                options={toOptions(t().team.bys)}
              />
              <Select
                id={`balance-${index}-value`}
                label={t().team.who}
                required
                value={wish().value}
                onInput={(value) => change('balance', index, { value })}
                options={optionsOf(wish().by)}
              />
              <TextField
                id={`balance-${index}-least`}
                label={t().team.least}
                required
                inputmode="numeric"
                length="short"
                value={wish().least}
                onInput={(least) => change('balance', index, { least })}
              />
            </div>
            <div>
              <Button
                variant="quiet"
                icon="close"
                about={t().team.wish(number(index + 1))}
                onClick={() => change('balance', (all) => all.filter((_, at) => at !== index))}
              >
                {t().team.removeWish}
              </Button>
            </div>
          </fieldset>
        )}
      </Index>
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => change('balance', props.form.values.balance.length, noWish())}
        >
          {t().team.addWish}
        </Button>
      </div>
    </div>
  )
}

function Criteria(props: StepProps) {
  const t = text.use()
  const change = props.form.change
  return (
    <div class="write-rows">
      <h3>{t().team.criteria}</h3>
      <p>{t().team.criteriaLead}</p>
      <Index each={props.form.values.criteria}>
        {(criterion, index) => (
          <fieldset class="write-row">
            <legend>
              <h4>{t().team.criterion(number(index + 1))}</h4>
            </legend>
            <TextField
              id={`criteria-${index}`}
              label={t().team.name}
              error={props.errorAt(`criteria-${index}`)}
              required
              value={criterion().name.da}
              onInput={(value) => change('criteria', index, 'name', 'da', value)}
            />
            <TextArea
              id={`criteria-${index}-explanation`}
              label={t().team.explanation}
              required
              rows={2}
              value={criterion().explanation.da}
              onInput={(value) => change('criteria', index, 'explanation', 'da', value)}
            />
            <Disclosure summary={t().write.english} open={criterion().name.en !== ''}>
              <TextField
                id={`criteria-${index}-en`}
                label={t().team.nameEn}
                plain
                value={criterion().name.en}
                onInput={(value) => change('criteria', index, 'name', 'en', value)}
              />
              <TextArea
                id={`criteria-${index}-explanation-en`}
                label={t().team.explanationEn}
                plain
                rows={2}
                value={criterion().explanation.en}
                onInput={(value) => change('criteria', index, 'explanation', 'en', value)}
              />
            </Disclosure>
            <div>
              <Button
                variant="quiet"
                icon="close"
                about={t().team.criterion(number(index + 1))}
                onClick={() => change('criteria', (all) => all.filter((_, at) => at !== index))}
              >
                {t().team.removeCriterion}
              </Button>
            </div>
          </fieldset>
        )}
      </Index>
      <Show when={props.form.values.criteria.length < 10}>
        <div>
          <Button
            variant="secondary"
            icon="plus"
            onClick={() => change('criteria', props.form.values.criteria.length, noCriterion())}
          >
            {t().team.addCriterion}
          </Button>
        </div>
      </Show>
    </div>
  )
}

function toOptions(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
