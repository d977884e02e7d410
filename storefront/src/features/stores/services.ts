/** Services of shops, worded; a service the catalogue of words does not know is shown by its own name. */
import type { MessageKey, Words } from '../../lib/words.js';

const keys: Readonly<Record<string, MessageKey>> = {
  'wood-cutting': 'service.woodCutting',
  'paint-tinting': 'service.paintTinting',
  'tool-rental': 'service.toolRental',
  'key-cutting': 'service.keyCutting',
  'glass-cutting': 'service.glassCutting',
  workshop: 'service.workshop',
  parking: 'service.parking',
  'drive-through': 'service.drive',
  'curtain-making': 'service.curtains',
  'gas-exchange': 'service.gas',
  'design-advice': 'service.design',
};

export function serviceLabel(service: string, t: Words['t']): string {
  const key = keys[service];
  return key ? t(key) : service;
}

/** "Coupe de bois, teinte de peinture". */
export function serviceWords(services: readonly string[], t: Words['t']): string {
  const labels = services.map((service) => serviceLabel(service, t));
  return labels.map((label, index) => (index === 0 ? label : lowered(label))).join(', ');
}

function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}
