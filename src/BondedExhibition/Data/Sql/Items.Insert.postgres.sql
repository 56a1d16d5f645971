-- Per engine: rows as JSON.
insert into book_items (id, book_id, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit)
select id, book_id, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit
from jsonb_to_recordset(cast(@Rows as jsonb)) as r (id uuid, book_id uuid, seq int, goods_code varchar(10), name varchar(255), specification varchar(255), unit varchar(3), tracking varchar(20), origin varchar(3), unit_value numeric(19, 5),
  licence_number varchar(60), licence_valid_until date, art_permit varchar(60), filing_number varchar(60), channel varchar(20), material_number varchar(32), second_unit varchar(3), second_per_unit numeric(19, 10))
