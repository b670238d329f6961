import './elements/app.ts';
import { session } from './session.ts';

void session.start();
