const NOTE = 'vigil-reloaded';

/** Too much was missed to catch up: the page loads itself anew, and says so afterwards. */
export function announceReload() {
  sessionStorage.setItem(NOTE, 'The page had fallen too far behind and was loaded anew.');
  location.reload();
}

const note = sessionStorage.getItem(NOTE);
const place = document.querySelector('[data-reloaded]');
if (note && place) {
  sessionStorage.removeItem(NOTE);
  place.textContent = note;
  place.hidden = false;
}
