-- The pairs of neighbouring characters of a text. Words of two Chinese characters are the usual search; the extension
-- pg_trgm needs three, and in some locales knows no Chinese letters.
create function character_pairs(value text) returns text[]
    language sql immutable strict parallel safe cost 500
    as $$ select coalesce(array_agg(distinct substr(value, n, 2)), '{}') from generate_series(1, length(value) - 1) as n $$;

-- The characters too: officers also search by one.
create function title_parts(value text) returns text[]
    language sql immutable strict parallel safe cost 500
    as $$ select coalesce(array_agg(distinct substr(value, n, width)), '{}') from generate_series(1, length(value)) as n, generate_series(1, 2) as width where n + width <= length(value) + 1 $$;

-- Most cases are closed. What is open is little, and what every queue begins with.
create index ix_cases_open on cases (desk, due_on, id) where submitted_at is not null and decided_at is null;
create index ix_cases_waiting on cases (desk, due_on, id) where submitted_at is not null and decided_at is null and assignee_id is null;
create index ix_cases_hands on cases (assignee_id, desk, due_on, id) where decided_at is null and assignee_id is not null;
create index ix_cases_handled on cases (assignee_id, desk, state, due_on, id) where submitted_at is not null and assignee_id is not null;
create index ix_cases_state on cases (desk, state, due_on, id) where submitted_at is not null;
create index ix_cases_organisation_state on cases (organisation_id, state, id desc);
create index ix_cases_title_parts on cases using gin (title_parts(lower(title))) where submitted_at is not null;
