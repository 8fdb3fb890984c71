import { CallDeskPage } from './CallDeskPage.tsx'

export default function ConsultationDeskPage() {
  return <CallDeskPage kind="consultation" />
}
