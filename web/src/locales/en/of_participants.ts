import answer from './answer.json';
import common from './common.json';
import error from './error.json';
import exercise from './exercise.json';
import live from './live.json';
import participation from './participation.json';
import pestle from './pestle.json';
import proposal from './proposal.json';
import shell from './shell.json';

/** The texts of the pages for participants of a workshop, who come by phone and load no others. */
export default { ...answer, ...common, ...error, ...exercise, ...live, ...participation, ...pestle, ...proposal, ...shell };
