drop view exhibition_rows;

create view exhibition_rows as
select e.id, e.number, e.version, e.organisation_id, b.organisation_name, e.book_id, b.number as book_number, e.zone, e.title, e.venue, e.address, e.customs_code, e.opens_on, e.closes_on, e.valid_until,
  e.guarantee_id, g.number as guarantee_number, e.case_id, e.state
from exhibitions e
join account_books b on b.id = e.book_id
join guarantees g on g.id = e.guarantee_id;

create view guarantee_rows as
select g.id, g.number, g.version, g.organisation_id, (select min(b.organisation_name) from account_books b where b.organisation_id = g.organisation_id) as organisation_name, g.zone, g.kind, g.scope, g.ceiling, g.reserved,
  g.valid_from, g.valid_until, g.case_id, g.state
from guarantees g;

create view loss_rows as
select x.id, x.lot_id, x.book_id, b.number as book_number, x.organisation_id, x.zone, x.exhibition_id, i.seq as item, i.name, l.serial, x.place, x.quantity, x.cause, x.happened_on, x.account, x.state, x.guarantee_id, x.reserved, x.reported_at,
  x.outcome, x.reasons, x.decided_at, s.number as sale_number
from losses x
join lots l on l.id = x.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = x.book_id
left join sales s on s.id = x.sale_id;

-- Who was counted is drawn by lot: from the population and the seed anybody draws the same.
create table stocktakes (
    id uuid not null primary key,
    book_id uuid not null references account_books (id),
    exhibition_id uuid null references exhibitions (id),
    reference varchar(60) not null,
    place varchar(80) not null,
    zone varchar(20) not null,
    seed varchar(200) not null,
    population int not null,
    state varchar(20) not null,
    at timestamptz not null,
    account_id uuid not null,
    counted_at timestamptz null
);

create index ix_stocktakes_zone on stocktakes (zone, id);

create table stocktake_lines (
    stocktake_id uuid not null references stocktakes (id),
    rank int not null,
    lot_id uuid not null references lots (id),
    expected numeric(19, 5) null,
    counted numeric(19, 5) null,
    note varchar(500) null,
    primary key (stocktake_id, rank),
    constraint ux_stocktake_lines unique (stocktake_id, lot_id)
);

create table discrepancies (
    id uuid not null primary key,
    number varchar(60) not null unique,
    stocktake_id uuid not null references stocktakes (id),
    lot_id uuid not null references lots (id),
    book_id uuid not null references account_books (id),
    organisation_id uuid not null,
    zone varchar(20) not null,
    place varchar(80) not null,
    expected numeric(19, 5) not null,
    counted numeric(19, 5) not null,
    note varchar(500) null,
    state varchar(20) not null,
    statement varchar(2000) null,
    stated_at timestamptz null,
    outcome varchar(20) null,
    reasons varchar(2000) null,
    decided_at timestamptz null,
    at timestamptz not null
);

create index ix_discrepancies_organisation on discrepancies (organisation_id, number);
create index ix_discrepancies_zone on discrepancies (zone, number);

create view discrepancy_rows as
select d.id, d.number, d.stocktake_id, d.lot_id, d.book_id, b.number as book_number, d.organisation_id, d.zone, i.seq as item, i.name, l.serial, d.place, d.expected, d.counted, d.note, d.state, d.statement, d.stated_at, d.outcome, d.reasons, d.decided_at, d.at
from discrepancies d
join lots l on l.id = d.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = d.book_id;
