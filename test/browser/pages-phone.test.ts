import { lookAtAll } from './pages.ts';

lookAtAll('phone');
