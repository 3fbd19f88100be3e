/** How often each job was begun, in the schema of the queue: a job that its process does not outlive is given up after some times. */

/** All statements, in order. */
export const BEGUN = `
CREATE TABLE jobs.begun (
  organisation uuid NOT NULL,
  job integer NOT NULL,
  times integer NOT NULL,
  PRIMARY KEY (organisation, job)
);
`;
