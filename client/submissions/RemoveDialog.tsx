// Asks before something is deleted from this phone.
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { text } from './text.ts'

export interface RemoveDialogProps {
  open: boolean
  /** The municipality has its answers already; only attachments are left here. */
  isFiled?: boolean
  onClose: () => void
  onRemove: () => void
}

export function RemoveDialog(props: RemoveDialogProps) {
  const t = text.use()
  return (
    <Dialog
      open={props.open}
      title={t().removeTitle}
      onClose={() => props.onClose()}
      actions={
        <Button variant="danger" onClick={() => props.onRemove()}>
          {t().removeYes}
        </Button>
      }
    >
      <p>{props.isFiled ? t().removeFiledBody : t().removeBody}</p>
    </Dialog>
  )
}
