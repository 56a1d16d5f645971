select id, item_id, serial, entered_on, storage_until, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit,
  book_id, book_number, book_state, book_kind, organisation_id, organisation_name, zone
from lot_rows
where id = @Id
