// What stands where responses were, when their time was over.
import type { Tombstone as Deleted } from '../../shared/publication.ts'
import { count, date } from '../format.ts'
import { Notice } from '../ui/Notice.tsx'
import { text } from './text.ts'

export function Tombstone(props: { deleted: Deleted }) {
  const t = text.use()
  return (
    <Notice title={t().deleted.title}>
      <p>
        {t().deleted.body(
          count(props.deleted.count, [t().deleted.one, t().deleted.many]),
          date(props.deleted.deletedAt),
          props.deleted.caseNumber,
        )}
      </p>
    </Notice>
  )
}
