/** Where to look for shops: a town, a postcode, an address; or the device's position, asked for only by the button. */
import type { Api } from '@passerelle/shared/api/client';
import type { PlaceView } from '@passerelle/shared/api/places';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { QueryForm } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icons.js';

const waitMs = 140;

export interface Spot {
  label: string;
  lat: number;
  lon: number;
}

interface PlaceSearchProps {
  label: string;
  /** The place shown now. */
  initial: string;
  fault?: string;
  places: Api['places'];
  onSpot: (spot: Spot) => void;
}

export function PlaceSearch({ label, initial, fault, places, onSpot }: PlaceSearchProps) {
  const { t, path } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = usePlaces(typed, isOpen, places);
  const isShown = isOpen && found.length > 0;
  const position = usePosition(onSpot);
  const pick = (place: PlaceView) => {
    setTyped(place.label);
    setOpen(false);
    onSpot({ label: place.label, lat: place.lat, lon: place.lon });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (!isShown) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    }
    const chosen = found[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    }
  };
  const shownFault = position.fault ? t(position.fault) : fault;
  return (
    <search onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <QueryForm className="f" action={path('shops')} onSubmit={() => setOpen(false)}>
        <label htmlFor={id}>{label}</label>
        <div className="where">
          <input
            className="inp"
            id={id}
            name="place"
            autoComplete="off"
            value={typed}
            role="combobox"
            aria-expanded={isShown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isShown && found[active] ? `${id}-${active}` : undefined}
            aria-invalid={shownFault ? true : undefined}
            aria-describedby={shownFault ? `${id}-fault` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(-1);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="submit" className="btn btn--2" aria-label={t('place.go')}>
            <Icon name="search" />
          </button>
          <button
            type="button"
            className="btn btn--2"
            aria-label={t('place.position')}
            disabled={position.isAsking}
            onClick={position.ask}
          >
            <Icon name="position" />
          </button>
          <div
            className="sugg"
            id={`${id}-list`}
            role="listbox"
            aria-label={t('place.suggestions')}
            hidden={!isShown}
          >
            {found.map((place, index) => (
              <div
                key={`${place.label} ${place.lat}`}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(place);
                }}
              >
                <Icon name="directions" />
                <span>{place.label}</span>
              </div>
            ))}
          </div>
        </div>
        {shownFault ? (
          <p className="fault" id={`${id}-fault`}>
            {shownFault}
          </p>
        ) : null}
      </QueryForm>
    </search>
  );
}

function usePlaces(typed: string, isOpen: boolean, places: Api['places']): PlaceView[] {
  const [found, setFound] = useState<PlaceView[]>([]);
  const q = typed.trim();
  const isWanted = isOpen && q.length >= 2;
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      places(q, controller.signal).then(
        ({ items }) => setFound(items),
        // Without suggestions the form still asks the server.
        () => setFound([]),
      );
    }, waitMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q, isWanted, places]);
  return isWanted ? found : [];
}

function usePosition(onSpot: (spot: Spot) => void) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<'place.refused' | 'place.unavailable'>();
  const ask = () => {
    setFault(undefined);
    if (!navigator.geolocation) return setFault('place.unavailable');
    setAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        // Two decimals are a kilometre: enough for the nearest shop, and no more of the shopper than that.
        const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
        onSpot({ label: t('place.here'), lat: rounded(coords.latitude), lon: rounded(coords.longitude) });
      },
      ({ code }) => {
        setAsking(false);
        setFault(code === 1 ? 'place.refused' : 'place.unavailable');
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return { ask, isAsking, fault };
}
