import exercise from './exercise.json';
import live from './live.json';
import pestle from './pestle.json';
import proposal from './proposal.json';
import workshop from './workshop.json';

/** The texts of the pages for facilitators of workshops and of the projector. */
export default { ...exercise, ...live, ...pestle, ...proposal, ...workshop };
