// The composition meter: seats that fill, who brings what, and the balance, each in words and as a picture.
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { ReadingDesk } from '../../../shared/readings.ts'
import { list, number } from '../../format.ts'
import { tr } from '../../language.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Bar } from '../Bar.tsx'
import { text } from '../text.ts'
import './Meter.css'
import { compositionOf } from './team.ts'
import { gapWords, wishWords } from './words.ts'

export function Meter(props: { desk: ReadingDesk; children?: JSX.Element }) {
  const t = text.use()
  const standing = createMemo(() => compositionOf(props.desk))
  const names = (ids: readonly string[]) =>
    list(
      props.desk.applications
        .filter(({ submissionId }) => ids.includes(submissionId))
        .map(({ sender }) => sender),
    )
  const nameOf = (kind: string, id: string) => {
    const seat = props.desk.committee.seats.find((each) => each.kind === kind)
    const found = seat?.competences.find((each) => each.id === id)
    return found ? tr(found.name) : id
  }
  return (
    <Panel labelledBy="meter">
      <h2 id="meter">{t().team.meter}</h2>
      <Show
        when={standing().gaps.length > 0}
        fallback={
          <p class="meter-whole">
            <Icon name="check" /> {t().team.whole}
          </p>
        }
      >
        <p>{t().team.lacks}</p>
        <ul class="meter-gaps">
          <For each={standing().gaps}>{(gap) => <li>{gapWords(gap, t(), props.desk)}</li>}</For>
        </ul>
      </Show>
      <h3 class="meter-title">{t().team.seats}</h3>
      <For each={standing().seats}>
        {(seat) => (
          <div class="meter-row">
            <span>{t().seat[seat.kind]}</span>
            <strong>{t().team.filled(number(seat.filled), number(seat.places))}</strong>
            <Bar value={seat.filled} of={seat.places} />
          </div>
        )}
      </For>
      <Show when={props.desk.committee.seats.some(({ open }) => !open)}>
        <p class="meter-note">{t().team.others}</p>
      </Show>
      <Show when={standing().competences.length > 0}>
        <h3 class="meter-title">{t().team.competences}</h3>
        <ul class="meter-list">
          <For each={standing().competences}>
            {({ seatKind, id, broughtBy }) => (
              <li classList={{ 'meter-covered': broughtBy.length > 0 }}>
                <Icon name={broughtBy.length > 0 ? 'check' : 'warning'} />
                <span>
                  {nameOf(seatKind, id)}
                  <span class="meter-who">{names(broughtBy) || t().team.nobody}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={standing().balance.length > 0}>
        <h3 class="meter-title">{t().team.balance}</h3>
        <For each={standing().balance}>
          {({ wish, have, unstated }) => (
            <div class="meter-row">
              <span>{wishWords(wish, t(), props.desk)}</span>
              <strong>{t().team.balanceOf(number(have), number(wish.least))}</strong>
              <Bar value={Math.min(have, wish.least)} of={wish.least} />
              <Show when={unstated > 0 && have < wish.least}>
                <span class="meter-note">{t().team.unstated(number(unstated))}</span>
              </Show>
            </div>
          )}
        </For>
      </Show>
      {props.children}
    </Panel>
  )
}
