/** What the drawings that come with the platform are called, in both languages. */
import type { LocalText } from './pricing/types.js';

const NAMES = named(`anchors|Chevilles|Wall plugs
barbecue|Barbecue|Barbecue
basin|Lavabo|Basin
battery|Batterie|Battery
bin|Bac de retrait|Collection crate
bin-paint|Bac de retrait avec peinture|Collection crate with paint
blower|Souffleur|Leaf blower
book|Livre|Book
bracket|Équerre|Bracket
breaker|Disjoncteur|Circuit breaker
brush|Pinceau|Paintbrush
bulb|Ampoule|Light bulb
cable|Câble électrique|Electric cable
castor|Roulette|Castor
chisel|Ciseau à bois|Wood chisel
circular-saw|Scie circulaire|Circular saw
clamp|Serre-joint|Clamp
counter|Comptoir de retrait|Collection desk
cultivator|Croc de jardin|Garden cultivator
cylinder|Cylindre de serrure|Lock cylinder
decking|Lame de terrasse|Decking board
door-handle|Poignée de porte|Door handle
drill|Perceuse-visseuse|Drill driver
drill-12v|Perceuse-visseuse compacte|Compact drill driver
drill-bits|Coffret de forets|Drill bit set
drill-press|Perceuse à colonne|Drill press
empty-shelf|Étagère vide|Empty shelf
fence|Clôture|Fence
filler|Enduit|Filler
firewood|Bois de chauffage|Firewood
fitting|Raccord de plomberie|Pipe fitting
folding-rule|Mètre pliant|Folding rule
garden-fork|Fourche à bêcher|Digging fork
gloves|Gants|Gloves
glue|Colle|Glue
goggles|Lunettes de protection|Safety goggles
grass-trimmer|Coupe-bordures|Grass trimmer
grinder|Meuleuse|Angle grinder
hammer|Marteau|Hammer
hammer-drill|Perceuse à percussion|Hammer drill
hand-trowel|Transplantoir|Garden trowel
hedge-shears|Cisaille à haie|Hedge shears
hedge-trimmer|Taille-haie|Hedge trimmer
hinge|Charnière|Hinge
hoe|Binette|Hoe
hose|Tuyau d’arrosage|Garden hose
insulation|Isolant|Insulation
jigsaw|Scie sauteuse|Jigsaw
ladder|Échelle|Ladder
laminate|Sol stratifié|Laminate flooring
lamp|Baladeuse|Work light
level|Niveau à bulle|Spirit level
loppers|Coupe-branches|Loppers
masking-tape|Adhésif de masquage|Masking tape
mortar|Mortier|Mortar
mower|Tondeuse|Lawn mower
nails|Clous|Nails
padlock|Cadenas|Padlock
paint|Peinture|Paint
panel|Panneau de bois|Wood panel
pellets|Granulés de bois|Wood pellets
pendant|Suspension|Pendant light
phone|Téléphone|Phone
pipe|Tube|Pipe
plane|Rabot|Plane
plant|Plante en pot|Potted plant
plasterboard|Plaque de plâtre|Plasterboard
pliers|Pince|Pliers
power-strip|Multiprise|Power strip
pruning-saw|Élagueuse|Pruning saw
radiator|Radiateur|Radiator
rake|Râteau|Rake
roller|Rouleau|Paint roller
rope|Corde|Rope
rotary-hammer|Perforateur|Rotary hammer
sander|Ponceuse|Sander
sandpaper|Papier abrasif|Sandpaper
saw|Scie à main|Hand saw
screwdriver|Tournevis|Screwdriver
screwdriver-bits|Coffret d’embouts|Screwdriver bit set
screws|Vis|Screws
sealant|Mastic|Sealant
secateurs|Sécateur|Secateurs
seeds|Graines|Seeds
shelving|Étagère|Shelving
shovel|Pelle|Shovel
shower|Douche|Shower
smoke-alarm|Détecteur de fumée|Smoke alarm
socket|Prise|Socket
soil|Terreau|Potting soil
spade|Bêche|Spade
spray|Aérosol|Spray can
stain|Lasure|Wood stain
switch|Interrupteur|Switch
tap|Mitigeur|Mixer tap
tape-measure|Mètre ruban|Tape measure
tiles|Carrelage|Tiles
timber|Tasseaux|Battens
toilet|WC|Toilet
toolbox|Caisse à outils|Toolbox
trowel|Truelle|Mason’s trowel
vacuum|Aspirateur de chantier|Wet and dry vacuum
wallpaper|Papier peint|Wallpaper
water-heater|Chauffe-eau|Water heater
watering-can|Arrosoir|Watering can
workbench|Établi|Workbench
wrench|Clé|Spanner`);

const COLOURS = named(`gold|doré|gold
green|vert|green
orange|orange|orange
sage|vert sauge|sage green
steel|gris acier|steel grey
white|blanc|white
wood|bois clair|light wood`);

const UNITS: Readonly<Record<string, string>> = { v: 'V', w: 'W', l: 'L', m: 'm', mm: 'mm' };

/** `circular-saw-steel--18-v.svg` in words: "Scie circulaire, gris acier, 18 V"; undefined for any other file. */
export function drawingName(file: string): LocalText | undefined {
  const [head = '', size] = file.replace(/\.svg$/, '').split('--');
  const [, kind = '', colour = ''] = /^(.+)-([a-z]+)$/.exec(head) ?? [];
  const whole = NAMES.get(head);
  const name = whole ?? NAMES.get(kind);
  const shade = whole ? undefined : COLOURS.get(colour);
  if (!name || (!whole && !shade)) return undefined;
  const words = (locale: 'fr' | 'en') =>
    [name[locale], shade?.[locale], size && sizeWords(size, locale === 'fr' ? ',' : '.')]
      .filter(Boolean)
      .join(', ');
  return { fr: words('fr'), en: words('en') };
}

/** "14-4-v": 14,4 V; "3-5-x-35": 3,5 × 35; "3g1-5": 3G1,5; "13", of a toolbox: 13″. */
function sizeWords(size: string, mark: string): string {
  const unit = /-([a-z]+)$/.exec(size)?.[1];
  const bare = unit ? size.slice(0, -unit.length - 1) : size;
  const number = bare
    .replace('-x-', '\u00a0×\u00a0')
    .replace(/(?<=\d)x(?=\d)/, '×')
    .replace(/(?<=\d)-(?=\d)/, mark)
    .toUpperCase();
  if (unit) return `${number}\u00a0${UNITS[unit] ?? unit}`;
  return /^\d+$/.test(number) ? `${number}″` : number;
}

function named(rows: string): ReadonlyMap<string, LocalText> {
  return new Map(
    rows.split('\n').map((row) => {
      const [key = '', fr = '', en = ''] = row.split('|');
      return [key, { fr, en }] as const;
    }),
  );
}
