-- What stands for goods may change while the goods stay where they are: a movement of its own, from a place to the same place.
alter table movements drop constraint ck_movements_quantity;
alter table movements add constraint ck_movements_quantity check (quantity > 0 and (from_place <> to_place or kind = 'GUARANTEE'));

-- What stood for a sale when it was sold. Its declaration may ask for more, and never for less.
alter table sales add reserved_at_sale numeric(19, 2) not null default 0;

update sales set reserved_at_sale = reserved;

-- Customs end a guarantee that stands for nothing any more.
alter table guarantees add ended_on date null;
alter table guarantees add end_reasons varchar(2000) null;

create or replace view guarantee_rows as
select g.id, g.number, g.version, g.organisation_id, (select min(b.organisation_name) from account_books b where b.organisation_id = g.organisation_id) as organisation_name, g.zone, g.kind, g.scope, g.ceiling, g.reserved,
  g.valid_from, g.valid_until, g.case_id, g.state, g.ended_on, g.end_reasons
from guarantees g;

create index ix_exhibitions_guarantee on exhibitions (guarantee_id);
create index ix_losses_exhibition on losses (exhibition_id) where state = 'open';
create index ix_declarations_unpaid on declarations (organisation_id, due_on) where paid_on is null and ended_on is null;
