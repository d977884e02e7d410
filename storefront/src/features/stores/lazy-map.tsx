import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../../lib/words.js';
import { MapComing } from './map-coming.js';
import type { ShopMapProps } from './shop-map.js';

const ShopMap = lazy(async () => ({ default: (await import('./shop-map.js')).ShopMap }));

interface LazyMapProps extends ShopMapProps {
  onOpen: () => void;
}

/** Keeps the map's place and fetches it when it comes near the screen. */
export function LazyMap({ onOpen, ...props }: LazyMapProps) {
  const { t } = useWords();
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  useEffect(() => {
    if (isNear) onOpen();
  }, [isNear, onOpen]);
  return (
    <section className="map" id="map" ref={place} aria-label={t('map.label')}>
      {isNear ? (
        <Suspense fallback={<MapComing />}>
          <ShopMap {...props} />
        </Suspense>
      ) : (
        <MapComing />
      )}
    </section>
  );
}
