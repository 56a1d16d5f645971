create table account_books (
    id uniqueidentifier not null primary key,
    number nvarchar(12) not null unique,
    version int not null,
    organisation_id uniqueidentifier not null,
    organisation_name nvarchar(200) not null,
    zone nvarchar(20) not null,
    customs_code nvarchar(4) not null,
    kind nvarchar(20) not null,
    credit_code nvarchar(18) null,
    customs_number nvarchar(10) not null,
    warehouse nvarchar(200) not null,
    state nvarchar(20) not null,
    declared_on date not null,
    opened_on date null,
    closed_on date null,
    last_seq int not null
);

create index ix_account_books_organisation on account_books (organisation_id, number);
create index ix_account_books_zone on account_books (zone, number);

create table book_items (
    id uniqueidentifier not null primary key,
    book_id uniqueidentifier not null references account_books (id),
    seq int not null,
    goods_code nvarchar(10) not null,
    name nvarchar(255) not null,
    specification nvarchar(255) null,
    unit nvarchar(3) not null,
    tracking nvarchar(20) not null,
    origin nvarchar(3) null,
    unit_value decimal(19, 5) not null,
    licence_number nvarchar(60) null,
    licence_valid_until date null,
    art_permit nvarchar(60) null,
    filing_number nvarchar(60) null,
    channel nvarchar(20) not null,
    material_number nvarchar(32) null,
    constraint ux_book_items unique (book_id, seq)
);

-- What is counted: an item, or one piece of it. The row's lock orders all movements of its balances.
create table lots (
    id uniqueidentifier not null primary key,
    item_id uniqueidentifier not null references book_items (id),
    serial nvarchar(60) not null,
    entered_on date not null,
    storage_until date null,
    constraint ux_lots unique (item_id, serial)
);

create index ix_lots_storage on lots (storage_until) where storage_until is not null;

-- No piece lies in two lots: the key says so.
create table pieces (
    goods_code nvarchar(10) not null,
    serial nvarchar(60) not null,
    lot_id uniqueidentifier not null references lots (id),
    primary key (goods_code, serial)
);

create index ix_pieces_lot on pieces (lot_id);

create table guarantees (
    id uniqueidentifier not null primary key,
    number nvarchar(60) not null unique,
    version int not null,
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    kind nvarchar(20) not null,
    scope nvarchar(20) not null,
    ceiling decimal(19, 2) null,
    reserved decimal(19, 2) not null,
    valid_from date not null,
    valid_until date not null,
    case_id uniqueidentifier not null,
    state nvarchar(20) not null,
    constraint ck_guarantees_reserved check (reserved >= 0 and (ceiling is null or reserved <= ceiling))
);

create index ix_guarantees_organisation on guarantees (organisation_id, number);
create index ix_guarantees_zone on guarantees (zone, number);
create index ix_guarantees_case on guarantees (case_id);

create table exhibitions (
    id uniqueidentifier not null primary key,
    number nvarchar(60) not null unique,
    version int not null,
    organisation_id uniqueidentifier not null,
    book_id uniqueidentifier not null references account_books (id),
    zone nvarchar(20) not null,
    title nvarchar(200) not null,
    venue nvarchar(200) not null,
    address nvarchar(300) not null,
    customs_code nvarchar(4) not null,
    opens_on date not null,
    closes_on date not null,
    valid_until date not null,
    guarantee_id uniqueidentifier not null references guarantees (id),
    case_id uniqueidentifier not null unique,
    state nvarchar(20) not null
);

create index ix_exhibitions_organisation on exhibitions (organisation_id, number);
create index ix_exhibitions_zone on exhibitions (zone, number);
create index ix_exhibitions_book on exhibitions (book_id, number);
create index ix_exhibitions_open on exhibitions (valid_until) where state = 'open';

-- What the 业务申报表 declares. An empty serial: any goods of the item. Taken: out and not come back.
create table exhibition_goods (
    exhibition_id uniqueidentifier not null references exhibitions (id),
    item_id uniqueidentifier not null references book_items (id),
    serial nvarchar(60) not null,
    quantity decimal(19, 5) not null,
    taken decimal(19, 5) not null,
    primary key (exhibition_id, item_id, serial),
    constraint ck_exhibition_goods_taken check (taken >= 0 and taken <= quantity)
);

-- Places: stock, show/<exhibition>, sold, lost. Reserved: of the guarantee, for what is on show there.
create table balances (
    lot_id uniqueidentifier not null references lots (id),
    place nvarchar(80) not null,
    quantity decimal(19, 5) not null,
    reserved decimal(19, 2) not null,
    primary key (lot_id, place),
    constraint ck_balances_quantity check (quantity >= 0),
    constraint ck_balances_reserved check (reserved >= 0 and (quantity > 0 or reserved = 0))
);

create index ix_balances_place on balances (place, lot_id) where quantity > 0;

create table sales (
    id uniqueidentifier not null primary key,
    number nvarchar(60) not null unique,
    version int not null,
    lot_id uniqueidentifier not null references lots (id),
    book_id uniqueidentifier not null references account_books (id),
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    exhibition_id uniqueidentifier null references exhibitions (id),
    quantity decimal(19, 5) not null,
    price decimal(19, 2) not null,
    -- Encrypted: the buyer's name.
    buyer nvarchar(max) null,
    sold_on date not null,
    due_on date not null,
    cause nvarchar(20) not null,
    state nvarchar(20) not null,
    guarantee_id uniqueidentifier null references guarantees (id),
    reserved decimal(19, 2) not null,
    case_id uniqueidentifier null,
    line int null,
    at datetimeoffset not null,
    constraint ck_sales_quantity check (quantity > 0 and price >= 0 and reserved >= 0),
    constraint ck_sales_line check ((state in ('declared', 'released') and case_id is not null and line is not null) or (state not in ('declared', 'released') and case_id is null and line is null))
);

