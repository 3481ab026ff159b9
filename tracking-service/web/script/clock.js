// The same words as Span.java: what ticks here must read as what the server sent.
const ZONE = 'Europe/London';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const body = document.body;
let base = { now: Date.parse(body.dataset.now), rate: Number(body.dataset.rate), at: performance.now() };

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short',
});

/** The service's clock, which may be a simulated one. */
export function setNow(instant, rate) {
  base = { now: Date.parse(instant), rate, at: performance.now() };
  const pace = document.querySelector('[data-pace]');
  if (pace) pace.textContent = rate === 0 ? 'paused' : rate === 1 ? 'at normal speed' : `at ${Math.round(rate)} times normal speed`;
  tick();
}

function now() {
  return base.now + base.rate * (performance.now() - base.at);
}

function wall(instant) {
  const at = Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
}

function two(number) {
  return String(number).padStart(2, '0');
}

function span(from, to) {
  const days = Math.floor((wall(to) - wall(from)) / DAY);
  if (days >= 100) return `${days} d`;
  if (days >= 2) return `${days} d ${two(Math.floor((wall(to) - wall(from)) / HOUR) % 24)} h`;
  const elapsed = to - from;
  if (elapsed < MINUTE) return 'under 1 m';
  if (elapsed < HOUR) return `${Math.floor(elapsed / MINUTE)} m`;
  return `${Math.floor(elapsed / HOUR)} h ${two(Math.floor(elapsed / MINUTE) % 60)} m`;
}

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function clockWords(at) {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}:${part.second} ${part.timeZoneName}`;
}

function tick() {
  const at = now();
  for (const time of document.querySelectorAll('[data-age]')) write(time, span(Date.parse(time.dateTime), at));
  for (const time of document.querySelectorAll('[data-due]')) {
    const due = Date.parse(time.dateTime);
    write(time, at < due ? `${span(at, due)} left` : `${span(due, at)} over`);
  }
  for (const time of document.querySelectorAll('[data-clock]')) write(time, clockWords(at));
}

setInterval(tick, 1000);
