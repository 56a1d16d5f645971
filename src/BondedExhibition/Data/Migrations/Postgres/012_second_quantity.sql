-- 法定第二数量 of one unit of the goods, where their rate counts by it: a numbered bottle and its litres.
alter table book_items add second_unit varchar(3) null, add second_per_unit numeric(19, 10) null;
alter table book_items add constraint ck_book_items_second check ((second_unit is null and second_per_unit is null) or (second_unit is not null and second_per_unit > 0));

create or replace view lot_rows as
select l.id, l.item_id, l.serial, l.entered_on, l.storage_until, i.seq, i.goods_code, i.name, i.specification, i.unit, i.tracking, i.origin, i.unit_value,
  i.licence_number, i.licence_valid_until, i.art_permit, i.filing_number, i.channel, i.material_number,
  b.id as book_id, b.number as book_number, b.state as book_state, b.kind as book_kind, b.organisation_id, b.organisation_name, b.zone, i.second_unit, i.second_per_unit
from lots l
join book_items i on i.id = l.item_id
join account_books b on b.id = i.book_id;

create or replace view sale_rows as
select s.id, s.number, s.version, s.lot_id, s.book_id, b.number as book_number, s.organisation_id, s.zone, s.exhibition_id, e.number as exhibition_number, i.seq as item, i.goods_code, i.name, i.specification,
  i.origin, i.unit, l.serial, s.quantity, s.price, s.buyer, s.sold_on, s.due_on, s.cause, s.state, s.guarantee_id, s.reserved, s.case_id, s.line, i.licence_number, i.licence_valid_until, i.material_number, s.at,
  i.second_unit, i.second_per_unit
from sales s
join lots l on l.id = s.lot_id
join book_items i on i.id = l.item_id
join account_books b on b.id = s.book_id
left join exhibitions e on e.id = s.exhibition_id;
