drop view exhibition_rows;

go
create view exhibition_rows as
select e.id, e.number, e.version, e.organisation_id, b.organisation_name, e.book_id, b.number as book_number, e.zone, e.title, e.venue, e.address, e.customs_code, e.opens_on, e.closes_on, e.valid_until,
  e.guarantee_id, g.number as guarantee_number, e.case_id, e.state
from exhibitions e
join account_books b on b.id = e.book_id
join guarantees g on g.id = e.guarantee_id;

go
create view guarantee_rows as
select g.id, g.number, g.version, g.organisation_id, (select min(b.organisation_name) from account_books b where b.organisation_id = g.organisation_id) as organisation_name, g.zone, g.kind, g.scope, g.ceiling, g.reserved,
  g.valid_from, g.valid_until, g.case_id, g.state
from guarantees g;

go
create view loss_rows as
select x.id, x.lot_id, x.book_id, b.number as book_number, x.organisation_id, x.zone, x.exhibition_id, i.seq as item, i.name, l.serial, x.place, x.quantity, x.cause, x.happened_on, x.account, x.state, x.guarantee_id, x.reserved, x.reported_at,
  x.outcome, x.reasons, x.decided_at, s.number as sale_number
from losses x
join lots l on l.id = x.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = x.book_id
left join sales s on s.id = x.sale_id;
go

-- Who was counted is drawn by lot: from the population and the seed anybody draws the same.
create table stocktakes (
    id uniqueidentifier not null primary key,
    book_id uniqueidentifier not null references account_books (id),
    exhibition_id uniqueidentifier null references exhibitions (id),
    reference nvarchar(60) not null,
    place nvarchar(80) not null,
    zone nvarchar(20) not null,
    seed nvarchar(200) not null,
    population int not null,
    state nvarchar(20) not null,
    at datetimeoffset not null,
    account_id uniqueidentifier not null,
    counted_at datetimeoffset null
);

create index ix_stocktakes_zone on stocktakes (zone, id);

create table stocktake_lines (
    stocktake_id uniqueidentifier not null references stocktakes (id),
    rank int not null,
    lot_id uniqueidentifier not null references lots (id),
    expected decimal(19, 5) null,
    counted decimal(19, 5) null,
    note nvarchar(500) null,
    primary key (stocktake_id, rank),
    constraint ux_stocktake_lines unique (stocktake_id, lot_id)
);

create table discrepancies (
    id uniqueidentifier not null primary key,
    number nvarchar(60) not null unique,
    stocktake_id uniqueidentifier not null references stocktakes (id),
    lot_id uniqueidentifier not null references lots (id),
    book_id uniqueidentifier not null references account_books (id),
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    place nvarchar(80) not null,
    expected decimal(19, 5) not null,
    counted decimal(19, 5) not null,
    note nvarchar(500) null,
    state nvarchar(20) not null,
    statement nvarchar(2000) null,
    stated_at datetimeoffset null,
    outcome nvarchar(20) null,
    reasons nvarchar(2000) null,
    decided_at datetimeoffset null,
    at datetimeoffset not null
);

create index ix_discrepancies_organisation on discrepancies (organisation_id, number);
create index ix_discrepancies_zone on discrepancies (zone, number);

go
create view discrepancy_rows as
select d.id, d.number, d.stocktake_id, d.lot_id, d.book_id, b.number as book_number, d.organisation_id, d.zone, i.seq as item, i.name, l.serial, d.place, d.expected, d.counted, d.note, d.state, d.statement, d.stated_at, d.outcome, d.reasons, d.decided_at, d.at
from discrepancies d
join lots l on l.id = d.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = d.book_id;
