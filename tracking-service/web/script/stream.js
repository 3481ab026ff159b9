import { setNow } from './clock.js';
import { announceReload } from './reloaded.js';

// The server speaks every 15 s; after two missed turns the line is dead, whatever the browser thinks.
const SILENCE_MS = 32_000;
const HIDDEN_MS = 60_000;

let source;
let lastId = '';
let heardAt = performance.now();
let hiddenTimer;

/** Opens the stream where the last one ended, or else where the page itself ends. */
export function openStream(url) {
  const address = new URL(url, location.href);
  if (lastId) address.searchParams.set('at', lastId);
  source = new EventSource(address);
  source.addEventListener('pulse', (event) => hear(event));
  source.addEventListener('reload', () => announceReload());
  source.addEventListener('error', () => show('cut'));
  return source;
}

function hear(event) {
  heardAt = performance.now();
  lastId = event.lastEventId || lastId;
  const pulse = JSON.parse(event.data);
  setNow(pulse.now, pulse.rate);
  if (pulse.behindSince) {
    show('behind', pulse.behindSince);
  } else {
    stamp(pulse.asOf);
    show('live');
  }
}

const WORDS = { live: ['Live', 'as of'], cut: ['Not live: reconnecting', 'not live since'], behind: ['Behind', 'behind since'] };

function show(state, since) {
  document.documentElement.dataset.connection = state;
  write('[data-connection-words]', WORDS[state][0]);
  write('[data-as-of-words]', WORDS[state][1]);
  if (since) stamp(since);
}

function stamp(instant) {
  for (const time of document.querySelectorAll('[data-as-of]')) {
    time.dateTime = instant;
    time.textContent = new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
  }
}

function write(selector, words) {
  for (const element of document.querySelectorAll(selector)) {
    if (element.textContent !== words) element.textContent = words;
  }
}

setInterval(() => {
  if (source && performance.now() - heardAt > SILENCE_MS) show('cut');
}, 1000);

// Over HTTP/1.1 a browser opens six lines to one server: a page nobody sees must not hold one.
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiddenTimer);
  if (document.hidden) {
    hiddenTimer = setTimeout(() => source?.close(), HIDDEN_MS);
  } else if (source?.readyState === EventSource.CLOSED) {
    source.dispatchEvent(new Event('error'));
  }
});
