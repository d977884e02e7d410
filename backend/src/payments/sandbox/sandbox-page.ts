import { logoSvg } from '@passerelle/shared/brand/logo';
import { formatMoney } from '@passerelle/shared/i18n/format';
import { languageTags } from '@passerelle/shared/i18n/runtime';
import { html, Markup } from '../../platform/markup.js';
import type { SandboxPayment } from './sandbox.queries.js';
import { isPayable } from './sandbox-rules.js';
import { sandboxWords } from './words.js';

type Words = (typeof sandboxWords)['fr'];

const logo = new Markup(logoSvg);

/** The sandbox's payment page as it stands, in the language of the purchase. */
export function sandboxPage(payment: SandboxPayment, now: Date, zone: string): string {
  const words = sandboxWords[payment.locale];
  const amount = formatMoney(payment.amountCents, payment.locale, payment.currency);
  const title = titleOf(payment, now, words, amount);
  return html`<!doctype html>
<html lang="${payment.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · ${words.bank}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/pay/sandbox/assets/page.css"></head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wrap pay-top"><span class="logo">${logo}<span>${payment.merchant}</span></span><span class="pay-bank">${words.bank}</span></div></header>
<main id="main"><p class="pay-note"><span class="wrap">${words.notice}</span></p>
<div class="wrap pay"><section class="pay-act card pad"><h1>${title}</h1>${bodyOf(payment, now, words, amount)}</section>
${summary(payment, words, amount, zone)}</div></main></body></html>`.text;
}

function titleOf(payment: SandboxPayment, now: Date, words: Words, amount: string): string {
  if (payment.state === 'authorised' || payment.state === 'captured') return words.paidTitle;
  if (!isPayable(payment, now)) return words.endedTitle;
  if (payment.state === 'second-step') return words.stepTitle;
  return payment.state === 'declined' ? words.declinedTitle : words.title(amount);
}

function bodyOf(payment: SandboxPayment, now: Date, words: Words, amount: string): Markup {
  if (payment.state === 'authorised' || payment.state === 'captured')
    return html`<p class="note note--ok">${words.paidText}</p>${wayBack(payment, words.backAfter)}`;
  if (!isPayable(payment, now))
    return html`<p class="note">${words.endedText}</p>${wayBack(payment, words.backAfter)}`;
  if (payment.state === 'second-step') return stepForm(payment, words);
  const refused =
    payment.state === 'declined' && html`<p class="note note--hot" role="status">${words.declinedText}</p>`;
  return html`${refused || undefined}<p class="soft">${words.taken(payment.capturesLater)}</p>${choices(payment, words, amount)}${wayBack(payment, words.back)}`;
}

function choices({ ref }: SandboxPayment, words: Words, amount: string): Markup {
  return html`<form class="pay-form" method="post" action="/pay/sandbox/${ref}/choice">
<button class="btn btn--wide" name="choice" value="approve">${words.approve(amount)}</button>
<button class="btn btn--2 btn--wide" name="choice" value="second-step">${words.secondStep}</button>
<button class="btn btn--2 btn--wide" name="choice" value="decline">${words.decline}</button>
<details class="pay-how"><summary>${words.how}</summary>
${options('when', words.when, { now: words.now, soon: words.soon, 'after-deadline': words.afterDeadline })}
${options('times', words.times, { once: words.once, twice: words.twice })}
${options('amount', words.sum, { right: words.right, wrong: words.wrong })}
</details></form>`;
}

/** A choice of one; the first is chosen. */
function options(name: string, legend: string, values: Readonly<Record<string, string>>): Markup {
  const lines = Object.entries(values).map(
    ([value, label], place) =>
      html`<label class="chk"><input type="radio" name="${name}" value="${value}"${place === 0 ? html` checked` : undefined}><span>${label}</span></label>`,
  );
  return html`<fieldset><legend>${legend}</legend>${lines}</fieldset>`;
}

function stepForm({ ref, stepCode, stepFailures }: SandboxPayment, words: Words): Markup {
  const fault =
    stepFailures > 0
      ? html`<p class="note note--hot" id="fault" role="alert">${words.stepWrong(3 - stepFailures)}</p>`
      : undefined;
  const described = html`${stepFailures > 0 ? html` aria-invalid="true"` : undefined} aria-describedby="hint${stepFailures > 0 ? ' fault' : ''}"`;
  return html`<p>${words.stepText}</p><p class="pay-code"><b>${stepCode ?? ''}</b></p>${fault}
<form class="pay-form" method="post" action="/pay/sandbox/${ref}/code"><div class="f"><label for="code">${words.stepLabel}</label>
<input class="inp" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required${described}><p class="hint" id="hint">${words.stepHint}</p></div>
<button class="btn btn--wide">${words.stepSend}</button></form>`;
}

function wayBack({ returnPath }: SandboxPayment, label: string): Markup {
  return html`<p><a class="lnk lnk--ink" href="${returnPath}">${label}</a></p>`;
}

function summary(payment: SandboxPayment, words: Words, amount: string, zone: string): Markup {
  const { merchant, label, locale, expiresAt } = payment;
  const until = new Intl.DateTimeFormat(languageTags[locale], {
    ...{ hour: '2-digit', minute: '2-digit', timeZone: zone },
  }).format(expiresAt);
  const time = locale === 'fr' ? until.replace(':', '\u00a0h\u00a0') : until;
  return html`<aside class="pay-sum card pad"><p class="pay-amount"><span>${words.amount}</span><b>${amount}</b></p>
<dl class="kv"><dt>${words.to}</dt><dd>${merchant}</dd><dt>${words.for}</dt><dd>${label}</dd><dt>${words.card}</dt><dd>•••• 4242</dd><dt>${words.until}</dt><dd>${time}</dd></dl></aside>`;
}
