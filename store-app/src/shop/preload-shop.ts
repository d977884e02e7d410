/** Fetches the frame of the shop and the screen that a colleague sees first. */
export function preloadShop(): void {
  void import('./shop-layout.js');
  void import('./queue-page.js');
}
