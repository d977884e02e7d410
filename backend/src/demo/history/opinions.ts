/** What people of the demo say after a collection, by mark; in French, as they would. */
export const saidAtHome: Readonly<Record<number, readonly string[]>> = {
  1: [
    'Une heure d’attente alors que le message disait prêt.',
    'La commande était introuvable, il a fallu tout refaire.',
  ],
  2: [
    'Personne au comptoir pendant dix minutes.',
    'Il manquait les vis, heureusement je l’ai vu avant de partir.',
  ],
  3: ['Correct, mais le parking est plein le samedi.', 'Rien à dire.', 'Bien, un peu long à la caisse.'],
  4: [
    'Rapide, et l’article était déjà dans le bac.',
    'J’ai pu essayer les deux modèles avant de choisir.',
    'Bon conseil sur les forets.',
    'Accueil agréable, facile à trouver.',
  ],
  5: [
    'Deux minutes, montre en main.',
    'Parfait, merci à la personne du comptoir.',
    'Le prix était bien celui du site.',
    'Super conseil, je suis reparti avec le bon modèle.',
    'Rien à redire, je recommande.',
  ],
};
