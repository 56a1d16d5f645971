-- Per engine: rows as JSON.
insert into book_items (id, book_id, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit)
select id, book_id, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit
from openjson(@Rows) with (id uniqueidentifier, book_id uniqueidentifier, seq int, goods_code nvarchar(10), name nvarchar(255), specification nvarchar(255), unit nvarchar(3), tracking nvarchar(20), origin nvarchar(3), unit_value decimal(19, 5),
  licence_number nvarchar(60), licence_valid_until date, art_permit nvarchar(60), filing_number nvarchar(60), channel nvarchar(20), material_number nvarchar(32), second_unit nvarchar(3), second_per_unit decimal(19, 10))
