/** Places by name, as the locator finds them. */

export interface PlaceView {
  label: string;
  postcode: string;
  city: string;
  lat: number;
  lon: number;
}
