/** Names for people who do not exist. */
export const firstNames =
  `Adèle Agathe Alice Amel Amina Anaïs Anna Antoine Arnaud Aurélie Axel Baptiste Bastien Benoît
Bruno Camille Carla Caroline Céline Chloé Christophe Clara Clément Corinne Cyril Damien Daniel David Delphine Denis
Diane Édouard Élise Élodie Émile Emma Enzo Éric Estelle Étienne Fabien Farid Fatou Félix Florence François Gabriel
Gaël Guillaume Hamid Hélène Henri Hugo Inès Isabelle Jade Jean Jeanne Jérôme Joëlle Jules Julie Julien Karim Kevin
Khadija Laëtitia Laure Léa Léo Lina Loïc Louise Lucas Lucie Ludovic Maël Malik Manon Marc Margaux Marie Marion Mathieu
Maxime Mehdi Michel Mireille Mohamed Nadia Nathalie Nicolas Noémie Nora Océane Olivier Pascal Patrick Pauline Philippe
Pierre Quentin Rachid Raphaël Rémi Robin Romain Rosalie Salomé Samir Sandra Sarah Sébastien Simon Sofia Sophie
Stéphane Sylvie Théo Thierry Thomas Valérie Vanessa Véronique Vincent Virginie Yann Yasmine Yves Zoé`.split(
    /\s+/,
  );

export const lastNames =
  `Abadie Allard Aubert Bailly Barbier Baron Benali Bertin Besson Blanchard Bonnet Bouvier
Boyer Brunet Carlier Caron Castaing Chauvin Chevalier Colas Collet Cordier Coulibaly Cros Da-Silva Daniel Delmas
Deschamps Diallo Dubreuil Dumas Duval Fabre Faure Ferrand Fleury Fontaine Fournier Gaillard Gallet Garnier Gauthier
Germain Giraud Gomes Grangé Guérin Guillot Hamon Haddad Hubert Humbert Jacquet Joly Jourdan Kaci Lacombe Laurent
Lavigne Leclercq Lefort Lemaire Leroux Levasseur Lopes Mallet Marchal Marin Masson Mercier Meunier Millet Monnier Morel
Moulin Navarro Nguyen Noël Olivier Ouattara Pasquier Perrin Philippe Picard Poirier Prévost Rivière Renault Rey Ribeiro
Robin Rolland Rousseau Roux Royer Sabatier Sanchez Schmitt Simonet Tanguy Tessier Teixeira Tissot Traoré Valentin
Vasseur Vidal Vincent Weber Zimmermann`.split(/\s+/);
