// Asks before something is deleted from this phone.
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { text } from './text.ts'

export function RemoveDialog(props: { open: boolean; onClose: () => void; onRemove: () => void }) {
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
      <p>{t().removeBody}</p>
    </Dialog>
  )
}
