// The ways to what staff arrange: meetings, their plan, group discussions.
import { useSignedIn } from '../outbox/account.ts'
import { hasRole } from '../session.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

const ways = [
  { name: 'discussion', href: '/arbejdsbord/gruppesnak/ny' },
  { name: 'extra', href: '/arbejdsbord/ekstra-moede' },
  { name: 'rhythm', href: '/arbejdsbord/moedeplan' },
] as const

export function Arrange() {
  const t = text.use()
  const account = useSignedIn()
  const open = () =>
    ways.filter(({ name }) => name !== 'rhythm' || hasRole(account(), 'administrator'))
  return (
    <Section title={t().arrange.title} action={<a href="/moeder">{t().arrange.calendar}</a>}>
      <CardList items={open()} columns>
        {({ name, href }) => (
          <Card href={href} title={t().arrange[name]}>
            <p>{t().arrange[`${name}Lead`]}</p>
          </Card>
        )}
      </CardList>
    </Section>
  )
}