create unique index ux_sales_line on sales (case_id, line) where case_id is not null;
create index ix_sales_organisation on sales (organisation_id, number);
create index ix_sales_zone on sales (zone, number);
create index ix_sales_book on sales (book_id, state, number);
create index ix_sales_lot on sales (lot_id);
create index ix_sales_guarantee on sales (guarantee_id) where reserved > 0;
create index ix_sales_exhibition on sales (exhibition_id);
create index ix_sales_due on sales (organisation_id, due_on) where state = 'sold';
create index ix_sales_due_zone on sales (zone, due_on) where state = 'sold';

create table losses (
    id uniqueidentifier not null primary key,
    lot_id uniqueidentifier not null references lots (id),
    book_id uniqueidentifier not null references account_books (id),
    organisation_id uniqueidentifier not null,
    zone nvarchar(20) not null,
    exhibition_id uniqueidentifier null references exhibitions (id),
    place nvarchar(80) not null,
    quantity decimal(19, 5) not null,
    cause nvarchar(20) not null,
    happened_on date not null,
    account nvarchar(2000) not null,
    state nvarchar(20) not null,
    guarantee_id uniqueidentifier null references guarantees (id),
    reserved decimal(19, 2) not null,
    reported_at datetimeoffset not null,
    outcome nvarchar(20) null,
    reasons nvarchar(2000) null,
    decided_at datetimeoffset null,
    sale_id uniqueidentifier null references sales (id),
    constraint ck_losses_quantity check (quantity > 0 and reserved >= 0)
);

create index ix_losses_organisation on losses (organisation_id, id);
create index ix_losses_zone on losses (zone, id);
create index ix_losses_lot on losses (lot_id);

-- Double entry in one row: quantity leaves one place and comes to the other. Released and reserved: of the guarantee.
create table movements (
    seq bigint identity(1, 1) not null primary key,
    kind nvarchar(20) not null,
    book_id uniqueidentifier not null references account_books (id),
    lot_id uniqueidentifier not null references lots (id),
    from_place nvarchar(80) not null,
    to_place nvarchar(80) not null,
    quantity decimal(19, 5) not null,
    guarantee_id uniqueidentifier null references guarantees (id),
    released decimal(19, 2) not null,
    reserved decimal(19, 2) not null,
    exhibition_id uniqueidentifier null references exhibitions (id),
    sale_id uniqueidentifier null references sales (id),
    loss_id uniqueidentifier null references losses (id),
    case_id uniqueidentifier null,
    document nvarchar(200) null,
    reason nvarchar(2000) null,
    at datetimeoffset not null,
    account_id uniqueidentifier null,
    constraint ck_movements_quantity check (quantity > 0 and from_place <> to_place),
    constraint ck_movements_reserved check (released >= 0 and reserved >= 0 and (guarantee_id is not null or (released = 0 and reserved = 0)))
);

create index ix_movements_book on movements (book_id, seq);
create index ix_movements_lot on movements (lot_id, seq);

go
create trigger movements_stay on movements after update, delete as
begin
    if exists (select 1 from deleted)
    begin
        throw 51003, 'A movement stays as it was written.', 1;
    end
end
go
-- Set by customs; the latest that has begun counts.
create table credit_levels (
    credit_code nvarchar(18) not null,
    valid_from date not null,
    level nvarchar(30) not null,
    account_id uniqueidentifier not null,
    at datetimeoffset not null,
    primary key (credit_code, valid_from)
);

create index ix_account_books_credit on account_books (credit_code) where credit_code is not null;

-- What was told of a cosmetic's filing last; version is the filing's.
create table product_blocks (
    filing_id uniqueidentifier not null primary key,
    number nvarchar(60) not null,
    name nvarchar(200) not null,
    state nvarchar(20) not null,
    ground nvarchar(60) null,
    since date not null,
    version int not null,
    at datetimeoffset not null
);

create index ix_product_blocks_number on product_blocks (number);

-- A lot with what its item and its book say.
go
create view lot_rows as
select l.id, l.item_id, l.serial, l.entered_on, l.storage_until, i.seq, i.goods_code, i.name, i.specification, i.unit, i.tracking, i.origin, i.unit_value,
  i.licence_number, i.licence_valid_until, i.art_permit, i.filing_number, i.channel, i.material_number,
  b.id as book_id, b.number as book_number, b.state as book_state, b.kind as book_kind, b.organisation_id, b.organisation_name, b.zone
from lots l
join book_items i on i.id = l.item_id
join account_books b on b.id = i.book_id;

go
create view exhibition_rows as
select e.id, e.number, e.version, e.organisation_id, e.book_id, b.number as book_number, e.zone, e.title, e.venue, e.address, e.customs_code, e.opens_on, e.closes_on, e.valid_until,
  e.guarantee_id, g.number as guarantee_number, e.case_id, e.state
from exhibitions e
join account_books b on b.id = e.book_id
join guarantees g on g.id = e.guarantee_id;

go
create view sale_rows as
select s.id, s.number, s.version, s.lot_id, s.book_id, b.number as book_number, s.organisation_id, s.zone, s.exhibition_id, e.number as exhibition_number, i.seq as item, i.goods_code, i.name, i.specification,
  i.origin, i.unit, l.serial, s.quantity, s.price, s.buyer, s.sold_on, s.due_on, s.cause, s.state, s.guarantee_id, s.reserved, s.case_id, s.line, i.licence_number, i.licence_valid_until, i.material_number, s.at
from sales s
join lots l on l.id = s.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = s.book_id
left join exhibitions e on e.id = s.exhibition_id;
