// The bundler adds all styles and scripts of this folder by itself, in any order; here the order matters.
import '../script/htmx.js';
import 'htmx-ext-sse/sse.js';
