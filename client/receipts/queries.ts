import type { ReceiptChecked } from '../../shared/submissions.ts'
import { api, read } from '../api.ts'

/** In the body, so that neither number nor code stands in an address or a log. */
export const checkReceipt = (receipt: string, code: string): Promise<ReceiptChecked> =>
  read(api.receipts.$post({ json: { receipt, code } }))
