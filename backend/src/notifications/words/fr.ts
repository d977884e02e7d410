/** What messages say in French, in ICU; plain spaces, the typography is set when they are compiled. */
export const fr = {
  'received.subject': 'Réservation {number} reçue : prête {ready}',
  'received.heading': 'Merci {name}, c’est réservé',
  'received.text':
    'Nous gardons vos articles à {store}. Ils seront prêts {ready} ; vous avez jusqu’au {deadline} pour venir les essayer et les payer.',
  'ready.subject': 'Votre réservation {number} est prête à {store}',
  'ready.heading': 'C’est prêt, {name}',
  'ready.text':
    'Vos articles vous attendent à {store} jusqu’au {deadline}. Montrez ce QR code ou dites le code de retrait.',
  'ready.missing':
    '{count, plural, one {Un article n’a pas été trouvé en rayon. Il ne vous sera pas compté.} many {# articles n’ont pas été trouvés en rayon. Ils ne vous seront pas comptés.} other {# articles n’ont pas été trouvés en rayon. Ils ne vous seront pas comptés.}}',
  'reminder.subject': 'Réservation {number} : dernier délai {deadline}',
  'reminder.heading': 'Pensez à passer, {name}',
  'reminder.text':
    'Vos articles sont gardés à {store} jusqu’au {deadline}. Vous pouvez aussi prolonger ou annuler en un geste.',
  'expired.subject': 'Réservation {number} : le délai est passé',
  'expired.heading': 'Le délai est passé',
  'expired.text':
    'Vous n’êtes pas venu chercher votre réservation à {store} : les articles retournent en rayon. Rien ne vous est facturé.',
  'cancelled.subject': 'Réservation {number} annulée',
  'cancelled.heading': 'Votre réservation est annulée',
  'cancelled.text': 'La réservation {number} à {store} est annulée. Rien ne vous est facturé.',
  'refused.text':
    'Nous sommes désolés : {store} ne peut pas tenir la réservation {number}. Rien ne vous est facturé.',
  'reason.given': 'Raison : {reason}',
  'receipt.subject': 'Votre reçu {receipt} de {store}',
  'receipt.heading': 'Merci {name}, et bon chantier',
  'receipt.text': 'Voici ce que vous avez acheté à {store} {at}.',
  'closed.subject': 'Réservation {number} terminée',
  'closed.heading': 'Votre réservation est terminée',
  'closed.text': 'Vous n’avez rien gardé de la réservation {number} : rien ne vous a été facturé.',
  'moved.subject': 'Réservation {number} : elle vous attend désormais à {store}',
  'moved.heading': 'Changement de magasin',
  'moved.text':
    'Votre réservation est maintenant gardée à {store}, au même prix. Elle sera prête {ready}, jusqu’au {deadline}.',
  'later.subject': 'Réservation {number} : vous avez jusqu’au {deadline}',
  'later.heading': 'Plus de temps pour vous',
  'later.text':
    'Les horaires de {store} changent. Vos articles y sont gardés pour vous jusqu’au {deadline}, au même prix.',
  'links.subject': 'Votre réservation {number}',
  'links.heading': 'Voici votre réservation',
  'links.text': 'Vous avez demandé le lien de votre réservation {number} à {store}.',
  'back-in-stock.subject': 'De retour à {store} : {article}',
  'back-in-stock.heading': 'Il est de retour',
  'back-in-stock.text': '{article} est de nouveau disponible à {store}.',
  'back-in-stock.notKept':
    'Rien n’est mis de côté : réservez-le sur sa page, c’est gratuit et vous payez en magasin.',
  'back-in-stock.why':
    'Vous recevez ce message parce que cette adresse a été donnée pour être prévenue de ce retour. C’est le seul : nous n’écrirons plus à ce sujet.',
  'pickup.code': 'Code de retrait',
  'pickup.qr': 'QR code de retrait {code}',
  'pickup.where': 'Où',
  'pickup.until': 'Jusqu’au',
  'document.title': 'Votre prix',
  'document.receipt': 'Reçu {number}',
  'document.quantity': '{quantity} × {unit}',
  'document.discount': 'Remise',
  'document.total': 'Total TTC',
  'document.vat': 'Dont TVA {rate} : {vat}',
  'document.hash': 'Empreinte du prix {hash}',
  'document.promise': 'Ce prix est promis jusqu’au retrait, et s’il baisse vous payez le plus bas.',
  'button.track': 'Suivre ma réservation',
  'button.seeThere': 'Voir l’article dans ce magasin',
  'button.directions': 'Y aller',
  'calendar.title': 'Retirer ma réservation {number} à {store}',
  'calendar.description': 'Code de retrait {code}. Dernier délai : {deadline}.',
  'calendar.file': 'retrait-{number}.ics',
  'footer.why': 'Vous recevez ce message parce que cette adresse a été donnée pour la réservation {number}.',
  'footer.shop': '{store}, {address}, {phone}',
  'sms.received': '{brand} : réservation {number} reçue, prête {ready} à {store}. Suivi : {link}',
  'sms.ready': '{brand} : c’est prêt à {store} jusqu’au {deadline}. Code {code}. {link}',
  'sms.reminder': '{brand} : réservation {number} à {store}, dernier délai {deadline}. Code {code}. {link}',
  'sms.expired': '{brand} : le délai de la réservation {number} est passé. Rien ne vous est facturé.',
  'sms.cancelled': '{brand} : réservation {number} annulée. Rien ne vous est facturé.',
  'sms.receipt': '{brand} : merci de votre achat de {total} à {store}. Reçu : {link}',
  'sms.closed': '{brand} : réservation {number} terminée, rien ne vous a été facturé.',
  'sms.moved': '{brand} : votre réservation {number} vous attend à {store} jusqu’au {deadline}. {link}',
  'sms.later':
    '{brand} : les horaires de {store} changent, votre réservation {number} est gardée jusqu’au {deadline}. {link}',
  'sms.back-in-stock': '{brand} : {article} est de retour à {store}. {link} Ce message est le seul.',
  'sms.links': '{brand} : votre réservation {number} : {link}',
  'sign-in.subject': 'Votre lien pour vous connecter à {brand}',
  'sign-in.heading': 'Connectez-vous en un geste',
  'sign-in.text':
    'Ce lien est valable 15 minutes et ne sert qu’une fois. Il ouvre une page avec un bouton : rien ne se passe avant que vous ne le pressiez.',
  'sign-in.code': 'Vous vous connectez sur un autre appareil ? Tapez-y ce code : {code}',
  'sign-in.notYou':
    'Vous n’avez rien demandé ? Ignorez ce message et ne donnez ce code à personne, même pas à nous.',
  'sms.sign-in': '{brand} : votre code est {code}, valable 15 minutes. Ne le donnez à personne.',
  'button.signIn': 'Me connecter',
} as const;

export type MessageKey = keyof typeof fr;
