// What every answer tells the browser to be careful about.
import { createHash } from 'node:crypto'
import { secureHeaders } from 'hono/secure-headers'

/**
 * What has been said already stands, so that a page's own policy comes before that of all answers.
 * @param html the built page, whose inline styles and scripts are allowed by their hashes
 * @param publicOrigin where people reach the service; HTTPS there is made to stay
 */
export function secure(html: string | undefined, publicOrigin: string | undefined) {
  const self = "'self'"
  const none = "'none'"
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [self],
      scriptSrc: [self, ...hashesOf(html, /<script>([\s\S]*?)<\/script>/g)],
      styleSrc: [self, ...hashesOf(html, /<style>([\s\S]*?)<\/style>/g)],
      imgSrc: [self, 'data:'],
      objectSrc: [none],
      baseUri: [none],
      formAction: [self],
      frameAncestors: [none],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: publicOrigin?.startsWith('https:') ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    overwrite: false,
  })
}

function hashesOf(html: string | undefined, tags: RegExp): string[] {
  return [...(html ?? '').matchAll(tags)].map(([, content]) => {
    const hash = createHash('sha256')
      .update(content ?? '')
      .digest('base64')
    return `'sha256-${hash}'`
  })
}
