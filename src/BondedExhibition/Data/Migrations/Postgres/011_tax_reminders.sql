-- Of tax is reminded once; the index holds only what nobody was reminded of yet.
alter table declarations add reminded_at timestamptz null;

create index ix_declarations_unreminded on declarations (due_on, case_id) where paid_on is null and ended_on is null and reminded_at is null;
