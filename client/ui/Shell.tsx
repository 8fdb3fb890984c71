// The frame around every page: wordmark, navigation, main landmark, footer.
import { useLocation } from '@solidjs/router'
import { Index, type JSX, Show } from 'solid-js'
import { number } from '../format.ts'
import { Icon, type IconName } from './Icon.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { Mark } from './Mark.tsx'
import './Shell.css'
import { text } from './text.ts'

export interface NavigationEntry {
  href: string
  label: string
  icon: IconName
  /** How many things wait there; shown and said when above zero. */
  badge?: number
}

export interface ShellProps {
  navigation: readonly NavigationEntry[]
  /** Above everything: the demo banner. */
  banner?: JSX.Element
  /** Beside the wordmark: who is signed in, or the way to sign in. */
  account?: JSX.Element
  /** Between header and page: the connection notice, an update that waits. */
  notice?: JSX.Element
  children: JSX.Element
}

export function Shell(props: ShellProps) {
  const t = text.use()
  const location = useLocation()
  const isHere = (href: string) =>
    location.pathname === href || (href !== '/' && location.pathname.startsWith(`${href}/`))

  return (
    <div class="shell">
      <a class="shell-skip" href="#main" target="_self">
        {t().skip}
      </a>
      {props.banner}
      <div class="shell-frame">
        <header class="shell-head">
          <a class="shell-word" href="/">
            <Mark />
            <span>
              <span class="shell-name">Medspil</span>
              <span class="shell-owner">{t().municipality}</span>
              <span class="unseen">, {t().home}</span>
            </span>
          </a>
          <div class="shell-account">{props.account}</div>
        </header>
        <nav class="shell-nav" aria-label={t().menu}>
          <ul class="shell-rooms">
            <Index each={props.navigation}>
              {(entry) => (
                <li>
                  <a
                    class="shell-room"
                    href={entry().href}
                    aria-current={
                      location.pathname === entry().href
                        ? 'page'
                        : isHere(entry().href) || undefined
                    }
                  >
                    <span class="shell-icon">
                      <Icon name={entry().icon} />
                      <Show when={entry().badge}>
                        {(waiting) => (
                          <span class="shell-badge" aria-hidden="true">
                            {number(waiting())}
                          </span>
                        )}
                      </Show>
                    </span>
                    <span class="shell-label">{entry().label}</span>
                    <Show when={entry().badge}>
                      {(waiting) => <span class="unseen">, {t().waiting(number(waiting()))}</span>}
                    </Show>
                  </a>
                </li>
              )}
            </Index>
          </ul>
        </nav>
        <div class="shell-body">
          {props.notice}
          <main class="shell-main" id="main" tabindex="-1">
            {props.children}
          </main>
          <footer class="shell-foot">
            <nav aria-label={t().footer.label}>
              <ul class="shell-links">
                <li>
                  <a href="/om#kontakt">{t().footer.contact}</a>
                </li>
                <li>
                  <a href="/om">{t().footer.about}</a>
                </li>
                <li>
                  <a href="/kvittering">{t().footer.receipt}</a>
                </li>
                <li>
                  <a href="/om#tilgaengelighed">{t().footer.accessibility}</a>
                </li>
              </ul>
            </nav>
          </footer>
        </div>
      </div>
      <LiveRegion />
    </div>
  )
}
