-- Without a key, so that an effect that happens twice is seen twice.
create table effects (case_id uuid not null, words text not null, happened_at timestamptz not null);
