import type { MessageRow } from './messages.queries.js';

const style = `
  :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1f2421; background: #faf7f2; }
  body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 4rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  a { color: #1b6e34; }
  .scroll { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; background: #fff; }
  th, td { text-align: left; padding: .6rem .75rem; border-bottom: 1px solid #e0d8ca; vertical-align: top; }
  th, dt, .quiet { color: #4b5a66; font-size: .9375rem; font-weight: 400; }
  time, .way { white-space: nowrap; }
  td a { display: inline-block; min-height: 1.5rem; font-weight: 600; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 70rem; border: 1px solid #e0d8ca; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid #e0d8ca; padding: 1rem; }
`;

/** The list of what was told to people, newest first. */
export function outboxPage(messages: readonly MessageRow[], nonce: string): string {
  const rows = messages
    .map(
      (message) => `<tr>
        <td><time datetime="${message.createdAt.toISOString()}">${escaped(shortTime(message.createdAt))}</time></td>
        <td class="way">${message.channel === 'email' ? 'E-mail' : 'SMS'}</td>
        <td>${escaped(message.recipient)}</td>
        <td><a href="/dev/outbox/${message.id}">${escaped(message.subject ?? message.kind)}</a>
          <span class="quiet">${escaped(message.kind)} · ${message.locale}</span></td>
        <td>${escaped(message.state)}${message.lastError ? `<br><span class="quiet">${escaped(message.lastError)}</span>` : ''}</td>
      </tr>`,
    )
    .join('');
  return document(
    'Messages',
    nonce,
    `<h1>Messages</h1>
     <p class="quiet">What Passerelle told people, newest first. Shown on demo data only.</p>
     ${
       messages.length === 0
         ? '<p>Nobody was told anything yet. Reserve something and come back.</p>'
         : `<div class="scroll" tabindex="0" role="region" aria-label="Messages"><table>
              <thead><tr><th scope="col">When</th><th scope="col">By</th><th scope="col">To</th><th scope="col">What</th><th scope="col">State</th></tr></thead>
              <tbody>${rows}</tbody></table></div>`
     }`,
  );
}

/** One message with its body in a frame that can do nothing. */
export function messagePage(message: MessageRow, nonce: string): string {
  const { id, recipient, subject, kind, state, createdAt, text, html, attachments } = message;
  const files = attachments
    .map(({ name }, place) => `<a href="/dev/outbox/${id}/attachments/${place}">${escaped(name)}</a>`)
    .join(', ');
  return document(
    subject ?? kind,
    nonce,
    `<p><a href="/dev/outbox">All messages</a></p>
     <h1>${escaped(subject ?? kind)}</h1>
     <dl><dt>To</dt><dd>${escaped(recipient)}</dd>
       <dt>When</dt><dd>${escaped(shortTime(createdAt))}</dd>
       <dt>State</dt><dd>${escaped(state)}</dd>
       ${files && `<dt>Attached</dt><dd>${files}</dd>`}</dl>
     ${html ? `<iframe title="${escaped(subject ?? kind)}" src="/dev/outbox/${id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
     <h2>Text</h2><pre>${escaped(text ?? '')}</pre>`,
  );
}

/** The HTML of an e-mail with its pictures in place; links open beside the frame. */
export function messageBody({ html, attachments }: MessageRow): string {
  return attachments
    .filter(({ contentId }) => contentId !== undefined)
    .reduce(
      (body, { contentId, type, base64 }) =>
        body.replaceAll(`cid:${contentId}`, `data:${type};base64,${base64}`),
      html ?? '',
    )
    .replace('<head>', '<head><base target="_blank">');
}

function document(title: string, nonce: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="${nonce}">${style}</style>
    </head><body><main>${body}</main></body></html>`;
}

function shortTime(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
