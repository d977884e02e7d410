/** The marks of the map: numbered pins like the list, small squares for the other shops, rounds for several. */
import type { StoreView } from '@passerelle/shared/api/stores';
import L from 'leaflet';
import Supercluster from 'supercluster';
import { type PlacedMark, type Side, sidesOf } from './map-names.js';

interface Mark {
  code: string;
  name: string;
  number?: number;
  isMine: boolean;
}

/** What supercluster makes of several shops that stand too near each other. */
interface Cluster {
  cluster: true;
  cluster_id: number;
  point_count: number;
}

interface Shown {
  readonly at: L.LatLngTuple;
  readonly mark?: Mark;
  readonly cluster?: Cluster;
}

/** From which zoom on the numbered shops, then all of them, are named; the chosen one always is. */
const NUMBERED_NAMED_FROM = 10;
const OTHERS_NAMED_FROM = 12;
const TOWNS_FROM = 8;

export interface MarksOf {
  readonly shops: readonly StoreView[];
  readonly others: readonly StoreView[];
  readonly mine: string | undefined;
  readonly onPick: (code: string) => void;
}

/** Draws the marks for what the map shows now, and again whenever it moves; what it returns takes them away. */
export function drawMarks(map: L.Map, { shops, others, mine, onPick }: MarksOf): () => void {
  const index = indexOf(shops, others, mine);
  const layer = L.layerGroup().addTo(map);
  const draw = () => {
    layer.clearLayers();
    const shown = marksShown(map, index);
    const sides = namesShown(map, shown);
    for (const { at, mark, cluster } of shown) {
      const icon = L.divIcon({
        html: cluster ? roundOf(cluster) : pinOf(mark as Mark, sides.get((mark as Mark).code)),
        className: 'pinbox',
        iconSize: [0, 0],
      });
      const place = L.marker(at, { icon, keyboard: false, zIndexOffset: heightOf(mark) }).addTo(layer);
      place.on('click', () => {
        if (cluster) map.setView(at, index.getClusterExpansionZoom(cluster.cluster_id));
        else if (mark) onPick(mark.code);
      });
    }
  };
  draw();
  map.on('moveend zoomend', draw);
  return () => {
    map.off('moveend zoomend', draw);
    layer.remove();
  };
}

function indexOf(shops: readonly StoreView[], others: readonly StoreView[], mine: string | undefined) {
  const listed = new Set(shops.map(({ code }) => code));
  const point = (shop: StoreView, number?: number) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [shop.lon, shop.lat] },
    properties: { code: shop.code, name: shop.name, number, isMine: shop.code === mine },
  });
  const index = new Supercluster<Mark>({ radius: 34, maxZoom: 13 });
  index.load([
    ...shops.map((shop, place) => point(shop, place + 1)),
    ...others.filter(({ code }) => !listed.has(code)).map((shop) => point(shop)),
  ]);
  return index;
}

function marksShown(map: L.Map, index: Supercluster<Mark>): Shown[] {
  const bounds = map.getBounds().pad(0.2);
  const box: [number, number, number, number] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ];
  return index.getClusters(box, groupingZoom(map.getZoom())).map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    const isCluster = 'cluster' in properties && properties.cluster;
    return {
      at: [lat, lon],
      ...(isCluster ? { cluster: properties as Cluster } : { mark: properties as Mark }),
    };
  });
}

/** In a town every shop keeps its pin; on the country's scale marks that would touch are one round. */
function groupingZoom(zoom: number): number {
  return zoom < TOWNS_FROM ? Math.round(zoom - 1) : Math.floor(zoom);
}

function namesShown(map: L.Map, shown: readonly Shown[]): ReadonlyMap<string, Side> {
  const zoom = map.getZoom();
  const placed = shown.map((one) => ({ ...placedMark(map, one), rank: rankOf(one.mark, zoom) }));
  const named = placed.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const { x: width, y: height } = map.getSize();
  return sidesOf(named, placed, { width, height });
}

function placedMark(map: L.Map, { at, mark }: Shown): PlacedMark {
  const { x, y } = map.latLngToContainerPoint(at);
  const kind = !mark ? 'several' : mark.number || mark.isMine ? 'pin' : 'dot';
  return { code: mark?.code ?? '', name: mark?.name ?? '', kind, x, y };
}

/** Whose name comes first, the chosen shop's before all; undefined: not named at this zoom. */
function rankOf(mark: Mark | undefined, zoom: number): number | undefined {
  if (!mark) return undefined;
  if (mark.isMine) return 0;
  if (mark.number) return zoom >= NUMBERED_NAMED_FROM ? mark.number : undefined;
  return zoom >= OTHERS_NAMED_FROM ? Number.MAX_SAFE_INTEGER : undefined;
}

/** The chosen shop above the numbered ones, these above the rest. */
function heightOf(mark: Mark | undefined): number {
  if (mark?.isMine) return 2_000;
  return mark?.number ? 1_000 : 0;
}

function pinOf({ number, isMine, name }: Mark, side: Side | undefined): HTMLElement {
  const pin = document.createElement('span');
  pin.className = isMine ? 'pin pin--me' : number ? 'pin' : 'pin pin--dot';
  pin.textContent = number ? String(number) : '';
  if (side) {
    const words = document.createElement('span');
    words.className = `pin__n pin__n--${side}`;
    words.textContent = name;
    pin.append(words);
  }
  return pin;
}

/** "× 6" on a round, so that nobody takes it for the sixth of the list. */
function roundOf({ point_count: count }: Cluster): HTMLElement {
  const round = document.createElement('span');
  round.className = 'pin--many';
  round.textContent = `×\u202f${count}`;
  return round;
}
