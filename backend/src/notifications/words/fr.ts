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
  'paid.subject': 'Commande {number} payée : prête {ready}',
  'paid.heading': 'Merci {name}, c’est payé',
  'paid.text':
    'Nous avons bien reçu votre paiement de {paid}. {store} prépare vos articles ; ils seront prêts {ready} et nous vous écrirons.',
  'short.subject': 'Commande {number} : votre choix, s’il vous plaît',
  'short.heading': 'Il manque un article, {name}',
  'short.text':
    'Nous sommes désolés : {store} ne trouve pas tout ce que vous avez payé. Rien ne part incomplet sans votre accord : retirez ailleurs, attendez qu’on l’apporte, prenez un autre article au prix le plus bas des deux, ou laissez-le et son prix vous est rendu.',
  'short.article': 'Manque : {article}',
  'short.by':
    'Sans réponse de votre part avant {chooseBy}, nous laissons ce qui manque et vous en rendons le prix.',
  'choice-due.subject': 'Commande {number} : votre choix est attendu avant {chooseBy}',
  'choice-due.heading': 'Que préférez-vous, {name} ?',
  'choice-due.text':
    '{store} attend votre choix pour ce qui manque. Sans réponse de votre part avant {chooseBy}, nous le laissons, vous en rendons le prix et préparons le reste.',
  'choice-lapsed.subject': 'Commande {number} : nous préparons le reste',
  'choice-lapsed.heading': 'Nous continuons, {name}',
  'choice-lapsed.text':
    'Vous n’avez pas choisi à temps : {store} laisse ce qui manquait et prépare le reste de votre commande.',
  'choice-lapsed.back': '{amount} vous reviennent par le moyen de votre paiement.',
  'in-transfer.subject': 'Commande {number} : un autre magasin vous l’envoie',
  'in-transfer.heading': 'C’est en route',
  'in-transfer.text':
    'Ce qui manquait à {store} vient d’un autre magasin, au même prix. Nous vous écrirons dès que tout est prêt.',
  'arrived-short.subject': 'Réservation {number} : un article n’est pas arrivé',
  'arrived-short.heading': 'Il manque un article, {name}',
  'arrived-short.text':
    'Tout ce que nous faisions venir à {store} n’est pas arrivé, et nous en sommes désolés. Le reste est gardé pour vous jusqu’au {deadline}, au prix promis, sans rien perdre d’une remise par notre faute. Si cela ne vous convient plus, changez de magasin ou annulez sans frais.',
  'paid-ready.subject': 'Votre commande {number} est prête à {store}',
  'paid-ready.heading': 'C’est prêt, {name}',
  'paid-ready.text':
    'Votre commande payée vous attend à {store} jusqu’au {deadline}. Montrez ce QR code ou dites le code de retrait ; quelqu’un d’autre peut venir si vous le nommez.',
  'paid-reminder.subject': 'Commande {number} : à retirer {deadline} au plus tard',
  'paid-reminder.heading': 'Pensez à passer, {name}',
  'paid-reminder.text':
    'Votre commande payée attend à {store} jusqu’au {deadline}. Ensuite, les articles retournent en rayon et vous êtes remboursé.',
  'uncollected.subject': 'Commande {number} : le délai est passé',
  'uncollected.heading': 'Le délai est passé',
  'uncollected.text':
    'Personne n’est venu chercher votre commande à {store}. Les articles retournent en rayon, puis nous vous rendons les {paid} payés.',
  'goods-back.subject': 'Commande {number} : nous vous remboursons',
  'goods-back.heading': 'Votre argent revient',
  'goods-back.text':
    'Les articles de la commande {number} sont de nouveau en rayon à {store} : nous vous rendons {paid}, par le moyen de paiement utilisé.',
  'back.fetch':
    '{fetch} vous attendent à la caisse de {store} : dites le numéro de votre commande, {number}.',
  'paid-cancelled.subject': 'Commande {number} annulée',
  'paid-cancelled.heading': 'Votre commande est annulée',
  'paid-cancelled.text':
    'La commande {number} à {store} est annulée. Les {paid} payés vous reviennent par le moyen de paiement utilisé.',
  'refused.sorry': 'Nous sommes désolés : le magasin ne peut pas tenir cette commande.',
  'paid-closed.subject': 'Commande {number} terminée',
  'paid-closed.heading': 'Votre commande est terminée',
  'paid-closed.text':
    'Vous n’avez rien gardé de la commande {number} : {amount} vous reviennent par le moyen de paiement utilisé.',
  'paid-moved.subject': 'Commande {number} : elle vous attend désormais à {store}',
  'paid-moved.heading': 'Changement de magasin',
  'paid-moved.text':
    'Votre commande payée est maintenant préparée à {store}, au même prix. Elle sera prête {ready}, nous vous écrirons.',
  'paid-links.subject': 'Votre commande {number}',
  'paid-links.heading': 'Voici votre commande',
  'paid-links.text': 'Vous avez demandé le lien de votre commande {number} à {store}.',
  'pay-link.subject': 'Commande {number} : {total} à payer avant {payBy}',
  'pay-link.heading': 'Votre commande par téléphone, {name}',
  'pay-link.text':
    'Nous gardons votre commande à {store}. Payez {total} avant {payBy} et nous la préparons ; ensuite les articles sont libres et rien n’est débité.',
  'not-paid.subject': 'Commande {number} : le paiement n’a pas abouti',
  'not-paid.heading': 'Le paiement n’a pas abouti',
  'not-paid.text':
    'Nous n’avons pas reçu le paiement de la commande {number} à {store} : elle est annulée, et rien n’a été encaissé. Vous pouvez la repasser quand vous voulez.',
  'paid-late.subject': 'Commande {number} : votre paiement est arrivé trop tard, nous le rendons',
  'paid-late.heading': 'Toutes nos excuses',
  'paid-late.text':
    'Votre paiement de {amount} est arrivé après la fin de la réservation, et {store} n’a plus les articles. Nous vous le rendons sans que vous ayez rien à faire.',
  'shops.offered': 'Ces magasins ont tout ce que vous vouliez : {shops}.',
  'refunded.subject': 'Commande {number} : {amount} remboursés',
  'refunded.heading': 'Vous êtes remboursé',
  'refunded.text':
    'Nous avons rendu {amount} pour la commande {number}, par le moyen de paiement utilisé. Votre banque peut mettre quelques jours à le montrer.',
  'credited.subject': 'Commande {number} : {amount} sur un nouvel avoir',
  'credited.heading': 'Votre argent est sur un nouvel avoir',
  'credited.text':
    '{amount} de la commande {number} vous sont rendus. La carte cadeau ou l’avoir utilisé n’est plus valable : la somme est sur un nouvel avoir, sans date de fin. Son code est sur la page de votre commande.',
  'returned.subject': 'Commande {number} : retour enregistré',
  'returned.heading': 'Retour enregistré',
  'returned.text':
    'Les articles de la commande {number} que vous avez rapportés sont contrôlés : {amount} vous sont rendus.',
  'button.pay': 'Voir et payer',
  'button.choose': 'Faire mon choix',
  'button.trackOrder': 'Voir ma commande',
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
  'footer.whyOrder':
    'Vous recevez ce message parce que cette adresse a été donnée pour la commande {number}.',
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
  'sms.paid': '{brand} : commande {number} payée, prête {ready} à {store}. Suivi : {link}',
  'sms.short': '{brand} : il manque un article à la commande {number}. Dites-nous quoi faire : {link}',
  'sms.choice-due':
    '{brand} : commande {number}, dites-nous que faire de ce qui manque. Sans réponse avant {chooseBy}, il vous est remboursé : {link}',
  'sms.choice-lapsed':
    '{brand} : commande {number}, ce qui manquait est laissé et {amount} vous sont rendus. Le reste est préparé. {link}',
  'sms.in-transfer': '{brand} : un autre magasin envoie ce qui manquait à la commande {number}. {link}',
  'sms.arrived-short':
    '{brand} : réservation {number}, un article n’est pas arrivé à {store}. Le reste est gardé jusqu’au {deadline} : {link}',
  'sms.paid-ready': '{brand} : commande {number} prête à {store} jusqu’au {deadline}. Code {code}. {link}',
  'sms.paid-reminder':
    '{brand} : commande {number} à retirer à {store} au plus tard {deadline}. Code {code}. {link}',
  'sms.uncollected': '{brand} : le délai de la commande {number} est passé, vous serez remboursé. {link}',
  'sms.goods-back': '{brand} : nous vous rendons {paid} pour la commande {number}.',
  'sms.paid-cancelled': '{brand} : commande {number} annulée, {paid} vous reviennent.',
  'sms.paid-closed': '{brand} : commande {number} terminée, {amount} vous reviennent.',
  'sms.paid-moved': '{brand} : votre commande {number} est préparée à {store}, prête {ready}. {link}',
  'sms.paid-links': '{brand} : votre commande {number} : {link}',
  'sms.pay-link': '{brand} : {total} à payer avant {payBy} pour la commande {number} : {link}',
  'sms.not-paid': '{brand} : le paiement de la commande {number} n’a pas abouti, elle est annulée. {link}',
  'sms.paid-late':
    '{brand} : votre paiement pour la commande {number} est arrivé trop tard. Pardon : {amount} vous reviennent. {link}',
  'sms.refunded': '{brand} : {amount} remboursés pour la commande {number}.',
  'sms.credited':
    '{brand} : {amount} de la commande {number} sont sur un nouvel avoir, son code est ici : {link}',
  'sms.returned': '{brand} : retour de la commande {number} enregistré, {amount} vous sont rendus.',
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
  'question.subject': 'Comment s’est passé votre retrait à {store} ?',
  'question.heading': 'Une question, {name}',
  'question.text':
    'Vous avez retiré {number} à {store}. Comment cela s’est-il passé ? Une note de 1 à 5, un mot si vous voulez : une minute, sans compte.',
  'question.why': 'C’est notre seule question sur ce retrait. Vous pouvez ne plus en recevoir.',
  'button.answer': 'Répondre',
  'sms.question': '{brand} : comment s’est passé votre retrait à {store} ? Une note en un geste : {link}',
  'news.why': 'Vous recevez ce message parce que vous avez accepté nos offres.',
  'sms.news': '{brand} : {text} {link} Répondez STOP pour ne plus en recevoir.',
  'choices.label': 'Choisir comment nous vous écrivons',
  'choices.sms': 'Vos choix : {link}',
} as const;

export type MessageKey = keyof typeof fr;
