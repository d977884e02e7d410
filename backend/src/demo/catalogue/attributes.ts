import type { LocalText } from '@passerelle/shared/pricing/types';

const ROWS = `bag|Sachet|Bag
base|Culot|Base
blade|Lame|Blade
bristle|Garniture|Bristle
cable|Longueur du câble|Cable length
capacity|Capacité|Capacity
chuck|Mandrin|Chuck
closing|Fermeture|Closing
coating|Paume|Palm
colour|Couleur|Colour
content-length|Longueur|Length
content-volume|Volume|Volume
content-weight|Poids|Weight
control|Commande|Control
danger|Détecte|Detects
depth|Profondeur de coupe|Cutting depth
device|Appareil|Device
diameter|Diamètre|Diameter
disc|Plateau ou disque|Pad or disc
element|Résistance|Element
energy|Énergie de frappe|Impact energy
face|Face|Face
facing|Parement|Facing
feed|Alimentation|Power supply
fibre|Fibre|Fibre
finish|Finition|Finish
flux|Flux lumineux|Light output
form|Présentation|Form
format|Format|Format
fuel|Combustible|Fuel
grade|Qualité|Grade
grit|Grain|Grit
hand|Main|Hand
handle|Manche ou poignée|Handle
head|Tête|Head
heat|Chaleur|Heat
height|Hauteur|Height
kind|Type|Type
kit|Livré avec|Supplied with
length|Longueur|Length
lens|Écran|Lens
level|Niveau|Level
levels|Niveaux|Shelves
light|Lumière|Light
lock|Verrouillage|Lock
look|Aspect|Look
lot|Conditionnement|Pack
material|Matière|Material
motion|Mouvement|Motion
motor|Moteur|Motor
mount|Pose|Mounting
opening|Serrage|Opening
option|Équipement|Feature
origin|Origine|Origin
outlet|Évacuation|Outlet
pattern|Motif|Pattern
pieces|Nombre de pièces|Pieces
place|Emplacement|Place
poles|Pôles|Poles
pot|Pot|Pot
power|Puissance|Power
product|Produit|Product
range|Gamme|Range
rating|Calibre|Rating
reach|Saillie|Reach
room|Pièce|Room
seat|Abattant|Seat
section|Section|Section
shape|Modèle|Model
sheen|Aspect|Sheen
size|Taille|Size
sockets|Prises|Sockets
sole|Semelle|Sole
species|Essence ou espèce|Species
speed|Prise|Setting
spout|Bec|Spout
steps|Marches|Steps
subject|Sujet|Subject
support|Support|Backing
system|Raccordement|Connection
table|Table|Table
tank|Cuve|Tank
teeth|Denture|Teeth
thickness|Épaisseur|Thickness
tint|Teinte|Tint
tip|Taille d’empreinte|Tip size
tool|Outil|Tool
top|Plateau|Top
torque|Couple maximal|Maximum torque
tyre|Bandage|Tyre
use|Usage|Use
vials|Fioles|Vials
voltage|Tension|Voltage
wear|Usage|Wear
weight|Poids|Weight
width|Largeur|Width`;

const LABELS = new Map(
  ROWS.split('\n').map((row) => {
    const [key = '', fr = '', en = ''] = row.split('|');
    return [key, { fr, en }] as const;
  }),
);

/** How a property is called on a product sheet. */
export function attributeLabel(key: string): LocalText {
  const label = LABELS.get(key);
  if (label === undefined) throw new Error(`The property ${key} has no name`);
  return label;
}
