-- The papers of goods as they were stated, one row a change; book_items holds the latest.
create table item_papers (
    id uniqueidentifier not null primary key,
    item_id uniqueidentifier not null references book_items (id),
    art_permit nvarchar(60) null,
    licence_number nvarchar(60) null,
    licence_valid_until date null,
    -- The 业务申报表 whose approval wrote them; else the keeper stated them.
    case_id uniqueidentifier null,
    account_id uniqueidentifier null,
    at datetimeoffset not null
);

create index ix_item_papers_item on item_papers (item_id, at);

-- 备案编号 in the form in which Cosmetics gives them out.
update book_items
set filing_number = upper(replace(replace(translate(filing_number, N'()０１２３４５６７８９Ｇｇ', N'（）0123456789GG'), N' ', N''), N'　', N''))
where filing_number is not null;

update product_blocks
set number = upper(replace(replace(translate(number, N'()０１２３４５６７８９Ｇｇ', N'（）0123456789GG'), N' ', N''), N'　', N''));

-- When its case ended: what was not sent is cancelled, what was is deleted at customs, and the number is free again.
alter table customs_messages add withdrawn_at datetimeoffset null;

drop index ux_customs_messages_number on customs_messages;

go
create unique index ux_customs_messages_number on customs_messages (kind, declarant, internal_number) where withdrawn_at is null;

-- No piece lies in two lots: of one enterprise by code and serial, of all enterprises by the name of the make too. Works of art have none:
-- their numbers are their owner's own. Made anew, for the name of the first key is the server's.
create table placed_pieces (
    organisation_id uniqueidentifier not null,
    goods_code nvarchar(10) not null,
    serial nvarchar(60) not null,
    make nvarchar(255) null,
    lot_id uniqueidentifier not null references lots (id),
    constraint pk_pieces primary key (organisation_id, goods_code, serial)
);

insert into placed_pieces (organisation_id, goods_code, serial, make, lot_id)
select b.organisation_id, p.goods_code, p.serial,
  case when substring(i.goods_code, 1, 4) in (N'9701', N'9702', N'9703', N'4911', N'6913', N'7116', N'9705', N'9706') then null else upper(replace(replace(i.name, N' ', N''), N'　', N'')) end, p.lot_id
from pieces p
join lots l on l.id = p.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = i.book_id;

drop table pieces;

exec sp_rename 'placed_pieces', 'pieces';

go
create index ix_pieces_lot on pieces (lot_id);

create unique index ux_pieces_make on pieces (goods_code, serial, make) where make is not null;
