/** Size of a shop: what it keeps, how long it opens, what it does besides selling. */
export type ShopSize = 'large' | 'middle' | 'small';

export interface ShopRow {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly postcode: string;
  readonly size: ShopSize;
  /** Given for shops whose district matters; the gazetteer's point serves the others. */
  readonly street?: string;
  readonly point?: { readonly lat: number; readonly lon: number };
}

/** `code|name|city|postcode|size|street|lat lon`; a row of three cells is a town with one shop. */
const ROWS = `
lyon-part-dieu|Lyon Part-Dieu|Lyon|69003|large|22, rue de la Villette|45.7606 4.8612
villeurbanne-gratte-ciel|Villeurbanne Gratte-Ciel|Villeurbanne|69100|large|48, cours Émile-Zola|45.7690 4.8790
caluire|Caluire|Caluire-et-Cuire|69300|middle|7, montée des Soldats|45.7935 4.8420
lyon-vaise|Lyon Vaise|Lyon|69009|middle|9, rue de la Claire|45.7740 4.8060
bron|Bron|Bron|69500|middle|112, avenue Franklin-Roosevelt|45.7390 4.9130
oullins|Oullins|Oullins-Pierre-Bénite|69600|middle|31, Grande-Rue|45.7150 4.8080
venissieux|Vénissieux|Vénissieux|69200|large|5, boulevard Marcel-Sembat|45.7080 4.8770
decines|Décines|Décines-Charpieu|69150|middle|60, avenue Jean-Jaurès|45.7690 4.9590
paris-bastille|Paris Bastille|Paris|75011|middle|37, rue de Charonne|48.8530 2.3770
paris-tolbiac|Paris Tolbiac|Paris|75013|middle|118, rue de Tolbiac|48.8265 2.3660
paris-convention|Paris Convention|Paris|75015|middle|204, rue de la Convention|48.8375 2.2965
paris-ornano|Paris Ornano|Paris|75018|middle|61, boulevard Ornano|48.8935 2.3480
paris-pyrenees|Paris Pyrénées|Paris|75020|middle|322, rue des Pyrénées|48.8720 2.3890
marseille-prado|Marseille Prado|Marseille|13008|large|245, avenue du Prado|43.2690 5.3910
marseille-saint-barnabe|Marseille Saint-Barnabé|Marseille|13012|middle|18, rue Montaigne|43.3030 5.4170
marseille-la-valentine|Marseille La Valentine|Marseille|13011|large|90, route de la Sablière|43.2910 5.4790
toulouse-compans|Toulouse Compans|Toulouse|31000|middle|14, boulevard Lascrosses|43.6110 1.4360
toulouse-portet|Portet-sur-Garonne|Portet-sur-Garonne|31120|large|8, boulevard de l’Europe|43.5280 1.4070
bordeaux-bastide|Bordeaux Bastide|Bordeaux|33100|middle|52, avenue Thiers|44.8430 -0.5550
bordeaux-merignac|Mérignac Soleil|Mérignac|33700|large|27, avenue de la Somme|44.8290 -0.6570
nantes-beaulieu|Nantes Beaulieu|Nantes|44200|middle|6, rue du Docteur-Zamenhof|47.2065 -1.5390
nantes-atlantis|Saint-Herblain Atlantis|Saint-Herblain|44800|large|3, boulevard Salvador-Allende|47.2230 -1.6330
lille-fives|Lille Fives|Lille|59800|middle|151, rue Pierre-Legrand|50.6320 3.0860
villeneuve-d-ascq|Villeneuve-d’Ascq|Villeneuve-d'Ascq|59650|large|40, boulevard de l’Ouest|50.6430 3.1420
strasbourg-esplanade|Strasbourg Esplanade|Strasbourg|67000|middle|12, boulevard de la Victoire|48.5800 7.7640
nice-riquier|Nice Riquier|Nice|06300|middle|33, rue Barla|43.7030 7.2850
montpellier-antigone|Montpellier Antigone|Montpellier|34000|middle|70, avenue de la Pompignane|43.6080 3.8920
rennes-cleunay|Rennes Cleunay|Rennes|35000|large|24, rue Jules-Vallès|48.1010 -1.7060
Grenoble|38000|large
Saint-Étienne|42000|large
Annecy|74000|middle
Chambéry|73000|middle
Valence|26000|middle
Bourg-en-Bresse|01000|middle
Villefranche-sur-Saône|69400|middle
Vienne|38200|middle
Roanne|42300|middle
Clermont-Ferrand|63000|large
Vichy|03200|small
Montluçon|03100|small
Aurillac|15000|small
Le Puy-en-Velay|43000|small
Aubenas|07200|small
Montélimar|26200|middle
Mâcon|71000|middle
Chalon-sur-Saône|71100|middle
Dijon|21000|large
Beaune|21200|small
Besançon|25000|middle
Dole|39100|small
Lons-le-Saunier|39000|small
Belfort|90000|middle
Mulhouse|68100|middle
Colmar|68000|middle
Metz|57000|middle
Nancy|54000|middle
Épinal|88000|small
Troyes|10000|middle
Reims|51100|large
Châlons-en-Champagne|51000|small
Charleville-Mézières|08000|small
Saint-Quentin|02100|small
Amiens|80000|middle
Arras|62000|middle
Calais|62100|small
Dunkerque|59140|middle
Valenciennes|59300|middle
Beauvais|60000|small
Rouen|76000|large
Le Havre|76600|middle
Dieppe|76200|small
Évreux|27000|small
Caen|14000|middle
Cherbourg-en-Cotentin|50100|small
Saint-Lô|50000|small
Alençon|61000|small
Saint-Malo|35400|small
Saint-Brieuc|22000|small
Brest|29200|middle
Quimper|29000|middle
Lorient|56100|middle
Vannes|56000|middle
Saint-Nazaire|44600|middle
Angers|49000|large
Cholet|49300|small
Le Mans|72000|middle
Laval|53000|small
Tours|37000|large
Blois|41000|small
Orléans|45000|middle
Chartres|28000|middle
Bourges|18000|middle
Châteauroux|36000|small
Poitiers|86000|middle
La Rochelle|17000|middle
Niort|79000|middle
La Roche-sur-Yon|85000|small
Angoulême|16000|small
Limoges|87000|middle
Périgueux|24000|small
Brive-la-Gaillarde|19100|small
Agen|47000|small
Bayonne|64100|middle
Pau|64000|middle
Tarbes|65000|small
Albi|81000|small
Rodez|12000|small
Montauban|82000|small
Carcassonne|11000|small
Perpignan|66000|middle
Béziers|34500|small
Nîmes|30000|middle
Avignon|84000|middle
Aix-en-Provence|13100|middle
Toulon|83000|large
Gap|05000|small
Versailles|78000|middle
Melun|77000|middle
Ajaccio|20000|middle
Saint-Denis|97400|middle`;

export const towns: readonly ShopRow[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const cells = row.split('|');
    if (cells.length === 3) {
      const [city = '', postcode = '', size] = cells;
      return { code: '', name: city, city, postcode, size: size as ShopSize };
    }
    const [code = '', name = '', city = '', postcode = '', size, street, at = ''] = cells;
    const [lat, lon] = at.split(' ').map(Number);
    return {
      code,
      name,
      city,
      postcode,
      size: size as ShopSize,
      street,
      point: { lat: lat ?? 0, lon: lon ?? 0 },
    };
  });
