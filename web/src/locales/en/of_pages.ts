import archive from './archive.json';
import backup from './backup.json';
import decision from './decision.json';
import detail from './detail.json';
import groups from './groups.json';
import methodology from './methodology.json';
import people from './people.json';
import report from './report.json';
import results from './results.json';
import run from './run.json';
import statistics from './statistics.json';
import what_if from './what_if.json';

/** The texts of all pages but the door, the list of assessments and the overview, which come first and load no others. */
export default { ...archive, ...backup, ...decision, ...detail, ...groups, ...methodology, ...people, ...report, ...results, ...run, ...statistics, ...what_if };
