/**
 * The map beside the list: an enhancement, loaded after it. Tiles when they can be reached, drawn outlines of the
 * country and its departments below them always; markers are numbered like the list and are no tab stops.
 */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words.js';
import outlines from './france-outlines.json';
import { drawMarks } from './map-marks.js';

export interface ShopMapProps {
  /** Numbered, in the order of the list. */
  shops: readonly StoreView[];
  /** The rest, as small marks. */
  others: readonly StoreView[];
  mine: string | undefined;
  tileUrl: string;
  onPick: (code: string) => void;
}

const attribution = '© OpenStreetMap';
/** European France, Corsica included. */
const country: L.LatLngBoundsLiteral = [
  [41.3, -5.2],
  [51.2, 9.7],
];
const shopsInView = 8;

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
    return shown ? keepInView(shown, shops) : undefined;
  }, [shops]);

  useEffect(() => {
    const shown = map.current;
    return shown
      ? drawMarks(shown, { shops, others, mine, onPick: (code) => pick.current(code) })
      : undefined;
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

/** The nearest shops, again after a change of size, until somebody moves the map; the country when none is nearer. */
function keepInView(map: L.Map, shops: readonly StoreView[]): () => void {
  let isShowing = false;
  let isMoved = false;
  const show = () => {
    if (isMoved) return;
    isShowing = true;
    const near = shops.filter(({ distanceMeters }) => distanceMeters !== undefined).slice(0, shopsInView);
    if (near.length === 0) fitCountry(map);
    else {
      const points = near.map(({ lat, lon }): L.LatLngTuple => [lat, lon]);
      // A pin stands above its point.
      map.fitBounds(points, {
        ...{ paddingTopLeft: [40, 60], paddingBottomRight: [40, 36] },
        ...{ maxZoom: 13, animate: false },
      });
    }
    isShowing = false;
  };
  const onMove = () => {
    if (!isShowing) isMoved = true;
  };
  show();
  map.on('resize', show);
  map.on('movestart', onMove);
  return () => {
    map.off('resize', show);
    map.off('movestart', onMove);
  };
}

/** Whole zooms only, but for the country: the next smaller one would leave it as a stamp on a phone. */
function fitCountry(map: L.Map): void {
  map.options.zoomSnap = 0.25;
  map.fitBounds(country, { paddingTopLeft: [6, 24], paddingBottomRight: [6, 6], animate: false });
  map.options.zoomSnap = 1;
}

function drawnMap(box: HTMLElement, tileUrl: string): L.Map {
  const map = L.map(box, { zoomControl: false, keyboard: false, minZoom: 4, maxZoom: 18, zoomSnap: 1 });
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
