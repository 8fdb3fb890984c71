// An address as a QR code, drawn on the phone: nobody else learns of it.
import { createMemo } from 'solid-js'
import { encode } from 'uqr'
import './QrCode.css'

/** Each dark module is a square of the path, with a quiet zone of four around them. */
export function QrCode(props: { address: string; label: string }) {
  const code = createMemo(() => encode(props.address, { ecc: 'M', border: 4 }))
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('')
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <path d={path()} />
    </svg>
  )
}
