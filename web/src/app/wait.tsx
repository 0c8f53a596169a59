import { Loader } from '@mantine/core';
import classes from './wait.module.css';

/** Stands while the first page is on its way. */
export function Wait() {
  return (
    <div className={classes.wait}>
      <Loader size="sm" />
    </div>
  );
}
