/**
 * The map beside the list: an enhancement, loaded after it. Tiles when they can be reached, drawn outlines of the
 * country and its departments below them always; markers are numbered like the list and are no tab stops.
 */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useEffect, useRef } from 'react';
import Supercluster from 'supercluster';
import { useWords } from '../../lib/words.js';
import outlines from './france-outlines.json';

export interface ShopMapProps {
  /** Numbered, in the order of the list. */
  shops: readonly StoreView[];
  /** The rest, as small marks. */
  others: readonly StoreView[];
  mine: string | undefined;
  tileUrl: string;
  onPick: (code: string) => void;
}

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

const attribution = '© OpenStreetMap';

export function ShopMap({ shops, others, mine, tileUrl, onPick }: ShopMapProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    if (!box.current) return;
    const made = drawnMap(box.current, tileUrl);
    map.current = made;
    return () => {
      made.remove();
      map.current = undefined;
    };
  }, [tileUrl]);

  useEffect(() => {
    const shown = map.current;
    if (!shown || shops.length === 0) return;
    const near = shops.slice(0, 8).map(({ lat, lon }): L.LatLngTuple => [lat, lon]);
    shown.fitBounds(L.latLngBounds(near), { padding: [48, 48], maxZoom: 13, animate: false });
  }, [shops]);

  useEffect(() => {
    const shown = map.current;
    if (!shown) return;
    const index = clusterOf(shops, others, mine);
    const layer = L.layerGroup().addTo(shown);
    const draw = () => {
      layer.clearLayers();
      const bounds = shown.getBounds().pad(0.2);
      const box: [number, number, number, number] = [
        bounds.getWest(),
        bounds.getSouth(),
        bounds.getEast(),
        bounds.getNorth(),
      ];
      for (const feature of index.getClusters(box, Math.round(shown.getZoom()))) {
        const [lon = 0, lat = 0] = feature.geometry.coordinates;
        const marker = markerOf(feature.properties);
        const place = L.marker([lat, lon], { icon: marker, keyboard: false }).addTo(layer);
        place.on('click', () => {
          const { properties } = feature;
          if ('cluster' in properties && properties.cluster) {
            shown.setView([lat, lon], index.getClusterExpansionZoom(properties.cluster_id));
          } else pick.current((properties as Mark).code);
        });
      }
    };
    draw();
    shown.on('moveend zoomend', draw);
    return () => {
      shown.off('moveend zoomend', draw);
      layer.remove();
    };
  }, [shops, others, mine]);

  return (
    <>
      <div className="map__box" ref={box} />
      <div className="zoom">
        <button type="button" aria-label={t('map.in')} onClick={() => map.current?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label={t('map.out')} onClick={() => map.current?.zoomOut()}>
          −
        </button>
      </div>
    </>
  );
}

function drawnMap(box: HTMLElement, tileUrl: string): L.Map {
  const map = L.map(box, { zoomControl: false, keyboard: false, minZoom: 5, maxZoom: 18, zoomSnap: 1 });
  map.attributionControl.setPrefix(false);
  // Below the tiles: where a tile comes, it covers the drawing.
  map.createPane('outlines').style.zIndex = '150';
  const renderer = L.svg({ pane: 'outlines', padding: 1 });
  for (const ring of outlines.land) {
    L.polygon(pointsOf(ring), { renderer, className: 'land', interactive: false }).addTo(map);
  }
  for (const line of outlines.borders) {
    L.polyline(pointsOf(line), { renderer, className: 'border', interactive: false }).addTo(map);
  }
  L.tileLayer(tileUrl, { attribution, maxZoom: 19, referrerPolicy: 'strict-origin-when-cross-origin' }).addTo(
    map,
  );
  L.control.scale({ imperial: false }).addTo(map);
  map.setView([46.6, 2.4], 6);
  return map;
}

/** Outlines are written as whole numbers: the first point, then the way to each next one. */
function pointsOf(deltas: readonly number[]): L.LatLngTuple[] {
  const points: L.LatLngTuple[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < deltas.length; at += 2) {
    x += deltas[at] ?? 0;
    y += deltas[at + 1] ?? 0;
    points.push([y / outlines.scale, x / outlines.scale]);
  }
  return points;
}

function clusterOf(shops: readonly StoreView[], others: readonly StoreView[], mine: string | undefined) {
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

function markerOf(properties: Mark | Cluster): L.DivIcon {
  const element = document.createElement('span');
  if ('cluster' in properties && properties.cluster) {
    element.className = 'pin pin--many';
    element.textContent = String(properties.point_count);
  } else {
    const { number, isMine, name } = properties as Mark;
    element.className = isMine ? 'pin pin--me' : number ? 'pin' : 'pin pin--dot';
    element.textContent = [number, isMine ? name : ''].filter(Boolean).join('  ');
  }
  return L.divIcon({ html: element, className: 'pinbox', iconSize: [0, 0] });
}
