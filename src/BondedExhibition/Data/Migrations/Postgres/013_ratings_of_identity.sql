-- Identity keeps these levels and tells of them, each with a version; rows from before are below every version, and say who recorded them.
alter table credit_levels add column version int not null default 0;
alter table credit_levels alter column account_id drop not null;

-- The first day without the rating that an exemption or a waiver rests on.
alter table guarantees add column rating_lost_on date null;
create index ix_guarantees_rating_lost on guarantees (zone, valid_until, number) where rating_lost_on is not null;
create index ix_guarantees_on_rating on guarantees (id) where state = 'active' and kind in ('exemption', 'waiver');

create or replace view guarantee_rows as
select g.id, g.number, g.version, g.organisation_id, (select min(b.organisation_name) from account_books b where b.organisation_id = g.organisation_id) as organisation_name, g.zone, g.kind, g.scope, g.ceiling, g.reserved,
  g.valid_from, g.valid_until, g.case_id, g.state, g.ended_on, g.end_reasons, g.rating_lost_on
from guarantees g;
