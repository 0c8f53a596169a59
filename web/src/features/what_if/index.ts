export { WhatIfPage } from './what_if_page';
