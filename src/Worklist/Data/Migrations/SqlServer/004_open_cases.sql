-- What is counted every minute is read from the index alone.
create index ix_cases_open on cases (matter, zone, state, due_on) where decided_at is null;
