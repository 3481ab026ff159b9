import htmx from 'htmx.org/dist/htmx.esm.js';
import { openStream } from './stream.js';

// The extension finds htmx as a global, and asks it to open the stream.
window.htmx = htmx;
htmx.createEventSource = openStream;
