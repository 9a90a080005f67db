import { register } from 'node:module';
import { keepWhatComesEarly } from './told-early.mjs';

register('./resolve.mjs', import.meta.url);
keepWhatComesEarly();
