import './htmx.js';
import 'htmx-ext-sse/sse.js';
import './clock.js';
import './reloaded.js';
