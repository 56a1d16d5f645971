-- The papers of goods as they were stated, one row a change; book_items holds the latest.
create table item_papers (
    id uuid not null primary key,
    item_id uuid not null references book_items (id),
    art_permit varchar(60) null,
    licence_number varchar(60) null,
    licence_valid_until date null,
    -- The 业务申报表 whose approval wrote them; else the keeper stated them.
    case_id uuid null,
    account_id uuid null,
    at timestamptz not null
);

create index ix_item_papers_item on item_papers (item_id, at);

-- 备案编号 in the form in which Cosmetics gives them out.
update book_items
set filing_number = upper(translate(filing_number, '()０１２３４５６７８９Ｇｇ 　', '（）0123456789GG'))
where filing_number is not null;

update product_blocks
set number = upper(translate(number, '()０１２３４５６７８９Ｇｇ 　', '（）0123456789GG'));

-- When its case ended: what was not sent is cancelled, what was is deleted at customs, and the number is free again.
alter table customs_messages add withdrawn_at timestamptz null;

drop index ux_customs_messages_number;

create unique index ux_customs_messages_number on customs_messages (kind, declarant, internal_number) where withdrawn_at is null;

-- No piece lies in two lots: of one enterprise by code and serial, of all enterprises by the name of the make too. Works of art have none:
-- their numbers are their owner's own.
alter table pieces add organisation_id uuid null, add make varchar(255) null;

update pieces
set organisation_id = b.organisation_id,
    make = case when substr(i.goods_code, 1, 4) in ('9701', '9702', '9703', '4911', '6913', '7116', '9705', '9706') then null else upper(translate(i.name, ' 　', '')) end
from lots l
join book_items i on i.id = l.item_id
join account_books b on b.id = i.book_id
where l.id = pieces.lot_id;

alter table pieces alter column organisation_id set not null;

alter table pieces drop constraint pieces_pkey;

alter table pieces add primary key (organisation_id, goods_code, serial);

create unique index ux_pieces_make on pieces (goods_code, serial, make) where make is not null;
