/** What search engines read: schema.org objects made from the same answers as the page. */

import type { OfferView } from '@passerelle/shared/api/offers';
import type { PriceView, ProductView } from '@passerelle/shared/api/products';
import type { StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import type { Crumb } from '../ui/breadcrumbs.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function breadcrumbList(crumbs: readonly Crumb[], origin: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(to ? { item: `${origin}${to}` } : {}),
    })),
  };
}

/** One offer per variant; with a shop named, its availability and the shop itself. */
export function productMarkup(product: ProductView, store: StoreView | null, url: string, origin: string) {
  const offers = product.skus.map(({ sku, gtin, price, availableToPromise }) => ({
    '@type': 'Offer',
    sku,
    ...(gtin ? { gtin } : {}),
    url: store ? `${url}?store=${store.code}` : url,
    priceCurrency: 'EUR',
    price: amount(price),
    ...(store && availableToPromise !== undefined
      ? {
          availability: availabilityUrl(availableToPromise),
          availableAtOrFrom: { '@type': 'HardwareStore', name: store.name, branchCode: store.code },
        }
      : {}),
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.description,
    brand: { '@type': 'Brand', name: product.brand },
    image: `${origin}/pictures/${product.image}`,
    url,
    offers,
  };
}

/** An offer as an event of the shop's calendar of prices; the products carry the prices themselves. */
export function offerMarkup(offer: OfferView, url: string, origin: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'SaleEvent',
    name: offer.title,
    description: offer.text ? `${offer.sentence} ${offer.text}` : offer.sentence,
    image: `${origin}/pictures/${offer.image}`,
    url,
    startDate: offer.startsAt,
    ...(offer.endsAt ? { endDate: offer.endsAt } : {}),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url },
    organizer: { '@type': 'Organization', name: 'Maison Rabot', url: origin },
  };
}

function amount({ priceCents }: PriceView): string {
  return `${Math.trunc(priceCents / 100)}.${String(priceCents % 100).padStart(2, '0')}`;
}

function availabilityUrl(units: number): string {
  if (units === 0) return 'https://schema.org/OutOfStock';
  return units <= 3 ? 'https://schema.org/LimitedAvailability' : 'https://schema.org/InStock';
}

export function storeMarkup(store: StoreDetailView, url: string) {
  const { address, hours } = store;
  return {
    '@context': 'https://schema.org',
    '@type': 'HardwareStore',
    name: store.name,
    branchCode: store.code,
    url,
    telephone: store.phone,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postcode,
      addressLocality: address.city,
      addressCountry: address.country,
    },
    geo: { '@type': 'GeoCoordinates', latitude: store.lat, longitude: store.lon },
    openingHoursSpecification: hours.weekly.flatMap((spans, day) =>
      spans.map(({ opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: `https://schema.org/${weekdays[day]}`,
        opens,
        closes,
      })),
    ),
    specialOpeningHoursSpecification: hours.exceptions.flatMap(({ date, spans }) =>
      (spans.length > 0 ? spans : [{ opens: '00:00', closes: '00:00' }]).map(({ opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        validFrom: date,
        validThrough: date,
        opens,
        closes,
      })),
    ),
  };
}
