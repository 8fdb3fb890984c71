import { CallDeskPage } from './CallDeskPage.tsx'

export default function CommitteeDeskPage() {
  return <CallDeskPage kind="task-committee" />
}
