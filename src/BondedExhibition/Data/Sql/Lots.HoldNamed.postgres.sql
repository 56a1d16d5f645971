-- Per engine: the lock. Always in the order of their ids: of two movements over the same goods one waits for the other.
select l.id, l.item_id, l.serial, l.entered_on, l.storage_until, i.seq, i.goods_code, i.name, i.specification, i.unit, i.tracking, i.origin, i.unit_value,
  i.licence_number, i.licence_valid_until, i.art_permit, i.filing_number, i.channel, i.material_number, i.second_unit, i.second_per_unit,
  b.id as book_id, b.number as book_number, b.state as book_state, b.kind as book_kind, b.organisation_id, b.organisation_name, b.zone
from lots l
join book_items i on i.id = l.item_id
join account_books b on b.id = i.book_id
where i.book_id = @BookId and i.seq = any(@Items) and l.serial = any(@Serials)
order by l.id
for update of l
